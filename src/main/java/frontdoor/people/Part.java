package frontdoor.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a customer's record: each is a table of that name in the schema `people`.
public enum Part {
    /// What stands with the person themselves; there is one.
    PERSON,
    OTHER_NAME,
    HOME,
    /// A further telephone number or email address.
    LINE,
    /// The rules of safe contact; there is one row at most.
    SAFETY,
    CAUTION,
    RELATION,
    AUTHORITY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    /// The column that ends one of its rows, or null where a row is changed instead.
    public @Nullable String end() {
        return switch (this) {
            case OTHER_NAME, HOME, LINE, RELATION -> "until_day";
            case CAUTION -> "lifted_on";
            case AUTHORITY -> "revoked_on";
            case PERSON, SAFETY -> null;
        };
    }
}
