package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import frontdoor.testing.Browsing;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever leaves a step out, or sends one again, is led to the first question that they have not answered, in every
/// service; and whoever has sent it is led to what became of it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StepsTests {

    private static final int STEPS = 100;

    @Autowired
    Services services;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stepsLeftOutAndSentAgainLeadToTheFirstUnanswered(long seed) throws IOException {
        var walks = new Walks(port, services, List.of());
        for (var service : walks.online()) {
            try (var browser = new Browsing(port)) {
                walk(service, walks, browser, new Random(seed));
            }
        }
    }

    private void walk(Service service, Walks walks, Browsing browser, Random random) throws IOException {
        var start = "/report/" + service.key();
        var first = browser.post(start, Map.of()).location();
        var sent = new ArrayList<Walk.Step>();
        for (int guard = 0; !first.endsWith("/check"); guard++) {
            assertThat(guard).as(service.key()).isLessThan(STEPS);
            leadTo(first, browser, start);
            if (!sent.isEmpty()) {
                assertAnswer(browser, sent.get(random.nextInt(sent.size())), first);
            }
            var ahead = start + "/"
                    + steps(service).get(random.nextInt(steps(service).size()));
            if (!first.equals(ahead)
                    && sent.stream().noneMatch(step -> step.path().equals(ahead))) {
                assertAnswer(browser, walks.step(service, ahead, Walks.last(ahead)), first);
            }
            var step = walks.step(service, first, Walks.last(first));
            sent.add(step);
            var next = step.send(browser).location();
            assertThat(next).as("after " + first).startsWith(start).isNotEqualTo(first);
            first = next;
        }
        int before = cases();
        assertThat(browser.post(start + "/send", Map.of()).location()).isEqualTo(start + "/done");
        assertThat(cases()).as(service.key()).isEqualTo(before + 1);
        for (var step : sent) {
            assertAnswer(browser, step, start + "/done");
        }
        leadTo(start + "/done", browser, start);
        assertThat(cases()).as(service.key()).isEqualTo(before + 1);
    }

    /// From every page that comes after the questions.
    private static void leadTo(String first, Browsing browser, String start) throws IOException {
        assertThat(browser.get(start + "/check").location()).isEqualTo(first);
        assertThat(browser.post(start + "/send", Map.of()).location()).isEqualTo(first);
        assertThat(browser.get(start + "/no_such_step").location()).isEqualTo(first);
        assertThat(browser.post(start + "/no_such_step", Map.of()).location()).isEqualTo(first);
    }

    private static void assertAnswer(Browsing browser, Walk.Step step, String leadsTo) throws IOException {
        var answer = step.send(browser);
        assertThat(answer.location())
                .as(step + " is answered with %d", answer.status())
                .isEqualTo(leadsTo);
    }

    private static List<String> steps(Service service) {
        return service.asking().questions().stream()
                .map(question -> ContactQuestions.has(question.key()) ? "contact" : question.key())
                .distinct()
                .toList();
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }
}
