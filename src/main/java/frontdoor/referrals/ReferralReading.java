package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Sharing;
import frontdoor.partners.SharingDecision;
import frontdoor.partners.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a partner reads of a referral, whether by a page or by its system. The first reading is the disclosure, so it
/// is judged then once more: an agreement may be over since it was sent, or a yes taken back.
@Component
public class ReferralReading {

    /// Referrals of a full page.
    public static final int PAGE = 100;

    /// What is younger may still be overtaken by something older that is being written.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final ReferralReader reader;
    private final ReferralStore store;
    private final ReadingStore readings;
    private final Sharing sharing;
    private final Decisions decisions;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReferralReading(
            ReferralReader reader,
            ReferralStore store,
            ReadingStore readings,
            Sharing sharing,
            Decisions decisions,
            Notices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.readings = readings;
        this.sharing = sharing;
        this.decisions = decisions;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param readable whether what was shared may be shown; where not, none of it may
    public record Opened(Followed followed, boolean readable) {}

    /// Opens it for whoever was asked. With that they have it.
    ///
    /// @param from the recipient that reads
    /// @return empty if it is another's, or they were never told of it; nobody is to learn which
    public Optional<Opened> open(UUID referral, String from, Actor by) {
        return Tries.in(
                transactions,
                () -> reader.take(referral)
                        .filter(found -> found.isKnownTo(from))
                        .map(found -> open(found, by)));
    }

    /// What is there for a partner's system, as far as it changed. What it was told before is among it when it is over.
    ///
    /// @param after where the list before ended; [ChangeCursor#START] for all that waits for them
    /// @return one more than [#PAGE] when another page follows
    public List<Listed> changed(String from, ChangeCursor after) {
        return readings.changed(from, after, clock.instant().minus(SETTLED), PAGE + 1);
    }

    private Opened open(Referral found, Actor by) {
        boolean readable = mayRead(found, by);
        var now = reader.of(found.reference()).stream()
                .filter(each -> each.referral().id().equals(found.id()))
                .findFirst()
                .orElseThrow();
        return new Opened(now, readable);
    }

    private boolean mayRead(Referral found, Actor by) {
        if (found.retraction() != null || found.restsOnConsent() && reader.isTakenBack(found)) {
            return false;
        }
        if (readings.isRead(found.id())) {
            return true;
        }
        var now = clock.instant();
        if (found.status().isFinal() || isRefused(found, by, now)) {
            return false;
        }
        readings.read(found.id(), now);
        if (found.deliveredAt() == null) {
            store.note(found.id(), null, "delivered", null, by, now);
        }
        return true;
    }

    private boolean isRefused(Referral found, Actor by, Instant now) {
        var refused = refused(found, now);
        if (!refused.isEmpty()) {
            withheld(found, refused, by, now);
        }
        return !refused.isEmpty();
    }

    /// What stands against telling it now, by telephone or letter, though nothing did when it was to be told.
    ///
    /// @return keys of the reasons; empty when it may go
    public List<String> against(Referral referral) {
        if (referral.restsOnConsent() && reader.isTakenBack(referral)) {
            return List.of(Verdict.Reason.NO_CONSENT.key());
        }
        return againstNow(referral);
    }

    /// The same, where it is known that no yes was taken back.
    List<String> againstNow(Referral referral) {
        return refused(referral, clock.instant());
    }

    /// Those that may be told now. That something is taken back may always be told.
    public List<Referral> tellable(List<Referral> found) {
        var takenBack = readings.takenBack(found.stream().map(Referral::id).toList());
        var decided = decisions.about(
                found.stream().map(each -> each.reference().value()).collect(Collectors.toSet()));
        var now = clock.instant();
        return found.stream()
                .filter(each -> each.awaitsSeen()
                        || !(each.restsOnConsent() && takenBack.contains(each.id()))
                                && refused(each, decided, now).isEmpty())
                .toList();
    }

    /// What came of telling somebody by telephone or letter.
    public enum Saying {
        TOLD,
        /// Nothing allows it any more.
        REFUSED,
        /// They were told before, or it no longer goes out.
        OVER
    }

    /// Somebody tells the recipient by telephone or letter: that they are asked, or that it is taken back. The first of
    /// these is the disclosure, and is judged once more as reading is.
    public Saying told(UUID command, UUID referral, Actor by) {
        return Tries.in(
                transactions,
                () -> reader.take(referral)
                        .map(found -> told(command, found, by))
                        .orElse(Saying.OVER));
    }

    private Saying told(UUID command, Referral found, Actor by) {
        var now = clock.instant();
        if (found.awaitsSeen()) {
            return store.seen(found.id(), now) && store.note(found.id(), command, "retraction_seen", null, by, now)
                    ? Saying.TOLD
                    : Saying.OVER;
        }
        var against = against(found);
        if (!against.isEmpty()) {
            withheld(found, against, by, now);
            return Saying.REFUSED;
        }
        return store.delivered(found.id(), now) && store.note(found.id(), command, "delivered", null, by, now)
                ? Saying.TOLD
                : Saying.OVER;
    }

    private List<String> refused(Referral found, Instant now) {
        return refused(found, decisions.about(List.of(found.reference().value())), now);
    }

    /// An agreement that is over may leave a ground that needs a decision.
    private List<String> refused(Referral found, List<SharingDecision> decided, Instant now) {
        var what = new Disclosure(
                found.recipient(),
                found.purpose(),
                found.shared().stream().map(Told::key).collect(Collectors.toSet()),
                Basis.of(String.valueOf(found.basis())).orElse(null),
                found.restsOnConsent(),
                CivilTime.day(now));
        return Permit.of(sharing, decided, found, what).refused();
    }

    /// The owner hears of it once, however often the partner looks.
    private void withheld(Referral found, List<String> reasons, Actor by, Instant now) {
        var why = String.join(", ", reasons);
        var once = UUID.nameUUIDFromBytes((found.id() + " withheld " + why).getBytes(StandardCharsets.UTF_8));
        if (store.note(found.id(), once, "withheld", why, by, now)) {
            notices.tell(List.of(Telling.of(What.NOT_SENT, found.reference().value(), "withheld " + once, now)
                    .detail(found.service() + ".refer." + found.line())
                    .to(List.of(Telling.LEADER), null, found.team())));
        }
    }
}
