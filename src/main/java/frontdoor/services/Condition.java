package frontdoor.services;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import frontdoor.forms.Truth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A named test, compiled.
///
/// @param means what it says, in a sentence
/// @param test the expression as the file writes it
/// @param tree the checked syntax tree
/// @param names what each name in the tree stands for, by the place in the tree
public record Condition(
        String name,
        String means,
        String test,
        CelAbstractSyntaxTree tree,
        Map<Long, String> names,
        CelRuntime.Program program) {

    static Condition of(
            String name,
            String means,
            String test,
            CelAbstractSyntaxTree tree,
            CelRuntime.Program program,
            Set<String> declared) {
        var names = new LinkedHashMap<Long, String>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.IDENT)
                .filter(node -> declared.contains(node.expr().ident().name()))
                .forEach(node -> names.put(node.id(), node.expr().ident().name()));
        return new Condition(name, means, test, tree, names, program);
    }

    /// The questions, facts and other names that it mentions.
    public Set<String> needs() {
        return new TreeSet<>(names.values());
    }

    Truth evaluate(CelVariableResolver values) {
        try {
            return switch (program.eval(values)) {
                case Boolean known -> Truth.of(known);
                case CelUnknownSet unknown -> new Truth.Unknown(missing(unknown));
                case Object other -> throw new IllegalStateException(name + " gave " + other.getClass());
            };
        } catch (CelEvaluationException e) {
            // An attribute that this address has not, or a division by zero: it cannot be decided, so it must not hold.
            return new Truth.Unknown(needs());
        }
    }

    private Set<String> missing(CelUnknownSet unknown) {
        var missing = new TreeSet<String>();
        for (var id : unknown.unknownExprIds()) {
            var missed = names.get(id);
            if (missed != null) {
                missing.add(missed);
            }
        }
        return missing.isEmpty() ? needs() : missing;
    }

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
