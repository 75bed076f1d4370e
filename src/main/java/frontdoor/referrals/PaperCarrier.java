package frontdoor.referrals;

import frontdoor.referrals.PartnerLetter.Kind;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Puts a letter to a partner among what the post room prints. They have it once it is posted.
@Component
class PaperCarrier implements Carrier {

    private final PaperStore store;

    PaperCarrier(PaperStore store) {
        this.store = store;
    }

    @Override
    public String route() {
        return "letter";
    }

    @Override
    public boolean carry(Referral referral, News news, Instant now) {
        write(referral, Kind.valueOf(news.name()), now);
        return true;
    }

    /// A letter that was written before and waits still says all that there is to say.
    void write(Referral referral, Kind kind, Instant now) {
        store.write(referral.id(), kind, now);
    }

    @Override
    public Arrival arrival() {
        return Arrival.WHEN_POSTED;
    }
}
