package frontdoor.accounts;

import frontdoor.audit.Audit;
import frontdoor.people.Details;
import frontdoor.people.People;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What somebody who is signed in changes about themselves. Each change is on the audit trail, which says what was
/// changed and not to what.
@Component
public class OwnDetails {

    private final AccountStore store;
    private final SessionStore sessions;
    private final SignInLinks links;
    private final AccountLetters letters;
    private final People people;
    private final Audit audit;
    private final TransactionOperations transactions;

    OwnDetails(
            AccountStore store,
            SessionStore sessions,
            SignInLinks links,
            AccountLetters letters,
            People people,
            Audit audit,
            TransactionOperations transactions) {
        this.store = store;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// What came of a change.
    public enum Outcome {
        DONE,
        /// The code is not the one that we sent last, or too old.
        WRONG_CODE,
        /// Somebody else has it already.
        TAKEN
    }

    /// Tells us who they are, which we did not know. Only their name and the address that they have proved find them
    /// in the register: whatever else they might type anybody could know.
    public Outcome named(Account account, String name) {
        return transactions.execute(_ -> {
            long person = people.hold(people.known(Details.of(name, account.email(), null)));
            if (!store.isPerson(account.id(), person)) {
                return Outcome.TAKEN;
            }
            audit.changed(account.actor(), "account.named", "person:" + person, Map.of());
            return Outcome.DONE;
        });
    }

    /// @param person their own row in the register
    /// @param part what is changed, as a key
    public Outcome change(Account account, long person, Details details, String part) {
        return transactions.execute(change -> {
            if (people.change(person, details, account.actor()) != People.Change.DONE) {
                change.setRollbackOnly(); // the database has refused, and takes no more in this transaction
                return Outcome.TAKEN;
            }
            audit.changed(account.actor(), "person.changed", "person:" + person, Map.of("part", part));
            return Outcome.DONE;
        });
    }

    /// Gives the account another address, which a code has proved. The address before is told.
    public Outcome moved(Account account, String code, String asker, Locale language) {
        var outcome = transactions.execute(_ -> links.newAddress(account, code, asker)
                .map(email -> moved(account, email, language))
                .orElse(Outcome.WRONG_CODE));
        if (outcome == Outcome.DONE) {
            store.find(account.id()).ifPresent(this::tellTheRegister);
        }
        return outcome;
    }

    private Outcome moved(Account account, String email, Locale language) {
        if (!store.move(account.id(), email)) {
            return Outcome.TAKEN;
        }
        audit.changed(account.actor(), "account.email-changed", account.about(), Map.of());
        letters.write(account.about(), account.email(), "moved", language);
        return Outcome.DONE;
    }

    /// Where the register has this name at that address already, it stays as it is.
    private void tellTheRegister(Account account) {
        if (account.person() != null) {
            people.find(account.person()).ifPresent(person -> {
                var details = Details.of(person).withEmail(account.email());
                change(account, person.id(), details, "email");
            });
        }
    }

    /// Takes the account away, and with it every way in. What they asked of the council stays, and so does the person.
    public void delete(Account account, Locale language) {
        transactions.executeWithoutResult(_ -> {
            sessions.endAll(account.id());
            store.delete(account.id());
            audit.changed(account.actor(), "account.deleted", account.about(), Map.of());
            letters.write(account.about(), account.email(), "deleted", language);
        });
    }
}
