package frontdoor.letters;

import frontdoor.articles.ArticleText.Block;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as it would be sent now.
///
/// @param title its heading, and the subject of an email
/// @param body its words in the marks of [LetterText]
/// @param missing placeholders for which nothing is known, as they are written
/// @param replyBy until when the person is to answer, or null if nothing is asked of them
/// @param remindAt when they are reminded, or null if they are not
public record WrittenLetter(
        LetterTemplate template,
        LetterMatter matter,
        String title,
        String body,
        List<String> missing,
        @Nullable Instant replyBy,
        @Nullable Instant remindAt) {

    public WrittenLetter {
        missing = List.copyOf(missing);
    }

    /// As a screen shows it; each list begins a page of paper.
    public List<List<Block>> pages() {
        return LetterText.pages(body);
    }
}
