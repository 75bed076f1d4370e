package frontdoor.guard;

import org.springframework.beans.factory.ListableBeanFactory;

/// Forgets what other test classes sent from the address that all of them share.
public final class NobodyCounted {

    private NobodyCounted() {}

    public static void yet(ListableBeanFactory context) {
        context.getBeanProvider(LimitFilter.class).ifAvailable(LimitFilter::forget);
    }
}
