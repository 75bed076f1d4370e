package frontdoor.referrals;

import frontdoor.notices.Notices;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks a recipient once more for an answer: of a team whoever leads it, of a partner its people or its contact, and
/// its system. No
/// person is named.
@Component
class Chasing {

    private final Notices notices;
    private final PartnerMail mail;
    private final PortalMail portal;
    private final PartnerHook hook;
    private final PaperCarrier paper;

    Chasing(Notices notices, PartnerMail mail, PortalMail portal, PartnerHook hook, PaperCarrier paper) {
        this.notices = notices;
        this.mail = mail;
        this.portal = portal;
        this.hook = hook;
        this.paper = paper;
    }

    /// Asks a recipient once more to say that they know it was taken back. In the caller's transaction.
    void chaseRetraction(Referral referral, Instant now) {
        if (referral.isForTeam()) {
            chase(referral, now);
            return;
        }
        if (referral.route().equals(paper.route())) {
            paper.write(referral, PartnerLetter.Kind.RETRACTION_CHASED, now);
            return;
        }
        if (referral.route().equals(portal.route())) {
            portal.write(referral, "retracted", "retraction chased " + minute(now));
            return;
        }
        mail.write(referral, "retracted", "retraction chased " + now);
        if (referral.route().equals(hook.route())) {
            hook.tell(referral, "retracted", "retraction chased " + now, now);
        }
    }

    /// In the caller's transaction. Who has no email address is called by whoever is told that they are silent.
    void chase(Referral referral, Instant now) {
        if (referral.isForTeam()) {
            notices.tell(List.of(
                    Telling.of(What.CHASED, referral.reference().value(), "chased " + referral.id() + " " + now, now)
                            .to(List.of(Telling.LEADER), null, referral.recipientKey())));
        } else if (referral.route().equals(paper.route())) {
            paper.write(referral, PartnerLetter.Kind.CHASED, now);
        } else if (referral.route().equals(portal.route())) {
            portal.write(referral, "chased", "chased " + minute(now));
        } else {
            mail.write(referral, "chased", "chased " + now);
            if (referral.route().equals(hook.route())) {
                hook.tell(referral, "chased", "chased " + now, now);
            }
        }
    }

    /// Several of a case fall due together, and one email speaks of them all.
    private static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }
}
