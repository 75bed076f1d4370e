package frontdoor.endpoints;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Partners' systems that are really called.
public final class Heard {

    private final Partners partners;

    public Heard(ApplicationContext context) {
        partners = new Partners(
                context.getBean(Endpoints.class),
                context.getBean(Deliveries.class),
                context.getBean(Lanes.class),
                context.getBean(JdbcClient.class),
                context.getBean(Clock.class));
    }

    public UUID by(String partner, Receiver receiver) {
        return partners.proven(partner, receiver).id();
    }

    /// Brings what is due.
    public void carry() {
        partners.carry();
    }
}
