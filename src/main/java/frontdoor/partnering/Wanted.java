package frontdoor.partnering;

import frontdoor.directory.Services;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.referrals.Referral;
import frontdoor.services.Service;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What a referral wants of its partner, in words that name nobody: the service, and what the line is called. That a
/// line is called as the partner itself says nothing to the partner.
@Component
class Wanted {

    private final Services services;
    private final Partners partners;
    private final PartnerWords words;

    Wanted(Services services, Partners partners, PartnerWords words) {
        this.services = services;
        this.partners = partners;
        this.words = words;
    }

    /// The line's own title alone where the council has no such service any more.
    String of(Referral referral) {
        var service = services.current(referral.service()).map(Service::title);
        if (service.isEmpty()) {
            return referral.title();
        }
        return isTheirs(referral) ? service.get() : words.word("partnering.wanted", service.get(), referral.title());
    }

    /// Such as District nurses, to Anytown District Nurses.
    private boolean isTheirs(Referral referral) {
        return partners.recipient(referral.recipient())
                .map(Partner::title)
                .filter(theirs -> theirs.toLowerCase(Locale.ROOT)
                        .contains(referral.title().toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
