package frontdoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void aBrowserThatDoesNotAnswerIsEndedAndTheNextPersonGetsANewOne() throws Exception {
        var context = Chromium.running().newContext();
        context.newPage();
        for (var process : Chromium.processes().toList()) {
            assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        }

        Chromium.close(context, Duration.ofSeconds(1));

        try (var next = Chromium.running().newContext()) {
            var page = next.newPage();
            page.setContent("<h1>Good morning</h1>");
            assertThat(page.innerText("h1")).isEqualTo("Good morning");
        }
    }
}
