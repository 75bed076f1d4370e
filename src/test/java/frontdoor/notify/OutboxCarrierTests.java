package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxCarrierTests {

    @TempDir
    Path data;

    @Test
    void aMessageIsAFileThatAPersonCanRead() throws IOException {
        var outbox = data.resolve("outbox");
        var carrier = new OutboxCarrier(Medium.EMAIL, outbox, Clock.systemUTC());
        var message = new Message(
                UUID.randomUUID(),
                "code:FD-7K3M-9QX2",
                Medium.EMAIL,
                "pat@example.org",
                "Your code",
                "123456",
                "en",
                null);

        assertThat(carrier.carry(message)).isInstanceOf(Carrier.Result.Delivered.class);

        try (var files = Files.list(outbox)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file).content().contains("To: pat@example.org", "Subject: Your code", "123456"));
        }
        Files.writeString(data.resolve("in-the-way"), "");
        var blocked = new OutboxCarrier(Medium.EMAIL, data.resolve("in-the-way"), Clock.systemUTC());
        assertThat(blocked.carry(message)).isInstanceOf(Carrier.Result.TryAgain.class);
    }
}
