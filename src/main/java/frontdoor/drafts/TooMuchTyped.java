package frontdoor.drafts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody has sent more than anybody can have typed. It is not kept, so that nobody fills the disk of others.
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
final class TooMuchTyped extends RuntimeException {

    /// Characters in one draft. The longest answer that we ask for is 4,000, and a form has room for many.
    private static final int MOST = 150_000;

    private TooMuchTyped() {
        super("More was typed than a draft holds");
    }

    static void check(Draft draft) {
        if (length(draft.input()) + length(draft.typing()) > MOST) {
            throw new TooMuchTyped();
        }
    }

    private static long length(Map<String, List<String>> fields) {
        return Stream.concat(fields.keySet().stream(), fields.values().stream().flatMap(Collection::stream))
                .mapToLong(String::length)
                .sum();
    }
}
