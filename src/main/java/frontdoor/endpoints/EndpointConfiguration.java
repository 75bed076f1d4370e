package frontdoor.endpoints;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The client that calls partners' systems, and the timed work of this module.
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    /// So many that no host of many partners makes one wait for another.
    private static final int CONNECTIONS = 1_000;

    @Bean
    PublicAddresses.Names partnersNames() {
        return InetAddress::getAllByName;
    }

    @Bean
    PublicAddresses partnersAddresses(EndpointSettings settings, PublicAddresses.Names partnersNames) {
        return new PublicAddresses(settings.inside(), settings.ports(), partnersNames);
    }

    @Bean
    CloseableHttpClient partnersClient(PublicAddresses addresses, EndpointSettings settings) {
        return PublicClient.of(addresses, settings.connect(), settings.whole(), CONNECTIONS);
    }

    @Bean
    RecurringTask<Void> carryToPartners(Lanes lanes, EndpointSettings settings) {
        return Tasks.recurring("endpoints-carry", FixedDelay.of(settings.every()))
                .execute((_, _) -> lanes.run());
    }

    @Bean
    RecurringTask<Void> forgetDeliveries(Deliveries deliveries) {
        return Tasks.recurring("endpoints-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> deliveries.forget());
    }
}
