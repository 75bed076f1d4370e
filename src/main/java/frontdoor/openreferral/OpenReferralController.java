package frontdoor.openreferral;

import frontdoor.listings.Kind;
import frontdoor.listings.Published;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Open Referral UK 3.0: eleven addresses that answer with JSON.
///
/// @see <a href="https://docs.openreferraluk.org">Open Referral UK</a>
@Controller
@RequestMapping("/openreferral/v3")
class OpenReferralController {

    private static final String NDJSON = "application/x-ndjson";

    private final Published published;
    private final Description description;

    OpenReferralController(Published published, Description description) {
        this.published = published;
        this.description = description;
    }

    @GetMapping({"", "/"})
    void about(HttpServletResponse response) throws IOException {
        send(response, HttpStatus.OK, description.about());
    }

    @GetMapping("/openapi.json")
    void openapi(HttpServletResponse response) throws IOException {
        send(response, HttpStatus.OK, description.openapi());
    }

    @GetMapping("/{list}")
    void list(@PathVariable String list, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = kind(list);
        if (kind.isEmpty()) {
            none(response);
            return;
        }
        switch (Parameters.read(kind.get(), request)) {
            case Parameters.Unfit unfit -> send(response, HttpStatus.BAD_REQUEST, unfit.json());
            case Parameters.Fit fit when fit.lines() -> lines(kind.get(), fit, response);
            case Parameters.Fit fit -> send(response, HttpStatus.OK, published.page(kind.get(), fit.wanted()));
        }
    }

    @GetMapping("/{list}/{id}")
    void one(
            @PathVariable String list,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = kind(list)
                .flatMap(kind ->
                        uuid(id).flatMap(known -> published.one(kind, known, Parameters.depthOfOne(kind, request))));
        if (found.isPresent()) {
            send(response, HttpStatus.OK, found.get());
        } else {
            none(response);
        }
    }

    private void lines(Kind kind, Parameters.Fit fit, HttpServletResponse response) throws IOException {
        head(response, HttpStatus.OK, NDJSON);
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try {
            published.each(kind, fit.wanted(), json -> {
                try {
                    writer.write(json);
                    writer.write('\n');
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        writer.flush();
    }

    /// The same for what is hidden, for what never was, and for a path that is none.
    private static void none(HttpServletResponse response) throws IOException {
        send(response, HttpStatus.NOT_FOUND, "{\"error\": \"There is nothing here.\"}");
    }

    private static void send(HttpServletResponse response, HttpStatus status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        head(response, status, MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void head(HttpServletResponse response, HttpStatus status, String type) {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    private static Optional<Kind> kind(String list) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.path().equals(list))
                .findFirst();
    }

    /// Java takes `1-1-1-1-1` for one too, which no feed means.
    private static Optional<UUID> uuid(String text) {
        return Parameters.UUID_SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
