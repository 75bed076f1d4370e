package frontdoor.letters;

import frontdoor.notify.Medium;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that is being written.
///
/// @param reference of the case that it is about, or null
/// @param reporter which of the case's reporters it is to; 0 is the first
/// @param person whom it is to, where it is about no case
/// @param conversation the matter in writing that it answers, or null
/// @param team for which it is written
/// @param state as it stands now
public record LetterDraft(
        UUID id,
        @Nullable String reference,
        int reporter,
        @Nullable Long person,
        @Nullable String conversation,
        String template,
        String madeBy,
        String team,
        Instant madeAt,
        State state) {

    /// @param revision counts the changes; a page sends back the one it showed
    /// @param before the revision that undo goes back to, or null
    /// @param blocks what is typed, by the keys of the letter's blocks
    /// @param articles keys of those that go with it
    /// @param by the username of who changed it last
    public record State(
            int revision,
            @Nullable Integer before,
            String language,
            Medium medium,
            boolean large,
            Map<String, String> blocks,
            List<String> articles,
            String by,
            Instant at) {

        public State {
            blocks = Map.copyOf(blocks);
            articles = List.copyOf(articles);
        }

        /// The same with what was typed.
        State typed(Typed typed, Map<String, String> filled) {
            return new State(
                    revision,
                    before,
                    typed.language(),
                    typed.medium(),
                    typed.large(),
                    filled,
                    typed.articles(),
                    by,
                    at);
        }

        boolean saysTheSame(State other) {
            return language.equals(other.language)
                    && medium == other.medium
                    && large == other.large
                    && blocks.equals(other.blocks)
                    && articles.equals(other.articles);
        }
    }

    /// What somebody typed and chose on the page.
    public record Typed(
            String language, Medium medium, boolean large, Map<String, String> blocks, List<String> articles) {}

    public boolean mayUndo() {
        return state.before() != null;
    }

    /// Under which others see that it is open.
    public String about() {
        return "letter:" + id;
    }
}
