package frontdoor.referrals;

import org.springframework.context.ApplicationContext;

/// What time does to referrals, done at once.
public final class Passing {

    private Passing() {}

    public static void time(ApplicationContext context) {
        context.getBean(Consents.class).carry();
        context.getBean(ReferralSweep.class).run();
        context.getBean(ReferralCarrier.class).run();
    }
}
