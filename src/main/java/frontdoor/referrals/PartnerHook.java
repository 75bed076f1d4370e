package frontdoor.referrals;

import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.PartnerEvent;
import frontdoor.partners.Partners;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells a partner's own system that there is something for them: its number alone. What it is about the system fetches
/// for itself, which is written down.
@Component
class PartnerHook implements Carrier {

    private final Partners partners;
    private final Endpoints endpoints;

    PartnerHook(Partners partners, Endpoints endpoints) {
        this.partners = partners;
        this.endpoints = endpoints;
    }

    @Override
    public String route() {
        return "webhook";
    }

    @Override
    public boolean carry(Referral referral, News news, Instant now) {
        return tell(referral, news.name().toLowerCase(Locale.ROOT), news + " " + referral.revision(), now);
    }

    @Override
    public Arrival arrival() {
        return Arrival.WHEN_READ;
    }

    /// @param what the last word of the event's type
    /// @param cause what happened, so that one happening is told of once
    /// @return false if they have no system of their own here
    boolean tell(Referral referral, String what, String cause, Instant now) {
        var partner = partners.recipient(referral.recipient());
        if (partner.isEmpty() || endpoints.of(partner.get().key()).isEmpty()) {
            return false;
        }
        var number = referral.id().toString();
        var event = UUID.nameUUIDFromBytes((number + " " + cause).getBytes(StandardCharsets.UTF_8));
        endpoints.accept(List.of(new PartnerEvent(
                partner.get().key(),
                "referral." + what,
                number,
                event.toString(),
                now,
                Map.of("referral", number, "service", referral.service()))));
        return true;
    }
}
