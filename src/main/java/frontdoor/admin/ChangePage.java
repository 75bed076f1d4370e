package frontdoor.admin;

import frontdoor.checks.Fault;
import frontdoor.web.Problems;
import java.util.List;

/// The form on which a change of a service is written, with all that is wrong with it.
///
/// @param service its key
/// @param yaml as typed
public record ChangePage(
        String service, String title, String yaml, String note, List<Wrong> faults, Problems problems) {

    /// A fault beside the text that it is about.
    ///
    /// @param around the line that is wrong and its neighbours
    public record Wrong(Fault fault, List<LineDifference.Line> around) {}

    private static final int AROUND = 1; // lines

    static List<Wrong> beside(String yaml, List<Fault> faults) {
        var lines = yaml.lines().toList();
        return faults.stream()
                .map(fault -> new Wrong(fault, around(lines, fault.line())))
                .toList();
    }

    private static List<LineDifference.Line> around(List<String> lines, int wrong) {
        int first = Math.max(1, wrong - AROUND);
        int last = Math.min(lines.size(), wrong + AROUND);
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(number -> new LineDifference.Line(
                        number == wrong ? LineDifference.Kind.REMOVED : LineDifference.Kind.SAME,
                        number,
                        lines.get(number - 1)))
                .toList();
    }
}
