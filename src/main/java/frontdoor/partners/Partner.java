package frontdoor.partners;

import frontdoor.calendars.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An agency outside the council that can be told of something, from `partners.yaml`.
///
/// @param key its id, `hospice_at_home`
/// @param hours when somebody is there, in words
/// @param takes keys of the services and life events whose referrals it takes
/// @param reports keys of the services that those who work for it report on a page of their own
/// @param acknowledge within which it says that it has what was sent
/// @param act within which it says what became of it, unless a line of a service says otherwise
/// @param light a group without accounts: it answers by telephone, or with the one link that it was sent
/// @param address where it is written to, line by line with the postcode last; empty where that is not known
public record Partner(
        String key,
        String title,
        Kind kind,
        Contact contact,
        String hours,
        Route route,
        Set<String> takes,
        Set<String> reports,
        Span acknowledge,
        Span act,
        boolean light,
        List<String> address) {

    static final String PREFIX = "partner:";

    public Partner {
        takes = Set.copyOf(takes);
        reports = Set.copyOf(reports);
        address = List.copyOf(address);
    }

    /// Whether its people sign in to read what it is told.
    public boolean readsHere() {
        return !light && (route == Route.PORTAL || route == Route.EMAIL);
    }

    /// The email address that a code goes to, empty where the partner has none: who came in by it is in no longer, once
    /// it changes.
    String onRecord() {
        return Objects.requireNonNullElse(contact.email(), "");
    }

    /// As a referral line names it: `partner:hospice_at_home`.
    public String recipient() {
        return PREFIX + key;
    }

    public enum Kind {
        NHS,
        POLICE,
        FIRE,
        GOVERNMENT,
        HOUSING,
        VOLUNTARY,
        FAITH,
        BUSINESS,
        COUNCIL;

        /// As files and messages name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How it is told; `channel` in the file.
    public enum Route {
        PORTAL,
        WEBHOOK,
        EMAIL,
        TELEPHONE,
        LETTER;

        /// As files and messages name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whom to reach there. A partner that is told by email has an email address, by telephone a number.
    ///
    /// @param name a person or a desk
    public record Contact(
            String name, @Nullable String email, @Nullable String phone) {}
}
