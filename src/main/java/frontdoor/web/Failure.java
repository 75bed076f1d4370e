package frontdoor.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/// What can go wrong outside a form, and so has a page of its own. Its words are `web.failure.<status>.*`.
enum Failure {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    SIGNED_OUT(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
    AWAY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Failure(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// The failure with this status, or the general one on the same side.
    static Failure of(int status) {
        return Arrays.stream(values())
                .filter(failure -> failure.status.value() == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : BROKEN);
    }
}
