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
        @Nullable String safeContact,
        boolean noPost) {

    public Details {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
    }

    /// Whoever has not said otherwise may be written to at their address.
    public Details(
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
        this(name, bornOn, email, phone, postcode, address, channel, language, needs, safeContact, false);
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
                person.safeContact(),
                person.noPost());
    }

    public Details withName(String otherName) {
        return new Details(
                otherName, bornOn, email, phone, postcode, address, channel, language, needs, safeContact, noPost);
    }

    public Details withEmail(@Nullable String otherEmail) {
        return new Details(
                name, bornOn, otherEmail, phone, postcode, address, channel, language, needs, safeContact, noPost);
    }

    public Details withPhone(@Nullable String otherPhone) {
        return new Details(
                name, bornOn, email, otherPhone, postcode, address, channel, language, needs, safeContact, noPost);
    }

    public Details withAddress(@Nullable String otherAddress, @Nullable String otherPostcode) {
        return new Details(
                name, bornOn, email, phone, otherPostcode, otherAddress, channel, language, needs, safeContact, noPost);
    }

    public Details withChannel(@Nullable String otherChannel) {
        return new Details(
                name, bornOn, email, phone, postcode, address, otherChannel, language, needs, safeContact, noPost);
    }

    public Details withLanguage(String otherLanguage) {
        return new Details(
                name, bornOn, email, phone, postcode, address, channel, otherLanguage, needs, safeContact, noPost);
    }

    public Details withNeeds(@Nullable String otherNeeds) {
        return new Details(
                name, bornOn, email, phone, postcode, address, channel, language, otherNeeds, safeContact, noPost);
    }

    public Details withSafeContact(@Nullable String otherSafeContact) {
        return new Details(
                name, bornOn, email, phone, postcode, address, channel, language, needs, otherSafeContact, noPost);
    }

    public Details withNoPost(boolean otherNoPost) {
        return new Details(
                name, bornOn, email, phone, postcode, address, channel, language, needs, safeContact, otherNoPost);
    }
}
