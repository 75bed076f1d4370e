package frontdoor;

import frontdoor.kernel.Settings;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says where to go, once the pages answer.
@Component
@ConditionalOnWebApplication
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final Settings settings;

    Welcome(Environment environment, Settings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void say() {
        var here = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        LOG.info("Ready. Residents: {}  Staff: {}/desk  To stop: Ctrl+C", here, here);
        var secrets = settings.data().resolve("staff-secrets.txt");
        if (Files.exists(secrets)) {
            LOG.info("The first passwords are in {}. Delete it once everybody has one of their own", secrets);
        }
    }
}
