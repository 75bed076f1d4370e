package frontdoor.proof;

import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody finds in their mail.
final class Mailbox {

    private static final Pattern LINK_TO_COME_BACK = Pattern.compile("(/return/[A-Za-z0-9_-]{43})");
    private static final Pattern LINK_TO_SIGN_IN = Pattern.compile("http://[^/\\s]+(/account/enter\\S+)");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final int TRIES = 50;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final String email;

    private Mailbox(JdbcClient jdbc, Messages messages, String email) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.email = email;
    }

    static Mailbox of(String email, JdbcClient jdbc, Messages messages) {
        return new Mailbox(jdbc, messages, email);
    }

    String linkToComeBack() {
        return newest(LINK_TO_COME_BACK);
    }

    String linkToSignIn() {
        return newest(LINK_TO_SIGN_IN);
    }

    String code() {
        return newest(CODE);
    }

    /// What the newest message that has it says, once it has come: the page may be there before it.
    private String newest(Pattern pattern) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = all().stream()
                    .map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("No message to " + email + " with " + pattern);
    }

    /// The words that were last written to them; none while nothing was.
    String newest() {
        return all().stream().findFirst().orElse("");
    }

    /// The newest first.
    List<String> all() {
        return jdbc
                .sql("select id from notify.message where lower(recipient) = lower(:email) order by created_at desc")
                .param("email", email)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> messages.find(id).stream())
                .map(Dispatch::message)
                .map(message -> message.subject() + "\n" + message.body())
                .toList();
    }
}
