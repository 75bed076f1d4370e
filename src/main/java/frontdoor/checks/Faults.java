package frontdoor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Gathers the faults of one file; knows where in the text each part stands.
final class Faults {

    private final Positions positions;
    private final TreeSet<Fault> found = new TreeSet<>();

    Faults(Positions positions) {
        this.positions = positions;
    }

    /// A fault in the value that the pointer leads to; if there is none, in the nearest part around it.
    void add(String pointer, String what, String fix) {
        add(positions.value(pointer), pointer, what, fix);
    }

    /// A fault in a key, or in the whole part under it.
    void addAtKey(String pointer, String what, String fix) {
        add(positions.key(pointer), pointer, what, fix);
    }

    /// A fault inside a text, such as in a test or a letter.
    ///
    /// @param offset characters from the beginning of the text
    void addInside(String pointer, int offset, String what, String fix) {
        add(positions.inside(pointer, offset), pointer, what, fix);
    }

    void add(Position at, String pointer, String what, String fix) {
        found.add(new Fault(at.line(), at.column(), pointer, what, fix));
    }

    void add(Fault fault) {
        found.add(fault);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// In the order in which they stand in the file.
    List<Fault> all() {
        return new ArrayList<>(found);
    }
}
