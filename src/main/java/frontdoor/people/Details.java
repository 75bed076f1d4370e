package frontdoor.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says of themselves. The parts are those of [Person], as typed.
public record Details(
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable String channel,
        String language,
        @Nullable String needs,
        @Nullable String safeContact) {

    public Details {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
    }

    public static Details of(String name, @Nullable String email, @Nullable String phone) {
        return new Details(name, null, email, phone, null, null, null, "en", null, null);
    }

    /// As they are now, to change a part.
    public static Details of(Person person) {
        return new Details(
                person.name(),
                person.bornOn(),
                person.email(),
                person.phone(),
                person.postcode(),
                person.address(),
                person.channel(),
                person.language(),
                person.needs(),
                person.safeContact());
    }
}
