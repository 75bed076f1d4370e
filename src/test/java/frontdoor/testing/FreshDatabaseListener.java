package frontdoor.testing;

import frontdoor.directory.OtherDatabase;
import frontdoor.directory.Services;
import frontdoor.guard.NobodyCounted;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Gives each test class a database of its own, the real time, and nobody who has sent too much.
public final class FreshDatabaseListener implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        var context = test.getApplicationContext();
        context.getBeanProvider(TestDatabase.class).ifAvailable(TestDatabase::startAfresh);
        context.getBeanProvider(SettableClock.class).ifAvailable(SettableClock::run);
        context.getBeanProvider(Services.class).ifAvailable(OtherDatabase::under);
        NobodyCounted.yet(context);
    }
}
