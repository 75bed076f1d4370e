package frontdoor.conversations;

import java.util.List;

/// What stands around a conversation's items, read at once for a page.
///
/// @param answers what went out, oldest first; at most the latest 200
/// @param history what was done to it, oldest first; at most the latest 200
/// @param drafts what is being typed, the latest first; at most ten
/// @param cases the references of the cases that it is about or names; not each need exist
public record Story(List<Answer> answers, List<Happening> history, List<DraftAnswer> drafts, List<String> cases) {

    public Story {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
        drafts = List.copyOf(drafts);
        cases = List.copyOf(cases);
    }
}
