package frontdoor.responding;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Settings;
import frontdoor.partners.Partner;
import frontdoor.referrals.ChangeCursor;
import frontdoor.referrals.ReferralFiles;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.SaidBefore;
import frontdoor.web.SavedFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What partners' systems read and say. Each request bears a secret of its partner, see [Callers].
@RestController
class ReferralApiController {

    static final String HOME = "/api/v1/referrals";

    /// Bytes of an answer, at most.
    static final int MOST = 16_384;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Callers callers;
    private final ReferralReading reading;
    private final ReferralFiles files;
    private final SaidBefore saidBefore;
    private final Answers answers;
    private final Snapshots snapshots;
    private final Problems problems;
    private final ApiDescription description;
    private final Audit audit;
    private final Settings settings;

    ReferralApiController(
            Callers callers,
            ReferralReading reading,
            ReferralFiles files,
            SaidBefore saidBefore,
            Answers answers,
            Snapshots snapshots,
            Problems problems,
            ApiDescription description,
            Audit audit,
            Settings settings) {
        this.callers = callers;
        this.reading = reading;
        this.files = files;
        this.saidBefore = saidBefore;
        this.answers = answers;
        this.snapshots = snapshots;
        this.problems = problems;
        this.description = description;
        this.audit = audit;
        this.settings = settings;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<String> openapi() {
        return json(HttpStatus.OK, description.openapi());
    }

    /// @param since where the list before ended, or a moment; null for all that waits for the partner
    @GetMapping(HOME)
    ResponseEntity<String> list(@RequestParam(required = false) @Nullable String since, HttpServletRequest request) {
        var partner = callers.of(request);
        var after = since == null
                ? ChangeCursor.START
                : ChangeCursor.typed(since)
                        .orElseThrow(() -> new Refusal(
                                Fault.SEND_BAD_REQUEST, "since is neither what next gave nor a moment of ISO 8601."));
        var found = reading.changed(partner.recipient(), after);
        return json(
                HttpStatus.OK, snapshots.list(found, settings.address() + HOME).toString());
    }

    /// Exactly what was shared with this partner.
    @GetMapping(HOME + "/{id}")
    ResponseEntity<String> one(@PathVariable String id, HttpServletRequest request) {
        var partner = callers.of(request);
        var opened = opened(id, partner);
        audit.viewed(actor(partner), opened.followed().referral().reference().value(), "referral by system");
        var address = settings.address() + HOME + "/" + uuid(id);
        return json(
                HttpStatus.OK, snapshots.one(opened, files.of(opened), address).toString());
    }

    private ReferralReading.Opened opened(String id, Partner partner) {
        var actor = actor(partner);
        var opened = reading.open(uuid(id), partner.recipient(), actor);
        if (opened.isEmpty()) {
            audit.refused(actor, "referral.refused", HOME + "/" + uuid(id));
            throw Answers.notFound();
        }
        return opened.get();
    }

    /// The bytes of a file, as the page for those who work by hand gives them, and under the same rules.
    @GetMapping(HOME + "/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        var partner = callers.of(request);
        var opened = opened(id, partner);
        var content = files.open(opened, file, partner.recipient(), actor(partner))
                .orElseThrow(() -> new Refusal(Fault.SEND_NOT_FOUND, "There is no such file for you to read."));
        audit.viewed(actor(partner), opened.followed().referral().reference().value(), "file by system");
        var digest = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(content.file().sha256()));
        var saved = SavedFile.of(
                content.file().name(), MediaType.parseMediaType(content.file().mediaType()), content.bytes());
        return ResponseEntity.ok()
                .headers(saved.getHeaders())
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content.bytes());
    }

    /// @param key the sender's own, by which the same answer is known again
    @PostMapping(HOME + "/{id}/answers")
    ResponseEntity<String> answer(
            @PathVariable String id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        var partner = callers.of(request);
        var body = body(request);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refusal(
                    Fault.SEND_NO_KEY, "Send Idempotency-Key: up to 200 visible characters, new for each answer.");
        }
        var referral = uuid(id);
        var from = partner.recipient();
        var command = UUID.nameUUIDFromBytes((from + " " + key + " " + referral).getBytes(StandardCharsets.UTF_8));
        return switch (saidBefore.once(
                from, key, referral + "\n" + body, () -> answers.take(command, referral, from, actor(partner), body))) {
            case SaidBefore.Once.Said(var response, var again) ->
                ResponseEntity.status(response.status())
                        .contentType(
                                response.status() == HttpStatus.OK.value()
                                        ? MediaType.APPLICATION_JSON
                                        : MediaType.APPLICATION_PROBLEM_JSON)
                        .header("Idempotency-Replayed", String.valueOf(again))
                        .body(response.body());
            case SaidBefore.Once.OtherBody _ ->
                throw new Refusal(Fault.SEND_KEY_OF_ANOTHER, "Something else was sent under this Idempotency-Key.");
        };
    }

    private static String body(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new Refusal(Fault.SEND_UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
        var bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new Refusal(Fault.SEND_CONTENT_TOO_LARGE, "An answer has " + MOST + " bytes at most.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            return new String(bytes, StandardCharsets.ISO_8859_1); // no JSON then: it is kept as what nobody can read
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static Actor actor(Partner partner) {
        return new Actor(Actor.Kind.PARTNER, partner.key());
    }

    private static UUID uuid(String id) {
        if (!ID.matcher(id).matches()) {
            throw Answers.notFound();
        }
        return UUID.fromString(id);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        var answer = ResponseEntity.status(refusal.fault().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.after() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.after()));
        }
        if (refusal.fault() == Fault.SEND_UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(problems.of(refusal.fault(), refusal.detail()).toString());
    }

    private static ResponseEntity<String> json(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
