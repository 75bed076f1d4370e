package frontdoor.checks;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.parser.CelUnparserFactory;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.List;

/// Each whole number that a test compares with is tried: an example stands on it, and one stands just across. Without
/// both, a slip from 8 to 7 or 9 would change who is entitled and no example would notice.
record Boundaries(Service service, Probes probes, Spot condition, Faults faults) {

    void look() {
        var compiled = service.asking().conditions().all().get(condition.name());
        if (compiled != null) {
            var tree = compiled.tree();
            CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> comparison(tree, node.expr()));
        }
    }

    private void comparison(CelAbstractSyntaxTree tree, CelExpr expression) {
        if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL
                || expression.call().args().size() != 2) {
            return;
        }
        var left = expression.call().args().get(0);
        var right = expression.call().args().get(1);
        var operator = expression.call().function();
        if (isNumber(right) && !isNumber(left)) {
            tried(tree, left, right, across(operator, right.constant().int64Value()));
        } else if (isNumber(left) && !isNumber(right)) {
            tried(tree, right, left, across(flipped(operator), left.constant().int64Value()));
        }
    }

    private static boolean isNumber(CelExpr expression) {
        return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    }

    private static String flipped(String operator) {
        return switch (operator) {
            case "_<_" -> "_>_";
            case "_<=_" -> "_>=_";
            case "_>_" -> "_<_";
            case "_>=_" -> "_<=_";
            default -> operator;
        };
    }

    /// The nearest numbers for which the comparison comes out the other way; none if it is no comparison.
    private static List<Long> across(String operator, long number) {
        return switch (operator) {
            case "_>=_", "_<_" -> List.of(number - 1);
            case "_>_", "_<=_" -> List.of(number + 1);
            case "_==_", "_!=_" -> List.of(number - 1, number + 1);
            default -> List.of();
        };
    }

    private void tried(CelAbstractSyntaxTree tree, CelExpr subject, CelExpr constant, List<Long> across) {
        if (across.isEmpty()) {
            return;
        }
        var number = constant.constant().int64Value();
        var words =
                CelUnparserFactory.newUnparser().unparse(CelAbstractSyntaxTree.newParsedAst(subject, tree.getSource()));
        var missing = new ArrayList<String>();
        if (!isSeen(words, number)) {
            missing.add(words + " at " + number);
        }
        if (across.stream().noneMatch(beside -> isSeen(words, beside))) {
            missing.add(words + " at "
                    + String.join(" or ", across.stream().map(String::valueOf).toList()));
        }
        if (!missing.isEmpty()) {
            faults.addInside(
                    condition.at("test").pointer(),
                    tree.getSource().getPositionsMap().getOrDefault(constant.id(), 0),
                    "The condition '" + condition.name() + "' turns at " + number + ", but no example has "
                            + String.join(", and none has ", missing) + ".",
                    "Add an example on the number and one just beside it.");
        }
    }

    /// Asked in the service's own language, as a condition: `(years(born, today)) == 65`.
    private boolean isSeen(String words, long number) {
        return probes.isSeen("(" + words + ") == " + number);
    }
}
