package frontdoor.council;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the blocks `accessibility` and `privacy` of `council.yaml`; both may be left out.
record StatementsFile(Map<?, ?> entries) {

    Statements statements() {
        var access = block("accessibility");
        var privacy = block("privacy");
        return new Statements(
                new Statements.Accessibility(
                        date(access, "prepared"), date(access, "reviewed"), text(access, "tested"), problems(access)),
                new Statements.Privacy(text(privacy, "basis"), text(privacy, "condition"), text(privacy, "officer")));
    }

    private Map<?, ?> block(String key) {
        return entries.get(key) instanceof Map<?, ?> block ? block : Map.of();
    }

    private static List<Statements.Accessibility.Problem> problems(Map<?, ?> access) {
        return access.get("problems") instanceof List<?> list
                ? list.stream().map(StatementsFile::problem).toList()
                : List.of();
    }

    private static Statements.Accessibility.Problem problem(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> problem) || text(problem, "what") == null) {
            throw new IllegalArgumentException("In council.yaml, each of accessibility.problems has a `what`");
        }
        return new Statements.Accessibility.Problem(
                String.valueOf(text(problem, "what")), text(problem, "criterion"), date(problem, "by"));
    }

    private static @Nullable String text(Map<?, ?> block, String key) {
        @Nullable Object value = block.get(key);
        return value == null ? null : value.toString();
    }

    /// YAML reads a plain date as a moment, at midnight UTC.
    private static @Nullable LocalDate date(Map<?, ?> block, String key) {
        @Nullable Object value = block.get(key);
        try {
            return switch (value) {
                case null -> null;
                case Date date -> LocalDate.parse(date.toInstant().toString().substring(0, "2026-01-01".length()));
                default -> LocalDate.parse(value.toString());
            };
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("In council.yaml, `" + key + "` is a day such as 2026-11-01", notADate);
        }
    }
}
