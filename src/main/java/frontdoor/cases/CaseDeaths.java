package frontdoor.cases;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Medium;
import frontdoor.notify.Recipient;
import frontdoor.notify.Stopped;
import frontdoor.notify.StoppedMail;
import frontdoor.people.Death;
import frontdoor.people.Deaths;
import frontdoor.people.People;
import frontdoor.services.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who on record is taken for the person whose death a case tells of, and what was not sent to them.
@Component
public class CaseDeaths {

    private static final int SHOWN = 100;

    private final Deaths deaths;
    private final StoppedMail stopped;
    private final ConfirmedAddresses confirmed;
    private final People people;
    private final CaseNotes notes;
    private final CaseReader reader;
    private final Audit audit;
    private final MessageSource words;

    CaseDeaths(
            Deaths deaths,
            StoppedMail stopped,
            ConfirmedAddresses confirmed,
            People people,
            CaseNotes notes,
            CaseReader reader,
            Audit audit,
            MessageSource words) {
        this.deaths = deaths;
        this.stopped = stopped;
        this.confirmed = confirmed;
        this.people = people;
        this.notes = notes;
        this.reader = reader;
        this.audit = audit;
        this.words = words;
    }

    /// @return empty for a service that tells of no death
    public List<Death> of(Case kase, Service service) {
        return service.death() == null ? List.of() : deaths.of(kase.reference().value());
    }

    /// What waits stopped for those whom the case takes for whoever died, the latest first: of at most 100 what is
    /// about no case, or about one that the reader may see.
    ///
    /// @param sees whether they may read what is written about a case
    public List<Stopped> stopped(List<Death> taken, Predicate<Case> sees) {
        var ids = taken.stream().filter(Death::stops).map(Death::person).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var all = stopped.of(ids, SHOWN);
        var abouts = all.stream().flatMap(each -> reference(each).stream()).collect(Collectors.toSet());
        var seen = (abouts.isEmpty() ? List.<Case>of() : reader.find(abouts))
                .stream().filter(sees).map(Case::reference).collect(Collectors.toSet());
        return all.stream()
                .filter(each -> reference(each).map(seen::contains).orElse(true))
                .toList();
    }

    private static Optional<Reference> reference(Stopped stopped) {
        var about = stopped.dispatch().message().about();
        return about.startsWith("FD-") ? Reference.typed(about) : Optional.empty();
    }

    /// Whether one can be sent to somebody else: not before a person has said that it is they who died.
    public static boolean mayPassOn(Stopped stopped, List<Death> taken) {
        return stopped.canBePassedOn()
                && taken.stream()
                        .anyMatch(
                                death -> death.person() == stopped.person() && death.state() == Death.State.CONFIRMED);
    }

    /// Somebody says that it is this person who died: nothing is sent to them from now on.
    @Transactional
    public boolean confirm(Case kase, Service service, long person, Actor by) {
        var found = people.find(person);
        if (found.isEmpty()
                || !deaths.confirm(kase.reference().value(), found.get().id(), isQuiet(kase, service), by)) {
            return false;
        }
        stopped.stop(List.of(found.get().id()));
        tell(kase, "confirmed", person, by);
        return true;
    }

    /// One that has ended is as quiet as it was before.
    private boolean isQuiet(Case kase, Service service) {
        return kase.isOpen()
                ? CaseDeath.isQuiet(service, kase.state())
                : of(kase, service).stream().anyMatch(Death::quiet);
    }

    /// Somebody says that it is not this person: what was stopped goes on, unless another case says that they
    /// died.
    @Transactional
    public boolean refuse(Case kase, long person, Actor by) {
        if (!deaths.refuse(kase.reference().value(), person, by)) {
            return false;
        }
        if (!deaths.isDead(person)) {
            stopped.flow(List.of(person));
        }
        tell(kase, "refused", person, by);
        return true;
    }

    /// What a case says of who died is said by the one it goes on under, so that one mistake is taken back once.
    @Transactional
    void join(Case second, Case first, Service service) {
        if (service.death() != null) {
            stopped.flow(deaths.join(
                    second.reference().value(), first.reference().value(), CaseDeath.isQuiet(service, first.state())));
        }
    }

    /// That somebody decided is a line of the case's story; about whom stands on the page of who died, and in the audit
    /// trail.
    private void tell(Case kase, String what, long person, Actor by) {
        notes.tell(UUID.randomUUID(), kase.reference(), "death_" + what, Map.of(), by);
        audit.changed(by, "death." + what, kase.reference().value(), Map.of("person", String.valueOf(person)));
    }

    /// Where what was stopped can go instead: to whoever reported the death first, by email or post.
    public Optional<Recipient> family(Case kase) {
        var reporter = kase.reporters().getFirst();
        return reporter.email() != null
                ? Recipient.of(reporter.email(), null)
                : Optional.ofNullable(reporter.address()).map(address -> new Recipient(Medium.POST, address));
    }

    /// Sends them one message that was stopped, with a sentence before it.
    ///
    /// @param sees as in [#stopped]
    /// @return false if it was passed on before, is for nobody else's eyes or not for the reader's, nobody has
    ///     confirmed who died, or they left no address that is known to be theirs
    public boolean passOn(Case kase, UUID message, Predicate<Case> sees, Actor by) {
        var family = family(kase);
        var taken = deaths.of(kase.reference().value());
        var found = stopped(taken, sees).stream()
                .filter(each -> each.dispatch().message().id().equals(message) && mayPassOn(each, taken))
                .findFirst();
        if (family.isEmpty() || found.isEmpty() || !confirmed.isConfirmed(kase, family.get())) {
            return false;
        }
        var name =
                people.find(found.get().person()).map(person -> person.name()).orElse("");
        var before = words.getMessage(
                "cases.died.before",
                new Object[] {name},
                Locale.forLanguageTag(found.get().dispatch().message().language()));
        return stopped.passOn(
                message,
                family.get(),
                kase.reporters().getFirst().person(),
                before,
                words.getMessage("cases.died.reason", null, Locale.UK),
                by);
    }
}
