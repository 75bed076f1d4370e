package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.kernel.Actor;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sees to it that whoever was told something knows that it was taken back: they have as long to say so as they have to
/// acknowledge a referral, are asked once more, and then those who work on the case hear that they are silent.
@Component
class Retractions {

    private static final Actor CLOCK = Actor.system("clock");
    private static final Span OF_A_TEAM = Span.parse("1 working day");

    private final JdbcClient jdbc;
    private final ReferralStore store;
    private final Partners partners;
    private final CouncilCalendars calendars;
    private final Chasing chasing;
    private final List<Heard> listeners;

    Retractions(
            JdbcClient jdbc,
            ReferralStore store,
            Partners partners,
            CouncilCalendars calendars,
            Chasing chasing,
            List<Heard> listeners) {
        this.jdbc = jdbc;
        this.store = store;
        this.partners = partners;
        this.calendars = calendars;
        this.chasing = chasing;
        this.listeners = List.copyOf(listeners);
    }

    /// Lets time pass for one that was taken back. The caller has taken it.
    void pass(Referral referral, Instant now) {
        var retraction = referral.retraction();
        if (retraction == null || retraction.seenAt() != null || retraction.silentSince() != null) {
            store.look(referral.id(), null);
        } else if (retraction.by() == null) {
            var by = due(referral, retraction.at());
            set("retraction_by = :by, next_at = :by", referral, now, by);
        } else if (retraction.by().isAfter(now.minusSeconds(1))) {
            store.look(referral.id(), retraction.by());
        } else if (retraction.chasedAt() == null) {
            set("retraction_chased_at = :now, retraction_by = :by, next_at = :by", referral, now, due(referral, now));
            store.note(referral.id(), null, "retraction_chased", null, CLOCK, now);
            chasing.chaseRetraction(referral, now);
        } else {
            set("retraction_silent_since = :now, next_at = null", referral, now, now);
            store.note(referral.id(), null, "retraction_unanswered", null, CLOCK, now);
            listeners.forEach(listener -> listener.retractionUnseen(referral, now));
        }
    }

    private Instant due(Referral referral, Instant from) {
        var span = partners.recipient(referral.recipient())
                .map(Partner::acknowledge)
                .orElse(OF_A_TEAM);
        return calendars.current().due(TimeLimit.of(span), from);
    }

    private void set(String what, Referral referral, Instant now, Instant by) {
        jdbc.sql("update referrals.referral set " + what + " where id = :id")
                .param("id", referral.id())
                .param("now", utc(now))
                .param("by", utc(by))
                .update();
    }
}
