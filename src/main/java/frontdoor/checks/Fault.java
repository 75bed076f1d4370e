package frontdoor.checks;

import java.util.Comparator;

/// Something wrong with a service file, said so that the person who wrote the file can put it right.
///
/// @param line from 1
/// @param column from 1
/// @param pointer the JSON pointer of the part that is wrong, for programs
/// @param what what is wrong: a sentence with its full stop
/// @param fix what to do about it: a sentence, or empty when `what` says it all
public record Fault(int line, int column, String pointer, String what, String fix) implements Comparable<Fault> {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column).thenComparing(Fault::what);

    /// One line that editors can jump to: `missed_bin.yaml:41:22: what. fix`.
    public String in(String file) {
        return file + ":" + line + ":" + column + ": " + sentence();
    }

    public String sentence() {
        return fix.isEmpty() ? what : what + " " + fix;
    }

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }
}
