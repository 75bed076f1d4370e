package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a recipient asks before it answers, and what it is told. Neither moves anything. Whoever works on the case is
/// told of the question, and the partner of the answer.
@Component
public class Enquiries {

    /// How far a count goes: one more than is said as a number.
    public static final int COUNTED = 100;

    private static final String SET_ASIDE = "question_set_aside";

    private final ReferralReader reader;
    private final ReferralStore store;
    private final EnquiryStore enquiries;
    private final PartnerMail mail;
    private final List<Heard> listeners;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Enquiries(
            ReferralReader reader,
            ReferralStore store,
            EnquiryStore enquiries,
            PartnerMail mail,
            List<Heard> listeners,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.enquiries = enquiries;
        this.mail = mail;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param command made with the page, so that asking it twice is asking it once
    /// @param from the recipient in whose name it is asked
    /// @return false if it was asked before, is another's, or the referral is over
    public boolean ask(UUID command, UUID referral, String from, String question, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> reader.take(referral)
                .filter(found ->
                        found.recipient().equals(from) && !found.status().isFinal())
                .filter(_ -> store.note(referral, command, "asked", question, by, clock.instant()))
                .map(found -> {
                    listeners.forEach(listener -> listener.asked(found, command, clock.instant()));
                    return true;
                })
                .orElse(false)));
    }

    /// Answers what a partner asked. It is read with the referral. The letter goes to whoever asked and says no
    /// more than that there is an answer.
    ///
    /// @param command made with the page, so that answering twice is answering once
    /// @return whether it is answered, now or by that command before; false if nothing was asked, or what
    ///     was shared may not be read any more
    public boolean reply(UUID command, UUID referral, String answer, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> reader.take(referral)
                .filter(found -> !found.isForTeam())
                .map(found ->
                        enquiries.isReplied(referral, command) || mayReply(found) && reply(command, found, answer, by))
                .orElse(false)));
    }

    private boolean mayReply(Referral found) {
        return found.retraction() == null && !(found.restsOnConsent() && reader.isTakenBack(found));
    }

    private boolean reply(UUID command, Referral found, String answer, Actor by) {
        return enquiries
                .asker(found.id())
                .filter(_ -> store.note(found.id(), command, "replied", answer, by, clock.instant()))
                .map(asker -> {
                    mail.write(found, "replied", "replied " + command, asker);
                    return true;
                })
                .orElse(false);
    }

    /// What partners asked about these teams' cases and nobody has answered, the oldest first.
    ///
    /// @return one more than [Referrals#PAGE] when another page follows
    public List<OpenQuestion> open(Collection<String> teams, DueCursor after) {
        return enquiries.open(teams, after, Referrals.PAGE + 1);
    }

    /// The same about these cases.
    ///
    /// @param references a bounded list of them
    public List<OpenQuestion> openOf(Collection<String> references, DueCursor after) {
        return enquiries.openOf(references, after, Referrals.PAGE + 1);
    }

    /// How many wait for these teams, at most [#COUNTED].
    public int count(Collection<String> teams) {
        return enquiries.count(teams, COUNTED);
    }

    /// What a partner asked needs no answer, or had one in another way. The partner is not written to.
    ///
    /// @return false if nothing was asked that nobody has answered
    public boolean setAside(UUID command, UUID referral, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> reader.take(referral)
                .flatMap(found -> reader.of(found.reference()).stream()
                        .filter(each -> each.referral().id().equals(referral))
                        .findFirst())
                .filter(followed -> isAsking(followed.happenings()))
                .map(_ -> store.note(referral, command, SET_ASIDE, null, by, clock.instant()))
                .orElse(false)));
    }

    /// Whether a question of a partner's was neither answered nor set aside since.
    public static boolean isAsking(List<Happening> happenings) {
        return happenings.stream()
                .map(Happening::what)
                .filter(what -> what.equals("asked") || what.equals("replied") || what.equals(SET_ASIDE))
                .reduce((_, last) -> last)
                .filter("asked"::equals)
                .isPresent();
    }
}
