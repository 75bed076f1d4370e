package frontdoor.drafting;

import frontdoor.articles.ArticleText.Block;
import frontdoor.letters.LetterDraft;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that is being written, beside what it will be.
///
/// @param about what it is about, in words
/// @param back where it is written from
/// @param fields what may be typed
/// @param media how it can be sent
/// @param articles that may go with it; empty unless the letter takes them
/// @param letter what it will be
/// @param stops what is to be put right before it is sent, each a sentence
/// @param cautions what is to be known before it is sent, each a sentence
/// @param enclosures what is put into the envelope
/// @param others who has it open now, in words; empty for nobody
/// @param theirs what somebody else wrote meanwhile, or null
/// @param again reasons for a second answer; empty unless somebody else has answered
public record WritingPage(
        LetterDraft draft,
        String about,
        String back,
        List<Field> fields,
        List<Option> languages,
        List<Option> media,
        boolean large,
        List<Option> articles,
        Letter letter,
        List<String> stops,
        List<String> cautions,
        List<String> enclosures,
        String others,
        @Nullable Theirs theirs,
        List<Option> again,
        @Nullable String notice,
        Problems problems) {

    /// @param name of the field in the form
    public record Field(String name, String label, @Nullable String hint, int most, int rows, String text) {}

    /// @param to lines of the envelope, or the address it is sent to
    /// @param from lines that say who writes; empty but on paper
    /// @param pages of paper, each of these parts
    public record Letter(
            boolean paper,
            List<String> to,
            List<String> from,
            String title,
            String language,
            List<List<Block>> pages) {}

    /// @param name of whoever wrote it
    public record Theirs(String name, List<Field> fields) {}

    public String here() {
        return WritingController.address(draft.id());
    }

    /// New with each form.
    public String command() {
        return UUID.randomUUID().toString();
    }

    public String revision() {
        return String.valueOf(draft.state().revision());
    }

    public boolean mayBeSent() {
        return stops.isEmpty();
    }
}
