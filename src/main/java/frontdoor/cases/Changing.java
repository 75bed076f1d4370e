package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.services.Command;
import frontdoor.services.Decide;
import frontdoor.services.Decision;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides one command and writes what was decided. Two people who change one case at once cannot overwrite each
/// other: the second is told what the first did.
@Component
class Changing {

    private final FactFinder facts;
    private final CaseReader reader;
    private final CaseStore store;
    private final CommandStore commands;
    private final Writings writings;
    private final LeftAppointments appointments;
    private final TransactionTemplate transaction;

    Changing(
            FactFinder facts,
            CaseReader reader,
            CaseStore store,
            CommandStore commands,
            Writings writings,
            LeftAppointments appointments,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.reader = reader;
        this.store = store;
        this.commands = commands;
        this.writings = writings;
        this.appointments = appointments;
        this.transaction = transaction;
    }

    Change decide(UUID command, Case kase, Service service, Command what, Actor by, Instant at) {
        return switch (Decide.decide(service, kase.state(), what, facts.pinned(kase.facts()), at)) {
            case Decision.Decided decided when isIdle(what, decided) -> new Change.Changed(kase.revision());
            case Decision.Decided decided -> write(command, kase, service, what, decided, by, at);
            case Decision.Refused refused -> new Change.Refused(refused.reason());
            case Decision.Undecided undecided -> new Change.Undecided(undecided.condition(), undecided.missing());
        };
    }

    /// A clock that rang too early, or a second time, changes nothing.
    private static boolean isIdle(Command what, Decision.Decided decided) {
        return what instanceof Command.Tick && decided.effects().isEmpty();
    }

    private Change write(
            UUID command, Case kase, Service service, Command what, Decision.Decided decided, Actor by, Instant at) {
        var writing = writings.changing(command, service, kase, what, decided, by, at);
        try {
            if (isWritten(kase, service, writing)) {
                return new Change.Changed(kase.revision() + 1);
            }
            var now = reader.find(kase.id()).orElseThrow();
            return now.revision() == kase.revision()
                    ? decide(command, now, service, what, by, at) // somebody was added, and is told as well
                    : staleOrDone(command, now, what, by);
        } catch (DuplicateKeyException usedBefore) {
            return staleOrDone(command, reader.find(kase.id()).orElseThrow(), what, by);
        }
    }

    /// An appointment is given up with the case that needed it. Whoever changes a booking takes that first and its case
    /// then; so do we, and neither waits for the other.
    private boolean isWritten(Case kase, Service service, Writing writing) {
        return LeftAppointments.leaves(service, writing.next())
                ? Boolean.TRUE.equals(transaction.execute(status -> {
                    appointments.giveUp(writing.command(), kase, writing.by());
                    boolean written = store.change(kase, writing);
                    if (!written) {
                        status.setRollbackOnly();
                    }
                    return written;
                }))
                : store.change(kase, writing);
    }

    private Change staleOrDone(UUID command, Case now, Command what, Actor by) {
        return isDone(command, now, what, by) ? new Change.AlreadyDone() : stale(now);
    }

    boolean isDone(UUID command, Case now, Command what, Actor by) {
        return commands.isDone(command, now.reference(), CommandStore.Asked.of(what, by));
    }

    Change stale(Case now) {
        return new Change.Stale(now, reader.last(now.id()));
    }
}
