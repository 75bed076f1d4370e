package frontdoor.checks;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import frontdoor.kernel.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A text that a test compares with a choice is one of its options: the types alone cannot tell.
record Literals(Spot service, Spot condition, CelAbstractSyntaxTree tree, Faults faults) {

    void check() {
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> call(node.expr()));
    }

    private void call(CelExpr expression) {
        if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL
                || expression.call().args().size() != 2) {
            return;
        }
        var left = expression.call().args().get(0);
        var right = expression.call().args().get(1);
        switch (expression.call().function()) {
            case "_==_", "_!=_", "@in" -> {
                compare(left, right);
                compare(right, left);
            }
            default -> {} // no other operator compares with an option
        }
    }

    private void compare(CelExpr name, CelExpr other) {
        if (name.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return;
        }
        var options = options(name.ident().name());
        if (!options.isEmpty()) {
            constants(other).forEach(constant -> option(name.ident().name(), options, constant));
        }
    }

    private Set<String> options(String name) {
        if (name.equals("channel")) {
            var channels = new TreeSet<String>();
            Arrays.stream(Channel.values()).forEach(channel -> channels.add(channel.key()));
            return channels;
        }
        var block = service.at("ask").has(name) ? "ask" : "staff_ask";
        return service.at(block, name, "options").keys();
    }

    private static List<CelExpr> constants(CelExpr expression) {
        return switch (expression.exprKind().getKind()) {
            case LIST -> List.copyOf(expression.list().elements());
            case CONSTANT -> List.of(expression);
            default -> List.of();
        };
    }

    private void option(String name, Set<String> options, CelExpr constant) {
        if (constant.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && constant.constant().getKind() == CelConstant.Kind.STRING_VALUE
                && !options.contains(constant.constant().stringValue())) {
            var word = constant.constant().stringValue();
            faults.addInside(
                    condition.at("test").pointer(),
                    tree.getSource().getPositionsMap().getOrDefault(constant.id(), 0),
                    "The condition '" + condition.name() + "' compares '" + name + "' with '" + word
                            + "', which is not one of its options.",
                    Nearest.suggest(word, options));
        }
    }
}
