package frontdoor.notify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A real mail server within this JVM, which is stopped, started and made to refuse; and relays that send to it.
final class MailRoom {

    static final String CASE = "FD-7K3M-9QX2";

    private final Messages messages;
    private final RelayStore store;
    private final NotifySettings settings;
    private final Clock clock;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    MailRoom(Messages messages, RelayStore store, NotifySettings settings, Clock clock) {
        this.messages = messages;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    static Message anEmail(String to) {
        return new Message(UUID.randomUUID(), CASE, Medium.EMAIL, to, "Your report", "We have it.", "en", null);
    }

    Relay relay() {
        return new Relay(store, List.of(carrier()), settings, clock);
    }

    Carrier carrier() {
        try {
            var mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(server.getSmtp().getPort());
            return new EmailCarrier(
                    mail,
                    new InternetAddress("Example Council <no-reply@council.example.org>"),
                    null,
                    _ -> Optional.empty());
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    Dispatch dispatch(Message message) {
        return messages.find(message.id()).orElseThrow();
    }

    Ledger email() {
        return messages.ledger().stream()
                .filter(row -> row.medium() == Medium.EMAIL)
                .findAny()
                .orElseThrow();
    }

    List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    boolean waitFor(int emails) {
        return server.waitForIncomingEmail(5_000, emails); // milliseconds
    }
}
