package frontdoor.notify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the council writes to people. The mail server itself is `spring.mail.*`.
///
/// @param from the sender of emails, such as `Example Council <no-reply@example.org>`; null for the council's
/// own name and address
/// @param replyTo where answers to emails go, or null if the sender reads them
/// @param govuk the account with GOV.UK Notify, or null if there is none
/// @param retryAfter the wait after each failed try; when all are used up the message is dead
/// @param batch how many messages are taken, and carried side by side, at a time
/// @param patience how long a carrier may take over one message
/// @param lease how long a relay may hold what it took before another may take it; at least twice `patience`
/// @param every how often the relay looks for messages
@ConfigurationProperties("frontdoor.notify")
record NotifySettings(
        @Nullable String from,
        @Nullable String replyTo,
        @Nullable GovUk govuk,

        @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"})
        List<Duration> retryAfter,

        @DefaultValue("8") int batch,
        @DefaultValue("1m") Duration patience,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("2s") Duration every) {

    NotifySettings {
        if (lease.compareTo(patience.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "frontdoor.notify.lease must be twice frontdoor.notify.patience or more");
        }
    }

    /// Each template holds no words of its own but `((body))`, and `((subject))` for letters.
    ///
    /// @param textTemplate the id of the text message template, or null if texts are not sent this way
    /// @param letterTemplate the id of the letter template, or null if letters are not sent this way
    /// @param address where the service answers; null for the real one
    record GovUk(
            String apiKey,
            @Nullable String textTemplate,
            @Nullable String letterTemplate,
            @Nullable String address) {}

    Backoff backoff() {
        return new Backoff(retryAfter);
    }
}
