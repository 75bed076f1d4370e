package frontdoor.responding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A partner's own system, which calls ours over real sockets.
public final class PartnerSystem {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;
    private final Described described;

    public PartnerSystem(int port, @Nullable String token, Described described) {
        this.port = port;
        this.token = token;
        this.described = described;
    }

    public static HttpResponse<String> fetch(int port, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, request(path).GET());
    }

    public HttpResponse<String> read(UUID referral) {
        return get("/api/v1/referrals/" + referral);
    }

    /// The bytes of a file, whatever is answered in its place.
    HttpResponse<byte[]> file(UUID referral, String file) {
        var path = "/api/v1/referrals/" + referral + "/files/" + file;
        return send("GET", path, request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> answer(UUID referral, String body) {
        return answer(referral, UUID.randomUUID().toString(), body);
    }

    HttpResponse<String> answer(UUID referral, @Nullable String key, String body) {
        return post(referral, key, "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(UUID referral, @Nullable String key, @Nullable String type, byte[] body) {
        var path = "/api/v1/referrals/" + referral + "/answers";
        var request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send("POST", path, request);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.Builder request) {
        return send(method, path, request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(
            String method, String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            var answer = CLIENT.send(request.build(), body);
            described.holds(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
