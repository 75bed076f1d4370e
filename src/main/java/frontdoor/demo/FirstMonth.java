package frontdoor.demo;

import frontdoor.kernel.Settings;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Fills the made-up council at its first start, once its pages answer. A council's own folder is never filled, and
/// `--frontdoor.demo=false` leaves the made-up one empty.
@Component
@ConditionalOnWebApplication
class FirstMonth implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstMonth.class);
    private static final long SEED = 2026;

    private final boolean wanted;
    private final MonthStore store;
    private final DemoCases cases;
    private final DemoContacts contacts;
    private final DemoPartners partners;
    private final Clock clock;
    private volatile boolean stopping;

    FirstMonth(
            Settings settings,
            MonthStore store,
            DemoCases cases,
            DemoContacts contacts,
            DemoPartners partners,
            Clock clock) {
        this.wanted = settings.isDemo();
        this.store = store;
        this.cases = cases;
        this.contacts = contacts;
        this.partners = partners;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted && store.begin(clock.instant())) {
            LOG.info("Filling the made-up council with a month of work. Its pages answer meanwhile");
            Thread.ofPlatform().name("made-up-month").daemon().start(this::live);
        }
    }

    private void live() {
        var from = clock.instant();
        try {
            partners.staff();
            int opened = cases.live(SEED, () -> stopping);
            int logged = stopping ? 0 : contacts.live(SEED);
            var took = Duration.between(from, clock.instant());
            LOG.info(
                    "The made-up month is there: {} cases and {} more contacts in {} s",
                    opened,
                    logged,
                    took.toSeconds());
        } catch (RuntimeException failure) {
            LOG.warn("The made-up month was cut short. Delete the data folder to have it again", failure);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
