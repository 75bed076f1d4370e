package frontdoor.partnering;

import frontdoor.audit.Audit;
import frontdoor.partners.PartnerPass;
import frontdoor.referrals.ReferralReading;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Finds a referral for somebody of its partner and shows it. That somebody looked, or was refused, is on the audit
/// trail.
@Component
class ReferralView {

    private final ReferralReading reading;
    private final PartnerPages partnerPages;
    private final Audit audit;
    private final Pages pages;

    ReferralView(ReferralReading reading, PartnerPages partnerPages, Audit audit, Pages pages) {
        this.reading = reading;
        this.partnerPages = partnerPages;
        this.audit = audit;
        this.pages = pages;
    }

    /// Not found, whether there is no such referral, it is another's, or it was not brought to them.
    ReferralReading.Opened found(UUID id, PartnerPass pass) {
        var opened = pass.opens(id)
                ? reading.open(id, pass.recipient(), pass.actor())
                : Optional.<ReferralReading.Opened>empty();
        if (opened.isEmpty()) {
            audit.refused(pass.actor(), "referral.refused", PartnerController.HOME + "/" + id);
            throw PartnerController.notFound();
        }
        return opened.get();
    }

    View show(ReferralReading.Opened found, PartnerPass pass, @Nullable String notice) {
        return show(HttpStatus.OK, found, pass, notice, "", Problems.NONE);
    }

    /// @param note what was typed
    View wrong(ReferralReading.Opened found, PartnerPass pass, String note, Problems problems) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, found, pass, null, note, problems);
    }

    /// The same on paper.
    View print(ReferralReading.Opened found, PartnerPass pass) {
        viewed(found, pass);
        return pages.show("partnering/print", partnerPages.one(pass, found, null, "", Problems.NONE));
    }

    private View show(
            HttpStatus status,
            ReferralReading.Opened found,
            PartnerPass pass,
            @Nullable String notice,
            String note,
            Problems problems) {
        viewed(found, pass);
        return pages.show(status, "partnering/referral", partnerPages.one(pass, found, notice, note, problems));
    }

    private void viewed(ReferralReading.Opened found, PartnerPass pass) {
        audit.viewed(
                pass.actor(),
                found.followed().referral().reference().value(),
                "referral by " + pass.role().name().toLowerCase(Locale.ROOT));
    }
}
