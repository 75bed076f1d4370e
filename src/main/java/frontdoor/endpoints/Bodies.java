package frontdoor.endpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/// What an answer says beside its status. Nothing is made of it: it may be rubbish, and may have no end.
final class Bodies {

    private static final int READ = 16 * 1024; // bytes
    private static final int KEPT = 200; // characters
    private static final Pattern TEXT = Pattern.compile("(?i)(text/plain|application/([a-z0-9.-]+\\+)?json)\\b.*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");

    private Bodies() {}

    /// Reads what is kept of an answer; a connection whose answer is longer than that is given up.
    ///
    /// @return the beginning of plain text or JSON that came with no success, for staff to see what is wrong;
    /// null for any other answer: what a partner says when all is well is not ours to keep
    static @Nullable String beginning(ClassicHttpResponse response) {
        var body = response.getEntity();
        if (body == null) {
            return null;
        }
        try {
            var in = body.getContent(); // not closed: that would read on to its end, and there may be none
            var read = in.readNBytes(READ);
            boolean kept = response.getCode() >= 300
                    && body.getContentType() != null
                    && TEXT.matcher(body.getContentType()).matches();
            if (in.read() >= 0) {
                response.close();
            }
            return kept ? shown(new String(read, StandardCharsets.UTF_8)) : null;
        } catch (IOException | RuntimeException brokenOff) {
            return null;
        }
    }

    private static @Nullable String shown(String text) {
        var plain = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return null;
        }
        return plain.length() <= KEPT ? plain : plain.substring(0, KEPT);
    }
}
