package frontdoor.endpoints;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/// How long an answer asks us to wait, by
/// [RFC 9110, section 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3).
final class RetryAfter {

    /// Whoever asks for longer is asked again after a day, which is the longest wait of the table.
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    /// @return between nothing and a day; null if it does not say, or says nothing that can be read
    static @Nullable Duration of(HttpMessage answer, Instant now) {
        var header = answer.getFirstHeader("Retry-After");
        if (header == null || header.getValue() == null) {
            return null;
        }
        var wait = wait(header.getValue().strip(), now);
        if (wait == null) {
            return null;
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration wait(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, until.toInstant());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
