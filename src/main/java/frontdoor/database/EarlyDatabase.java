package frontdoor.database;

import frontdoor.kernel.Settings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationListener;

/// Opens the database while Spring is still making its first beans: each takes half a second, and there are two cores.
///
/// If Spring fails before it asks for the database, our own server is left running. The next start stops it.
public final class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent settingsAreRead) {
        var settings = Binder.get(settingsAreRead.getEnvironment());
        var opening = new Opening(CompletableFuture.supplyAsync(() -> ConnectionConfiguration.open(
                settings.bindOrCreate("spring.datasource", DataSourceProperties.class),
                settings.bindOrCreate("frontdoor", Settings.class))));
        settingsAreRead
                .getSpringApplication()
                .addInitializers(context -> context.getBeanFactory().registerSingleton("opening", opening));
    }

    record Opening(CompletableFuture<JdbcConnectionDetails> database) {

        /// Waits until it is open, or fails as opening it did.
        JdbcConnectionDetails join() {
            try {
                return database.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failure;
            }
        }
    }
}
