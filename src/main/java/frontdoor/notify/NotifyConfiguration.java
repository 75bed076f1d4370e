package frontdoor.notify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import frontdoor.council.Council;
import frontdoor.kernel.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.gov.service.notify.NotificationClient;

/// Sets up the carriers that are configured, and the job that feeds them. Without any, every message is held; those of
/// the made-up council go to a folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotifySettings.class, MailProperties.class})
class NotifyConfiguration {

    private final Council council;

    NotifyConfiguration(Council council) {
        this.council = council;
    }

    @Bean
    List<Carrier> carriers(
            NotifySettings settings, MailProperties mail, Settings general, ReplyStore replies, Clock clock)
            throws Exception {
        var carriers = new ArrayList<Carrier>();
        if (mail.getHost() != null && !mail.getHost().isBlank()) {
            carriers.add(new EmailCarrier(sender(mail), from(settings), settings.replyTo(), replies::of));
        }
        var govuk = settings.govuk();
        if (govuk != null) {
            addGovUk(carriers, govuk);
        }
        if (general.isDemo() && carriers.isEmpty()) {
            var outbox = general.data().resolve("outbox");
            carriers.add(new OutboxCarrier(Medium.EMAIL, outbox, clock));
            carriers.add(new OutboxCarrier(Medium.TEXT, outbox, clock));
        }
        return List.copyOf(carriers);
    }

    private static JavaMailSender sender(MailProperties mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.getHost());
        if (mail.getPort() != null) {
            sender.setPort(mail.getPort());
        }
        sender.setUsername(mail.getUsername());
        sender.setPassword(mail.getPassword());
        sender.setProtocol(mail.getProtocol());
        sender.setDefaultEncoding(mail.getDefaultEncoding().name());
        sender.getJavaMailProperties().putAll(mail.getProperties());
        return sender;
    }

    private InternetAddress from(NotifySettings settings) throws Exception {
        return settings.from() == null
                ? new InternetAddress(council.email(), council.name(), StandardCharsets.UTF_8.name())
                : new InternetAddress(settings.from(), true);
    }

    private static void addGovUk(List<Carrier> carriers, NotifySettings.GovUk govuk) {
        var client = govuk.address() == null
                ? new NotificationClient(govuk.apiKey())
                : new NotificationClient(govuk.apiKey(), govuk.address());
        if (govuk.textTemplate() != null) {
            carriers.add(new TextCarrier(client, govuk.textTemplate()));
        }
        if (govuk.letterTemplate() != null) {
            carriers.add(new PostCarrier(client, govuk.letterTemplate()));
        }
    }

    @Bean
    RecurringTask<Void> relayMessages(Relay relay, NotifySettings settings) {
        return Tasks.recurring("relay-messages", FixedDelay.of(settings.every()))
                .execute((_, _) -> relay.run());
    }

    /// Anything but 0 means that a message was lost or written past the ledger.
    @Bean
    MeterBinder unaccountedMessages(Messages messages) {
        return registry -> Gauge.builder("frontdoor.messages.unaccounted", messages, Messages::unaccounted)
                .description("Messages accepted and neither delivered, held, pending, dead nor set aside")
                .register(registry);
    }
}
