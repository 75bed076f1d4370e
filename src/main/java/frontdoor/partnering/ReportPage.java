package frontdoor.partnering;

import frontdoor.asking.Field;
import frontdoor.council.Rotas;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All that a partner's worker is asked to report something, on one page.
///
/// @param command made with the page: sent twice, it is one report
/// @param headings what stands above a field, by the field's key
/// @param scenarios what kinds of it there are: id and title
/// @param scenario the one that was chosen last, or empty
/// @param postcodes postcodes that were looked up, by the field that holds them
/// @param onCall who can be called today while the offices are closed; empty for most services
/// @param notice what to say first, or null
public record ReportPage(
        String service,
        String title,
        String council,
        UUID command,
        List<Field> fields,
        Map<String, String> headings,
        Map<String, String> scenarios,
        String scenario,
        Map<String, String> postcodes,
        List<Rotas.OnCall> onCall,
        @Nullable String notice,
        Problems problems) {

    public String here() {
        return "/partner/report/" + service;
    }

    /// What is wrong in the order of the page, each with the question it is about: "Enter the date" may stand three
    /// times.
    public Problems summary() {
        return new Problems(problems.all().stream()
                .sorted(Comparator.comparingInt(this::place))
                .map(problem -> place(problem) < 0
                        ? problem
                        : new Problem(problem.field(), named(fields.get(place(problem))) + problem.text()))
                .toList());
    }

    /// Which field of the page it is about, or -1.
    private int place(Problem problem) {
        return IntStream.range(0, fields.size())
                .filter(index ->
                        (problem.field() + "-").startsWith(fields.get(index).key() + "-"))
                .findFirst()
                .orElse(-1);
    }

    private static String named(Field field) {
        var label = field.question().label();
        return label.endsWith("?") ? label + " " : label + ": ";
    }

    public String shown() {
        return fields.stream().map(Field::key).collect(Collectors.joining(","));
    }
}
