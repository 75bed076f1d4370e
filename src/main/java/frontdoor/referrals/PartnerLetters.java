package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.referrals.PartnerLetter.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters to partners that are told by letter. What asks for something is judged once more whenever it is to be
/// printed: to print it is to tell it.
@Component
public class PartnerLetters {

    private final PaperStore store;
    private final ReferralReader reader;
    private final ReferralReading reading;
    private final ReferralStore referrals;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PartnerLetters(
            PaperStore store,
            ReferralReader reader,
            ReferralReading reading,
            ReferralStore referrals,
            Notices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.reading = reading;
        this.referrals = referrals;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Those that may be printed now, the oldest first.
    public List<PartnerLetter> toPrint(int limit) {
        return store.waiting(limit).stream()
                .filter(row -> against(row).isEmpty())
                .map(PaperStore.Row::letter)
                .toList();
    }

    /// Tells the owners of those that may not be printed, once for each reason, however often somebody prints.
    public void tellOfWithheld(int limit, Actor by) {
        for (var row : store.waiting(limit)) {
            var why = String.join(", ", against(row));
            if (!why.isEmpty()) {
                withheld(row.letter(), why, by, clock.instant());
            }
        }
    }

    private void withheld(PartnerLetter letter, String why, Actor by, Instant now) {
        var referral = letter.referral();
        var once = UUID.nameUUIDFromBytes((letter.id() + " not printed " + why).getBytes(StandardCharsets.UTF_8));
        transactions.executeWithoutResult(_ -> {
            reader.take(referral.id());
            if (referrals.note(referral.id(), once, "not_printed", why, by, now)) {
                notices.tell(
                        List.of(Telling.of(What.NOT_SENT, referral.reference().value(), "not printed " + once, now)
                                .detail(referral.service() + ".refer." + referral.line())
                                .to(List.of(Telling.LEADER), null, referral.team())));
            }
        });
    }

    /// Those of these that are ours.
    public List<PartnerLetter> among(Collection<UUID> letters) {
        return store.of(letters).stream().map(PaperStore.Row::letter).toList();
    }

    /// Those of these that must not go out any more, such as ones that lie printed. What is none of ours is not among
    /// them.
    public Set<UUID> barred(Collection<UUID> letters) {
        return store.of(letters).stream()
                .filter(row -> row.dropped() || !against(row).isEmpty())
                .map(row -> row.letter().id())
                .collect(Collectors.toSet());
    }

    /// Somebody printed and posted them. With the first they count as told. What is none of ours is left alone, and so
    /// is what must not go out any more.
    public void posted(Collection<UUID> letters, Actor by) {
        var now = clock.instant();
        for (var row : store.of(letters)) {
            var letter = row.letter();
            var referral = letter.referral();
            transactions.executeWithoutResult(_ -> {
                reader.take(referral.id());
                if (store.posted(letter.id(), by, now)) {
                    if (letter.kind() == Kind.REFERRED) {
                        referrals.delivered(referral.id(), now);
                    }
                    referrals.note(referral.id(), letter.id(), "posted", null, by, now);
                }
            });
        }
    }

    /// Only what takes something back may be told of what is over.
    private List<String> against(PaperStore.Row row) {
        var referral = row.letter().referral();
        if (!row.letter().kind().asks()) {
            return List.of();
        }
        if (referral.retraction() != null || referral.status() == Status.ENTERED_IN_ERROR) {
            return List.of("over");
        }
        return row.takenBack() ? List.of("no_consent") : reading.againstNow(referral);
    }
}
