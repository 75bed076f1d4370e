package frontdoor.partners;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import frontdoor.kernel.EmailAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each partner's list of those who sign in for it. Its own administrators keep it; the first one is named by the
/// council, which can do all that they can. Every change is on the audit trail, by number and without a name.
@Component
public class PartnerPeople {

    /// People of one partner at most.
    public static final int MOST = 200;

    private final PartnerPersonStore store;
    private final PartnerFactorStore factors;
    private final Partners partners;
    private final List<ListHeard> listeners;
    private final Audit audit;
    private final Clock clock;

    PartnerPeople(
            PartnerPersonStore store,
            PartnerFactorStore factors,
            Partners partners,
            List<ListHeard> listeners,
            Audit audit,
            Clock clock) {
        this.listeners = List.copyOf(listeners);
        this.store = store;
        this.factors = factors;
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of a change to the list.
    public enum Outcome {
        DONE,
        NO_NAME,
        NO_EMAIL,
        /// Somebody who can sign in, of this partner or another, has that address.
        TAKEN,
        FULL,
        /// A partner does not end, or make a worker of, its last administrator.
        LAST,
        /// Nobody resets their own: whoever sat down at their desk could.
        SELF,
        /// They are not on this partner's list.
        NOBODY
    }

    /// In the order in which they were added, at most [#MOST].
    public List<PartnerPerson> of(String partner) {
        return store.of(partner, MOST);
    }

    /// Keys of partners that are to read on our pages what they are told, and on whose list nobody is: nobody there
    /// can sign in.
    public Set<String> unpeopled() {
        var peopled = store.peopled();
        return partners.all().stream()
                .filter(Partner::readsHere)
                .map(Partner::key)
                .filter(key -> !peopled.contains(key))
                .collect(Collectors.toSet());
    }

    /// @return empty for somebody who has left, and for another partner's
    public Optional<PartnerPerson> find(String partner, long number) {
        return store.find(number).filter(person -> person.partner().equals(partner));
    }

    /// Names of those who did something, by who did it, of those who have left too.
    public Map<Actor, String> names(Collection<Actor> actors) {
        var numbers = new HashMap<Actor, Long>();
        actors.forEach(actor -> PartnerPerson.number(actor).ifPresent(number -> numbers.put(actor, number)));
        var names = numbers.isEmpty() ? Map.<Long, String>of() : store.names(numbers.values());
        var found = new HashMap<Actor, String>();
        numbers.forEach(
                (actor, number) -> Optional.ofNullable(names.get(number)).ifPresent(name -> found.put(actor, name)));
        return found;
    }

    /// @param email in any letters
    @Transactional
    public Outcome add(String partner, String name, String email, boolean admin, Actor by) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var called = name.strip();
        if (called.isEmpty() || called.length() > PartnerPerson.LONGEST) {
            return Outcome.NO_NAME;
        }
        if (address.length() > PartnerPerson.LONGEST || !EmailAddress.is(address)) {
            return Outcome.NO_EMAIL;
        }
        if (partners.find(partner).filter(found -> !found.light()).isEmpty()) {
            return Outcome.NOBODY;
        }
        if (store.of(partner, MOST).size() >= MOST) {
            return Outcome.FULL;
        }
        return store.add(partner, called, address, admin, by, clock.instant())
                .map(number -> added(partner, number, by))
                .orElse(Outcome.TAKEN);
    }

    private Outcome added(String partner, long number, Actor by) {
        var person = find(partner, number).orElseThrow();
        var name = names(List.of(by)).get(by);
        listeners.forEach(listener -> listener.added(person, by, name));
        return changed(by, "partner-person.added", partner, number);
    }

    /// Makes an administrator of a worker, or a worker of an administrator.
    @Transactional
    public Outcome role(String partner, long number, boolean admin, Actor by) {
        var administrators = store.administrators(partner);
        if (find(partner, number).isEmpty()) {
            return Outcome.NOBODY;
        }
        if (!admin && isLast(administrators, number)) {
            return Outcome.LAST;
        }
        store.role(number, admin);
        return changed(by, admin ? "partner-person.administrator" : "partner-person.worker", partner, number);
    }

    /// They can no longer sign in, and are out at once. The council may end the last administrator, too.
    @Transactional
    public Outcome end(String partner, long number, Actor by) {
        var administrators = store.administrators(partner);
        var person = find(partner, number);
        if (person.isEmpty()) {
            return Outcome.NOBODY;
        }
        if (by.kind() != Actor.Kind.STAFF && isLast(administrators, number)) {
            return Outcome.LAST;
        }
        store.end(number, by, clock.instant());
        var name = names(List.of(by)).get(by);
        listeners.forEach(listener -> listener.ended(person.get(), by, name));
        return changed(by, "partner-person.ended", partner, number);
    }

    /// They set up another second factor when they sign in next; who is in as them is out.
    @Transactional
    public Outcome reset(String partner, long number, Actor by) {
        var person = find(partner, number);
        if (person.isEmpty()) {
            return Outcome.NOBODY;
        }
        if (person.get().actor().equals(by)) {
            return Outcome.SELF;
        }
        factors.forget(number);
        return changed(by, "partner-person.second-factor-reset", partner, number);
    }

    private static boolean isLast(List<Long> administrators, long number) {
        return administrators.equals(List.of(number));
    }

    private Outcome changed(Actor by, String action, String partner, long number) {
        audit.changed(by, action, Partner.PREFIX + partner, Map.of("person", number));
        return Outcome.DONE;
    }
}
