package frontdoor.notify;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Brings what waits to a real mail server, for tests of those who write.
public final class RealMail {

    private RealMail() {}

    /// What the server was given, as it came.
    public static List<String> carried(ApplicationContext context) {
        var room = new MailRoom(
                context.getBean(Messages.class),
                context.getBean(RelayStore.class),
                context.getBean(NotifySettings.class),
                context.getBean(Clock.class));
        room.start();
        try {
            room.relay().run();
            return room.received().stream().map(RealMail::text).toList();
        } finally {
            room.stop();
        }
    }

    private static String text(jakarta.mail.internet.MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0] + "\n" + letter.getContent();
        } catch (jakarta.mail.MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
