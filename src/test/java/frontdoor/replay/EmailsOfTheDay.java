package frontdoor.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/// People write emails. Some write again about the same, some mails come twice, some are written by a program.
public final class EmailsOfTheDay {

    private static final int PROGRAM = 20; // every so many is written by one
    private static final int AGAIN = 7; // every so many goes on with the one before

    private final GreenMail server;
    private final Map<String, String> sent = new LinkedHashMap<>();

    public EmailsOfTheDay(GreenMail server) {
        this.server = server;
    }

    /// @param twice how many of them come a second time
    public List<Happening> plan(int emails, int twice, Instant opens, Random random) {
        var plan = new ArrayList<Happening>();
        for (int number = 0; number < emails - twice; number++) {
            var at = opens.plusSeconds(random.nextInt(7 * 3600));
            var mail = mail(number, at);
            plan.add(new Happening(at, () -> deliver(mail)));
            if (number < twice) {
                var later = at.plus(Duration.ofMinutes(1 + random.nextInt(60)));
                plan.add(new Happening(later, () -> deliver("Received: by relay.example.net\r\n" + mail)));
            }
        }
        return plan;
    }

    private String mail(int number, Instant at) {
        boolean again = number % AGAIN == 3;
        int writer = again ? number - 1 : number;
        var words = "Emailed word number " + number + " of today";
        sent.put(id(number), words);
        return "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))
                + "\r\nFrom: Em Mailer " + writer + " <em.mailer." + writer + "@example.org>"
                + "\r\nTo: council@example.org\r\nSubject: Question " + writer
                + "\r\nMessage-ID: <" + id(number) + ">"
                + (again ? "\r\nIn-Reply-To: <" + id(writer) + ">" : "")
                + (number % PROGRAM == 19 ? "\r\nAuto-Submitted: auto-replied" : "")
                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words + ".\r\n";
    }

    private static String id(int number) {
        return "day-" + number + "@mail.example.org";
    }

    private void deliver(String mail) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
            server.setUser("council@example.org", "council", "secret").deliver(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What each said, by its Message-ID.
    public Map<String, String> sent() {
        return sent;
    }
}
