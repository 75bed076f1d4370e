package frontdoor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/// Health and figures answer on the port of the machine room, and nowhere else.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class MachineRoomTests {

    @Autowired
    Environment environment;

    @Test
    void itsOwnPortAnswers() throws Exception {
        assertThat(status("local.management.port", "/actuator/health")).isEqualTo(200);
        assertThat(status("local.management.port", "/actuator/env")).isEqualTo(404);
    }

    @Test
    void thePortForEverybodyDoesNot() throws Exception {
        assertThat(status("local.server.port", "/actuator/health")).isEqualTo(404);
        assertThat(status("local.server.port", "/health")).isEqualTo(200);
    }

    private int status(String port, String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + environment.getRequiredProperty(port) + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
