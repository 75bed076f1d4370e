package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.services.Cluster;
import frontdoor.services.Service;
import frontdoor.testing.Browsing;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is answered after a life event, no answer that was given once is asked for again: not by the event, not by
/// any service that it opens, and not by the next one for what the last one was told.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AskedOnceTests {

    private static final Pattern OFFER = Pattern.compile("name=\"offer\" type=\"checkbox\" value=\"([^\"]+)\"([^>]*)");
    private static final Pattern LINE = Pattern.compile("action=\"/events/\\w+/list/(\\w+)\"");
    private static final int STEPS = 100;

    @Autowired
    Services services;

    @Autowired
    Clusters clusters;

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
    @ValueSource(longs = {1, 2, 3, 4})
    void noAnswerIsAskedForTwice(long seed) throws IOException {
        for (var cluster : clusters.all()) {
            try (var browser = new Browsing(port)) {
                walk(cluster, browser, new Random(seed));
            }
        }
    }

    private void walk(Cluster cluster, Browsing browser, Random random) throws IOException {
        var event = cluster.event();
        var asked = answer(
                cluster.form(), browser.post("/report/" + event, Map.of()).location(), browser, random);
        var facts = facts(cluster.form(), asked);
        assertThat(browser.post("/report/" + event + "/send", Map.of()).location())
                .isEqualTo("/events/" + event + "/offers");

        var offered = OFFER.matcher(browser.get("/events/" + event + "/offers").text())
                .results()
                .toList();
        assertThat(offered).allSatisfy(each -> assertThat(each.group(2)).doesNotContain("checked"));
        var ticked = offered.stream().map(each -> each.group(1)).toList();
        int before = cases();
        browser.post("/events/" + event + "/offers", Map.of("offer", String.join(",", ticked)));
        assertThat(lines(event, browser)).containsExactlyInAnyOrderElementsOf(ticked);
        assertThat(cases()).as("nothing is sent by a tick").isEqualTo(before);

        for (var key : ticked) {
            var offer = cluster.offers().get(key);
            var service = services.current(offer.service()).orElseThrow();
            var first =
                    browser.post("/events/" + event + "/list/" + key, Map.of()).location();
            var steps = answer(service, first, browser, random);
            offer.with().forEach((theirs, ours) -> {
                if (asked.contains(ours)) {
                    assertThat(steps).as(event + ": " + key).doesNotContain(theirs);
                }
            });
            assertThat(facts(service, steps))
                    .as(event + ": " + key)
                    .filteredOn(facts::contains)
                    .isEmpty();
            facts.addAll(facts(service, steps));
            assertThat(browser.post("/report/" + service.key() + "/send", Map.of())
                            .location())
                    .isEqualTo("/report/" + service.key() + "/done");
        }
        assertThat(cases()).as(event).isEqualTo(before + ticked.size());
        assertThat(lines(event, browser)).as("what is left of " + event).isEmpty();
        var list = browser.get("/events/" + event + "/list").text();
        assertThat(Pattern.compile("FD-\\w{4}-\\w{4}</strong>").matcher(list).results())
                .hasSize(ticked.size());
    }

    private static List<String> lines(String event, Browsing browser) throws IOException {
        return LINE.matcher(browser.get("/events/" + event + "/list").text())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /// Answers what is asked, until all is.
    ///
    /// @return the steps that were shown
    private Set<String> answer(Service service, String first, Browsing browser, Random random) throws IOException {
        var shown = new HashSet<String>();
        var next = first;
        for (int guard = 0; !next.endsWith("/check"); guard++) {
            assertThat(guard).as(service.key()).isLessThan(STEPS);
            var step = Walks.last(next);
            assertThat(shown.add(step)).as(next + " is asked again").isTrue();
            next = Walks.step(service, next, step, random).send(browser).location();
        }
        return shown;
    }

    /// What is one thing, however often it is asked: how to reach somebody, where they live. A person whom it is about
    /// may be another than the one who asks, so a page with a name is shown again.
    private static Set<String> facts(Service service, Set<String> steps) {
        var facts = new HashSet<String>();
        for (Question question : service.asking().own()) {
            if (steps.contains(question.key())
                    && question.from() != null
                    && !(question.kind() instanceof Question.Kind.Person)) {
                facts.add(question.from());
            }
        }
        if (steps.contains("contact") && service.asking().contact() == Service.Contact.REQUIRED) {
            facts.add("contact");
        }
        return facts;
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }
}
