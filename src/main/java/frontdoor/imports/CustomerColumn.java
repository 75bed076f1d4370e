package frontdoor.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A column of a file of customers. Its title is that of the file's first row, in whatever letters.
public enum CustomerColumn {
    NUMBER("number", ""),
    KIND("kind", "kind"),
    NAME("name", "name"),
    BORN("born", "born_on"),
    EMAIL("email", "email"),
    TELEPHONE("telephone", "phone"),
    ADDRESS("address", "address"),
    POSTCODE("postcode", "postcode"),
    NO_POST("no post", "no_post"),
    CHANNEL("channel", "channel"),
    LANGUAGE("language", "language"),
    NEEDS("needs", "needs"),
    SAFE_CONTACT("safe contact", "safe_contact");

    private final String title;
    private final String field;

    CustomerColumn(String title, String field) {
        this.title = title;
        this.field = field;
    }

    public String title() {
        return title;
    }

    /// The field of the record that it fills; nothing for the row's own number.
    String field() {
        return field;
    }

    static Optional<CustomerColumn> ofField(String field) {
        return Stream.of(values()).filter(column -> column.field.equals(field)).findFirst();
    }

    static Optional<CustomerColumn> of(String title) {
        var plain = title.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Stream.of(values()).filter(column -> column.title.equals(plain)).findFirst();
    }
}
