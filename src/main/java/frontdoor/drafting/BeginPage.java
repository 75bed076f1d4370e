package frontdoor.drafting;

import frontdoor.letters.LetterDraft;
import frontdoor.letters.SentLetter;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which letter is to be written.
///
/// @param back where it is written from
/// @param action where the form goes
/// @param about what it is about, in words
/// @param to whoever reported the case, to choose from; empty where there is one
/// @param templates the texts, those for the service first
/// @param open letters that are being written
/// @param sent letters that were sent, the newest first
/// @param titles of texts, by key
/// @param names of staff, by username
public record BeginPage(
        String back,
        String action,
        String about,
        List<Option> to,
        List<Option> templates,
        List<LetterDraft> open,
        List<SentLetter> sent,
        Map<String, String> titles,
        Map<String, String> names,
        UUID command,
        Problems problems) {

    public String title(LetterDraft draft) {
        return titles.getOrDefault(draft.template(), draft.template());
    }

    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
