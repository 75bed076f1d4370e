package frontdoor.letters;

import frontdoor.checks.Fault;
import java.util.List;
import java.util.TreeSet;

/// Gathers what is wrong with one letter's file.
final class TemplateFaults {

    private final TreeSet<Fault> found = new TreeSet<>();

    /// @param line from 1
    /// @param column from 1
    void add(int line, int column, String what, String fix) {
        found.add(new Fault(line, column, "", what, fix));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// In the order in which they stand in the file.
    List<Fault> all() {
        return List.copyOf(found);
    }
}
