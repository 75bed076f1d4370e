package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.util.List;

/// What a draft would have made of cases that have ended.
///
/// @param cases how many were replayed
/// @param differences by case, the case that ended last first; none when the draft changes nothing for them
public record Replayed(int cases, List<Difference> differences) {

    public Replayed {
        differences = List.copyOf(differences);
    }

    public enum Kind {
        STAGES,
        OUTCOME,
        CLOCK,
        LETTERS,
        ACTION
    }

    /// @param about the standard or the action; empty for the case as a whole
    /// @param before in the file's words, what its own version makes of the same commands
    /// @param after what the draft makes of them
    public record Difference(Reference reference, Kind kind, String about, String before, String after) {}

    public int changed() {
        return (int) differences.stream().map(Difference::reference).distinct().count();
    }
}
