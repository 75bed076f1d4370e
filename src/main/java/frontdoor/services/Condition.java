package frontdoor.services;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelRuntime;
import java.util.Set;

/// A named test, compiled.
///
/// @param means what it says, in a sentence
/// @param test the expression as the file writes it
/// @param tree the checked syntax tree
/// @param needs the questions, facts and other names that it mentions
public record Condition(
        String name,
        String means,
        String test,
        CelAbstractSyntaxTree tree,
        Set<String> needs,
        CelRuntime.Program program) {

    /// The expression will not do. The message is one sentence for the author of the file.
    public static final class Refused extends RuntimeException {

        private final int offset;

        /// @param offset characters from the start of the expression, 0 if it is the whole
        Refused(String message, int offset) {
            super(message);
            this.offset = offset;
        }

        public int offset() {
            return offset;
        }
    }
}
