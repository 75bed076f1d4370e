package frontdoor.accounts;

import frontdoor.audit.Audit;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a person name somebody who may act for them, such as a daughter or an adviser. Every step is on the audit
/// trail.
@Component
public class Acting {

    private final ArrangementStore store;
    private final AccountLetters letters;
    private final Audit audit;
    private final Clock clock;

    Acting(ArrangementStore store, AccountLetters letters, Audit audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of asking somebody.
    public enum Asked {
        DONE,
        /// They named their own address.
        SELF,
        /// They asked this address before, or too many of them today.
        TOO_OFTEN
    }

    /// Asks somebody by email. They say yes once they are signed in with that address.
    ///
    /// @param matters the cases that it is about; empty for all of them, those to come as well
    /// @param until the last day
    @Transactional
    public Asked ask(Account account, String email, List<Reference> matters, LocalDate until, Locale language) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (address.equals(account.email())) {
            return Asked.SELF;
        }
        var asked = store.ask(account, address, matters, until, clock.instant(), today());
        if (asked.isEmpty()) {
            return Asked.TOO_OFTEN;
        }
        audit.changed(
                account.actor(),
                "acting.asked",
                Arrangement.about(asked.get()),
                Map.of("matters", matters.stream().map(Reference::value).toList(), "until", until.toString()));
        letters.write(Arrangement.about(asked.get()), address, "asked", language, account.email());
        return Asked.DONE;
    }

    /// Those who may act for this person, or were asked to.
    public List<Arrangement> forMe(Account account) {
        return store.given(account.id(), today());
    }

    /// Those for whom this person may act, or was asked to.
    public List<Arrangement> byMe(Account account) {
        return store.taken(account, today());
    }

    /// Those under which others may act for this person, or once could, as the audit trail names them.
    public Set<String> everForMe(Account account) {
        return store.everGiven(account.id()).stream().map(Arrangement::about).collect(Collectors.toSet());
    }

    /// The one under which this person acts, while it holds.
    public Optional<Arrangement> find(Account helper, long id) {
        return byMe(helper).stream()
                .filter(Arrangement::isAccepted)
                .filter(arrangement -> arrangement.id() == id)
                .findFirst();
    }

    /// Says yes to what was asked.
    ///
    /// @return false if it was not asked of them, or holds no more
    @Transactional
    public boolean accept(Account helper, long id, Locale language) {
        if (!store.accept(id, helper, clock.instant(), today())) {
            return false;
        }
        audit.changed(helper.actor(), "acting.accepted", Arrangement.about(id), Map.of());
        find(helper, id)
                .ifPresent(arrangement -> letters.write(
                        Arrangement.about(id), arrangement.of().email(), "accepted", language, helper.email()));
        return true;
    }

    /// Ends it, or says no to it. It holds no more from this moment.
    ///
    /// @return false if it is none of theirs, or has ended
    @Transactional
    public boolean end(Account by, long id) {
        if (!store.end(id, by, clock.instant())) {
            return false;
        }
        audit.changed(by.actor(), "acting.ended", Arrangement.about(id), Map.of());
        return true;
    }

    /// Somebody who acts for another looks at a case of theirs: whoever reads the audit trail sees it.
    public void looked(Account helper, Arrangement arrangement, Reference reference) {
        audit.viewed(helper.actor(), reference.value(), Arrangement.about(arrangement.id()));
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
