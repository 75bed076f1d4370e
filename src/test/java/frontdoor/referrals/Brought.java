package frontdoor.referrals;

import static frontdoor.cases.Requests.aBereavement;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// A bereavement of which partners were told, each by its route.
public final class Brought {

    private final ApplicationContext context;
    private final List<Referral> all;

    private Brought(ApplicationContext context, List<Referral> all) {
        this.context = context;
        this.all = all;
    }

    /// To a light partner by email (`counselling`) and to one with accounts (`district_nurses`).
    public static Brought by(ApplicationContext context) {
        var cases = context.getBean(Cases.class);
        var kase = aBereavement()
                .with("also_tell", "district_nurses", "hospital", "childrens_nursing")
                .with("would_help", "counselling")
                .openedIn(cases);
        Telling.told(cases, kase);
        context.getBean(ReferralCarrier.class).run();
        return new Brought(
                context,
                context.getBean(Referrals.class).of(kase.reference()).stream()
                        .map(Followed::referral)
                        .toList());
    }

    public Referral to(String line) {
        return context.getBean(Referrals.class)
                .find(all.stream()
                        .filter(each -> each.line().equals(line))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                line + " in " + all.stream().map(Referral::line).toList()))
                        .id())
                .orElseThrow();
    }
}
