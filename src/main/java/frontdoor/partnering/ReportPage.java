package frontdoor.partnering;

import frontdoor.asking.Field;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a partner's worker is asked to report something, on one page.
///
/// @param command made with the page: sent twice, it is one report
/// @param scenarios what kinds of it there are: id and title
/// @param scenario the one that was chosen last, or empty
/// @param postcodes postcodes that were looked up, by the field that holds them
/// @param notice what to say first, or null
public record ReportPage(
        String service,
        String title,
        String council,
        UUID command,
        List<Field> fields,
        Map<String, String> scenarios,
        String scenario,
        Map<String, String> postcodes,
        @Nullable String notice,
        Problems problems) {

    public String here() {
        return "/partner/report/" + service;
    }

    /// What is wrong, each with the question it is about: on one page "Enter the date" may stand three times.
    public Problems summary() {
        return new Problems(problems.all().stream()
                .map(problem -> fields.stream()
                        .filter(field -> problem.field().equals(field.key())
                                || problem.field().startsWith(field.key() + "-"))
                        .findFirst()
                        .map(field -> new Problem(problem.field(), named(field) + problem.text()))
                        .orElse(problem))
                .toList());
    }

    private static String named(Field field) {
        var label = field.question().label();
        return label.endsWith("?") ? label + " " : label + ": ";
    }

    public String shown() {
        return fields.stream().map(Field::key).collect(Collectors.joining(","));
    }
}
