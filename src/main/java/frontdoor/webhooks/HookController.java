package frontdoor.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Where other systems post what they have to tell. The signature is over the bytes, so they are read as they come.
@RestController
class HookController {

    private final Webhooks webhooks;

    HookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/api/hooks/{source}")
    ResponseEntity<String> receive(
            @PathVariable String source,
            @RequestHeader(value = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(value = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(value = "webhook-signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(webhooks.most(source));
        return switch (webhooks.receive(source, id, timestamp, signature, body)) {
            case STORED -> said(HttpStatus.ACCEPTED, "stored");
            case KNOWN -> said(HttpStatus.OK, "known already");
            case NO_SOURCE -> said(HttpStatus.NOT_FOUND, "no such source");
            case BAD_HEADERS ->
                said(
                        HttpStatus.BAD_REQUEST,
                        "webhook-id, webhook-timestamp or webhook-signature is missing or unreadable");
            case WRONG_TIME -> said(HttpStatus.UNAUTHORIZED, "webhook-timestamp is over 5 minutes from now");
            case FORGED -> said(HttpStatus.UNAUTHORIZED, "no signature fits");
            case TOO_LARGE -> said(HttpStatus.CONTENT_TOO_LARGE, "too large");
            case NOT_JSON -> said(HttpStatus.UNPROCESSABLE_CONTENT, "the body is no JSON object");
        };
    }

    private static ResponseEntity<String> said(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words + "\n");
    }
}
