package frontdoor.replay;

import frontdoor.webhooks.SignedHooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Tells a running Frontdoor what happens, signed, as fast as one likes.
public final class Telling {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final Clock clock;

    /// @param clock what the server takes for now: signatures hold for five minutes
    public Telling(URI server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /// @param speed how many seconds of the day go by in one of ours; 0 for as fast as it goes
    public void tell(List<Told> day, double speed) {
        for (int number = 0; number < day.size(); number++) {
            if (speed > 0 && number > 0) {
                pause(Duration.between(day.get(number - 1).at(), day.get(number).at()), speed);
            }
            int status = tell(day.get(number));
            if (status / 100 != 2) {
                throw new IllegalStateException("Told number " + number + " and was answered " + status);
            }
        }
    }

    /// @return the status that it was answered with
    public int tell(Told told) {
        var request = HttpRequest.newBuilder(server.resolve("/api/hooks/" + told.source()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(told.body()));
        SignedHooks.headers(told.id(), clock.instant(), told.body()).forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration length, double speed) {
        try {
            Thread.sleep(Math.round(length.toMillis() / speed));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
