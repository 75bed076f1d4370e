package frontdoor.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// A real mail server to which everything goes that is to be written to anybody.
public final class Posted implements AutoCloseable {

    private final MailRoom room;

    /// @param to whom it came
    /// @param text all of it, the subject included
    public record Letter(String to, String text) {}

    public Posted(ApplicationContext context) {
        room = new MailRoom(
                context.getBean(Messages.class),
                context.getBean(RelayStore.class),
                context.getBean(NotifySettings.class),
                context.getBean(Clock.class));
        room.start();
    }

    /// Sends what is due, and gives all that ever came.
    public List<Letter> all() {
        while (room.relay().run() > 0) {
            continue;
        }
        return room.received().stream().map(Posted::letter).toList();
    }

    private static Letter letter(MimeMessage mail) {
        try {
            var text = new java.io.ByteArrayOutputStream();
            mail.writeTo(text);
            var body = mail.getContent() instanceof String plain ? plain : "";
            return new Letter(mail.getAllRecipients()[0].toString(), mail.getSubject() + "\n" + body + "\n" + text);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        room.stop();
    }
}
