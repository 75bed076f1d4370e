package frontdoor.letters;

import frontdoor.cases.Reporter;
import frontdoor.notify.Medium;
import frontdoor.people.Customer;
import frontdoor.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whoever a letter goes to.
///
/// @param person an id of the register of people, or null for somebody whom it does not know
/// @param name empty if they gave none
/// @param address lines, without the name; empty if none is known
/// @param chosen how they want to be met, or null
/// @param needs what helps them to read it, or null
public record Addressee(
        @Nullable Long person,
        String name,
        @Nullable String email,
        @Nullable String phone,
        List<String> address,
        String language,
        @Nullable String chosen,
        @Nullable String needs,
        boolean organisation) {

    public Addressee {
        address = List.copyOf(address);
    }

    static Addressee of(Customer customer) {
        var person = customer.person();
        return new Addressee(
                person.id(),
                person.name(),
                person.email(),
                person.phone(),
                lines(person.writtenAddress()),
                person.language(),
                person.channel(),
                needs(customer),
                customer.isOrganisation());
    }

    /// What they said when they asked counts before what is known of them.
    ///
    /// @param known their record, or null
    static Addressee of(Reporter reporter, @Nullable Customer known) {
        var on = known == null ? null : of(known);
        return new Addressee(
                reporter.person(),
                first(reporter.name(), on == null ? null : on.name, ""),
                reporter.email() == null && on != null ? on.email : reporter.email(),
                reporter.phone() == null && on != null ? on.phone : reporter.phone(),
                reporter.address() == null && on != null ? on.address : lines(reporter.address()),
                reporter.language(),
                on == null ? null : on.chosen,
                on == null ? null : on.needs,
                on != null && on.organisation);
    }

    private static String first(@Nullable String one, @Nullable String other, String otherwise) {
        return one != null ? one : other != null ? other : otherwise;
    }

    private static List<String> lines(@Nullable String address) {
        return address == null
                ? List.of()
                : Arrays.stream(address.split("\\R|, "))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static @Nullable String needs(Customer customer) {
        Person person = customer.person();
        return person.needs() != null || !customer.formats().contains("large_print") ? person.needs() : "large print";
    }

    /// Where a letter of this medium goes, or null if that is not known.
    @Nullable
    String recipient(Medium medium) {
        return switch (medium) {
            case EMAIL -> email;
            case TEXT -> phone;
            case POST ->
                address.isEmpty()
                        ? null
                        : String.join(
                                "\n",
                                Stream.concat(Stream.of(name), address.stream()).toList());
        };
    }

    /// The same as lines; none if that is not known.
    public List<String> lines(Medium medium) {
        var recipient = recipient(medium);
        return recipient == null ? List.of() : recipient.lines().toList();
    }

    /// As they chose, or else what reaches them soonest.
    Medium medium() {
        return Stream.of(Medium.EMAIL, Medium.POST, Medium.TEXT)
                .filter(medium -> medium.key().equals(chosen) && recipient(medium) != null)
                .findFirst()
                .orElse(email != null ? Medium.EMAIL : Medium.POST);
    }

    boolean readsLargePrint() {
        return needs != null && needs.matches("(?is).*(large|print bras).*");
    }
}
