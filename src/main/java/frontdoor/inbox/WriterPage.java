package frontdoor.inbox;

import frontdoor.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a conversation's page shows of who wrote, while nobody knows it, and to put it right.
///
/// @param searches whether the register of people is for the reader
/// @param perhaps who it may be, and why
/// @param typed what was looked for, or empty
/// @param searched whether something was looked for
/// @param found whom that found
/// @param more whether there are more than are shown
/// @param somebody what the form for somebody new holds
/// @param undo the id of the line of the history by which the customer was last set, or null if that cannot be undone
/// @param post where a letter goes while nobody knows who wrote, as far as it is known; empty for none
public record WriterPage(
        boolean searches,
        List<Perhaps> perhaps,
        String typed,
        boolean searched,
        List<Person> found,
        boolean more,
        Somebody somebody,
        @Nullable Long undo,
        String post) {

    public WriterPage {
        perhaps = List.copyOf(perhaps);
        found = List.copyOf(found);
    }

    /// @param because the last part of the key of the words that say why
    public record Perhaps(Person person, String because) {}

    /// Somebody who is not on record, as typed, or as a letter says.
    public record Somebody(String name, String address, String postcode, String phone, String email) {}

    /// What was sent from the forms that look for somebody or add them.
    ///
    /// @param search what to look for, or null where nothing was
    /// @param somebody whom to add, or null
    record Asked(@Nullable String search, @Nullable Somebody somebody) {

        static final Asked NOTHING = new Asked(null, null);
    }

    /// What tells people of one name apart: where they live, or else how they are reached.
    public static String where(Person person) {
        var address = person.writtenAddress();
        if (address != null) {
            return address;
        }
        if (person.postcode() != null) {
            return person.postcode();
        }
        var phone = person.writtenPhone();
        return phone != null ? phone : person.email() == null ? "" : person.email();
    }
}
