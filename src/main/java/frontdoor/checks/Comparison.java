package frontdoor.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What changes between two versions of a service, and what that means for cases opened under the first.
///
/// @param differences in the new file's order; what was taken away comes last
public record Comparison(List<Difference> differences) {

    /// In order of weight: the heaviest difference is the verdict on the whole.
    public enum Weight {
        /// Present practice: it applies to every case as soon as it is published.
        LIVE,

        /// New cases have it; open cases can be moved to the new version without loss.
        ADDITIVE,

        /// It changes what an open case was promised or has been asked: open cases stay on their version.
        BREAKING
    }

    /// @param pointer the JSON pointer of the part
    /// @param words what is different, a sentence
    public record Difference(Weight weight, String pointer, String words) {}

    public Comparison {
        differences = List.copyOf(differences);
    }

    /// @param before the tree of the version that open cases have
    /// @param after the tree of the version to be published
    public static Comparison of(JsonNode before, JsonNode after) {
        var found = new ArrayList<Difference>();
        compare("", before, after, found);
        return new Comparison(found);
    }

    /// The heaviest difference; live when there is none.
    public Weight verdict() {
        return differences.stream()
                .map(Difference::weight)
                .max(Comparator.naturalOrder())
                .orElse(Weight.LIVE);
    }

    /// The verdict in a sentence, for whoever publishes.
    public String sentence() {
        if (differences.isEmpty()) {
            return "Nothing changes.";
        }
        return switch (verdict()) {
            case LIVE -> "Every change applies to all cases at once.";
            case ADDITIVE -> "New cases get the changes; open cases can be moved to this version.";
            case BREAKING -> "Open cases stay on the version they were opened under.";
        };
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.equals(after) || Pinning.isLeftOut(pointer)) {
            return;
        }
        if (!before.isObject() || !after.isObject() || Pinning.isWhole(pointer)) {
            found.add(Pinning.changed(pointer, before, after));
            return;
        }
        for (var key : after.propertyNames()) {
            var child = Positions.child(pointer, key);
            if (before.has(key)) {
                compare(child, before.path(key), after.path(key), found);
            } else {
                one(pointer, child, true, after.path(key), found);
            }
        }
        var gone = new TreeSet<>(before.propertyNames());
        gone.removeAll(after.propertyNames());
        gone.forEach(key -> one(pointer, Positions.child(pointer, key), false, before.path(key), found));
    }

    /// A whole block that comes or goes is told entry by entry.
    private static void one(String parent, String pointer, boolean added, JsonNode part, List<Difference> found) {
        if (parent.isEmpty() && part.isObject() && !Pinning.isLeftOut(pointer)) {
            part.propertyNames()
                    .forEach(key -> found.add(Pinning.single(Positions.child(pointer, key), added, part.path(key))));
        } else if (!Pinning.isLeftOut(pointer)) {
            found.add(Pinning.single(pointer, added, part));
        }
    }
}
