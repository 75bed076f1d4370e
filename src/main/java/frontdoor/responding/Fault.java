package frontdoor.responding;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// What a request came to that did nothing. The code says whose fault it is, as those of the NHS Booking and Referral
/// Standard do: `SEND_` for whoever sent it. What is our fault comes to no such answer.
enum Fault {
    SEND_BAD_REQUEST(HttpStatus.BAD_REQUEST),
    SEND_NO_KEY(HttpStatus.BAD_REQUEST),
    SEND_UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    SEND_NOT_FOUND(HttpStatus.NOT_FOUND),
    SEND_OUT_OF_ORDER(HttpStatus.CONFLICT),
    SEND_TOO_LATE(HttpStatus.CONFLICT),
    SEND_CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    SEND_UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SEND_UNPROCESSABLE_CONTENT(HttpStatus.UNPROCESSABLE_CONTENT),
    SEND_NO_REASON(HttpStatus.UNPROCESSABLE_CONTENT),
    SEND_KEY_OF_ANOTHER(HttpStatus.UNPROCESSABLE_CONTENT),
    SEND_TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    Fault(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// What it is called in an address: `out_of_order`.
    String key() {
        return name().substring(name().indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }
}
