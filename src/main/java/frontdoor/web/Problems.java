package frontdoor.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is wrong with what was sent in, in the order of the page.
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(Problem... all) {
        return new Problems(List.of(all));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /// What to say beside a field; null if it is as it should be.
    public @Nullable String at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
