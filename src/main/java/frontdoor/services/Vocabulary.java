package frontdoor.services;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import frontdoor.forms.Question;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names and types that a service's conditions may use, and the limits they keep to.
///
/// Regular expressions are left out: they are the one thing in the language that text from outside could make slow.
public final class Vocabulary {

    /// Names that are there in every service.
    public static final Set<String> GIVEN = Set.of("property", "today", "channel");

    private static final int LONGEST_EXPRESSION = 1000;
    private static final int MOST_ITERATIONS = 1000;
    private static final CelType ATTRIBUTES = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private final Map<String, CelType> types;
    private final Cel cel;

    private Vocabulary(Map<String, CelType> types) {
        this.types = types;
        this.cel = language(types);
    }

    /// @param questions the service's own and the staff's
    /// @throws IllegalArgumentException if two of them bear one name
    public static Vocabulary of(Collection<Question> questions, Collection<Service.Fact> facts) {
        var types = new LinkedHashMap<String, CelType>();
        types.put("property", ATTRIBUTES);
        types.put("today", SimpleType.TIMESTAMP);
        types.put("channel", SimpleType.STRING);
        questions.forEach(question -> declare(types, question.key(), typeOf(question.kind())));
        facts.forEach(fact -> declare(types, fact.key(), typeOf(fact)));
        return new Vocabulary(types);
    }

    private static void declare(Map<String, CelType> types, String name, CelType type) {
        if (types.put(name, type) != null) {
            throw new IllegalArgumentException("The name '" + name + "' is used twice or is one of " + GIVEN);
        }
    }

    private static CelType typeOf(Question.Kind kind) {
        return switch (kind) {
            case Question.Kind.Text _, Question.Kind.LongText _, Question.Kind.Choice _ -> SimpleType.STRING;
            case Question.Kind.Email _, Question.Kind.Phone _ -> SimpleType.STRING;
            case Question.Kind.WholeNumber _, Question.Kind.Money _ -> SimpleType.INT;
            case Question.Kind.Date _ -> SimpleType.TIMESTAMP;
            case Question.Kind.YesNo _, Question.Kind.Declaration _ -> SimpleType.BOOL;
            case Question.Kind.Choices _ -> ListType.create(SimpleType.STRING);
            case Question.Kind.Person _, Question.Kind.Address _ -> ATTRIBUTES;
            case Question.Kind.Place _ -> ATTRIBUTES;
            case Question.Kind.File file -> file.isSeveral() ? ListType.create(ATTRIBUTES) : ATTRIBUTES;
        };
    }

    private static CelType typeOf(Service.Fact fact) {
        return switch (fact.type()) {
            case "number" -> SimpleType.INT;
            case "yes_no" -> SimpleType.BOOL;
            case "date" -> SimpleType.TIMESTAMP;
            default -> SimpleType.STRING;
        };
    }

    boolean isDate(String name) {
        return types.get(name) == SimpleType.TIMESTAMP;
    }

    /// @throws Condition.Refused if the expression will not do
    public Condition compile(String name, String means, String test) {
        try {
            var tree = cel.compile(test).getAst();
            if (!tree.getResultType().equals(SimpleType.BOOL)) {
                throw new Condition.Refused(
                        "It gives " + tree.getResultType().name() + ", but a condition must give yes or no", 0);
            }
            return Condition.of(name, means, test, tree, cel.createProgram(tree), types.keySet());
        } catch (CelValidationException e) {
            throw refused(e);
        } catch (CelEvaluationException e) {
            throw new Condition.Refused(String.valueOf(e.getMessage()), 0);
        }
    }

    private static Condition.Refused refused(CelValidationException e) {
        if (e.getErrors().isEmpty()) {
            return new Condition.Refused(String.valueOf(e.getMessage()), 0);
        }
        CelIssue first = e.getErrors().getFirst();
        int offset = e.getSource().getLocationOffset(first.getSourceLocation()).orElse(0);
        return new Condition.Refused(first.getMessage(), offset);
    }

    private static Cel language(Map<String, CelType> types) {
        var builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current()
                        .comprehensionMaxIterations(MOST_ITERATIONS)
                        .maxExpressionCodePointSize(LONGEST_EXPRESSION)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .excludeFunctions(CelStandardDeclarations.StandardFunction.MATCHES)
                        .build())
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .excludeFunctions(CelStandardFunctions.StandardFunction.MATCHES)
                        .build());
        for (var unit : List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS)) {
            var function = unit.name().toLowerCase(Locale.ROOT);
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    function,
                    CelOverloadDecl.newGlobalOverload(
                            function, SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)));
            builder.addFunctionBindings(CelFunctionBinding.from(
                    function, Instant.class, Instant.class, (from, to) -> whole(unit, from, to)));
        }
        types.forEach(builder::addVar);
        return builder.build();
    }

    /// Whole units between two dates. A date is held as midnight UTC, so the clocks going forward cannot take a day
    /// away.
    private static long whole(ChronoUnit unit, Instant from, Instant to) {
        return unit.between(
                from.atOffset(ZoneOffset.UTC).toLocalDate(),
                to.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
