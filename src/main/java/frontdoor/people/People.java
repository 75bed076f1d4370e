package frontdoor.people;

import frontdoor.kernel.Actor;
import frontdoor.kernel.EmailAddress;
import frontdoor.kernel.Postcode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds people and keeps what they say of themselves. The one way in to this module.
///
/// Whoever shows a person's record tells the audit; this module does not.
@Component
public class People {

    /// How many a search finds at most, unless more are asked for.
    public static final int FOUND = 20;

    /// As it is written in Britain: `3/4/1961`, `03.04.1961`, `3-4-1961`.
    private static final Pattern DATE = Pattern.compile("\\b([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\\b");

    private final PersonStore store;
    private final Clock clock;

    People(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Looks by whatever was typed: an email address, a postcode, a telephone number, otherwise a name, a date of birth
    /// such as `3/4/1961`, or both.
    ///
    /// @return at most 20, the likeliest first; a slip of the key in a name is forgiven
    public List<Person> search(String typed) {
        return search(typed, FOUND);
    }

    /// The same, of so many. Of those whose name is only like what was typed, it looks through the first 500.
    public List<Person> search(String typed, int most) {
        if (typed.isBlank()) {
            return List.of();
        }
        if (EmailAddress.isMeant(typed)) {
            return byEmail(typed, most);
        }
        if (Postcode.is(typed)) {
            return store.byPostcode(typed, most);
        }
        var date = DATE.matcher(typed);
        if (date.find()) {
            return day(date)
                    .map(born -> store.byBirth(date.replaceAll(" ").strip(), born, most))
                    .orElse(List.of());
        }
        return Phone.typed(typed).map(phone -> store.byPhone(phone, most)).orElseGet(() -> byName(typed, most));
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public List<Person> byEmail(String email) {
        return byEmail(email, FOUND);
    }

    private List<Person> byEmail(String email, int most) {
        return store.byEmail(email.strip().toLowerCase(Locale.ROOT), most);
    }

    public List<Person> byPostcode(String postcode) {
        return store.byPostcode(postcode, FOUND);
    }

    /// The same, of so many.
    public List<Person> byPostcode(String postcode, int most) {
        return store.byPostcode(postcode, most);
    }

    public List<Person> byPhone(String phone) {
        return Phone.typed(phone).map(typed -> store.byPhone(typed, FOUND)).orElse(List.of());
    }

    /// First those of just this name, or whose name begins so; if there are none, those whose name is like it.
    public List<Person> byName(String name) {
        return byName(name, FOUND);
    }

    private List<Person> byName(String name, int most) {
        var beginning = store.byStartOfName(name, most);
        return beginning.isEmpty() ? store.byLikeName(name, most) : beginning;
    }

    /// @param id any id of theirs: whoever was merged is found as the one that stays
    public Optional<Person> find(long id) {
        return store.find(id);
    }

    /// What people are called, by any id of theirs. An id that nobody has is left out.
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    /// All ids of the same customer, that of the one that stays first. An id that nobody has is its own.
    public List<Long> ids(long id) {
        return store.ids(id);
    }

    /// Lets nobody merge them until the transaction ends, which must have begun.
    ///
    /// @return the id of the one that stays, for any id of theirs
    public long hold(long id) {
        return store.hold(id);
    }

    /// Finds the person of this name with this email or telephone, or adds them.
    ///
    /// @return the person's id; what was known of them already is not overwritten
    public long known(Details details) {
        return store.known(details);
    }

    /// The same, saying whether they were on record.
    public Met met(Details details) {
        return store.met(details);
    }

    /// Somebody who was found or added.
    ///
    /// @param added whether nobody of this name with this email or telephone was on record
    public record Met(long id, boolean added) {}

    /// Puts these details in the place of what was known. Only for staff who have made sure who it is, and for the
    /// person themselves, who has signed in.
    public Change change(long id, Details details, Actor by) {
        return switch (store.change(id, details, by, clock.instant())) {
            case DONE, STALE, NOTHING -> Change.DONE;
            case UNKNOWN -> Change.UNKNOWN;
            case KNOWN_ALREADY -> Change.ALREADY_KNOWN;
        };
    }

    /// `ALREADY_KNOWN`: somebody else on record has this name with the same email or telephone.
    public enum Change {
        DONE,
        UNKNOWN,
        ALREADY_KNOWN
    }
}
