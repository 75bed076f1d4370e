package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Fills every question of every service with anything at all.
@SpringBootTest
@AutoConfigureMockMvc
class AnythingTypedTests {

    private static final int TRIES = Integer.getInteger("tries", 25); // at each step of a walk
    private static final int WALKS = 4; // through each service
    private static final List<String> PARTS = List.of(
            "",
            "-day",
            "-month",
            "-year",
            "-name",
            "-email",
            "-phone",
            "-line",
            "-postcode",
            "-uprn",
            "-words",
            "-lat",
            "-lon",
            "-kept",
            "-by-hand");
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "true",
            "31",
            "2026",
            "not-listed",
            "9990000001",
            "ZZ99 1AA",
            "pat@example.org",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "<script>alert(1)</script>",
            "'; drop table cases.kase; --",
            "\u0000",
            "\uD83D\uDEAE",
            "\uD800",
            "\u202E",
            "a\r\nb",
            "{0}",
            "${7*7}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Services services;

    private Visitor visitor;

    /// Walks each service by answers that will do, and tries many that may not at every step on the way.
    @Test
    void anythingTypedIntoAnyFieldIsAnsweredWithAPage() {
        var random = new Random(20261122);
        int tried = 0;
        for (Service service : services.all()) {
            if (service.who() != Service.Who.STAFF && service.channels().contains(Channel.WEB)) {
                for (int walk = 0; walk < WALKS; walk++) {
                    tried += walked(service, random);
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    private int walked(Service service, Random random) {
        visitor = new Visitor(mvc);
        var step = step(visitor.start(service.key()));
        int tried = 0;
        for (int guard = 0; guard < 100 && !step.equals(Journey.CHECK); guard++) {
            var questions = asked(service, step);
            for (int i = 0; i < TRIES; i++, tried++) {
                var question = questions.get(random.nextInt(questions.size()));
                assertPage(visitor.post("/report/" + service.key() + "/" + step, anything(question, random)));
            }
            var fields = new HashMap<String, String>();
            questions.forEach(question -> fields.putAll(right(question, random)));
            var next = visitor.post("/report/" + service.key() + "/" + step, fields);
            assertPage(next);
            if (next.getResponse().getStatus() != 303) {
                return tried; // a file, which a form without one cannot answer
            }
            step = step(next);
        }
        assertPage(visitor.get("/report/" + service.key() + "/check"));
        assertPage(visitor.post("/report/" + service.key() + "/send", Map.of()));
        return tried;
    }

    private static List<Question> asked(Service service, String step) {
        return service.questions().stream()
                .filter(question -> Journey.step(question.key()).equals(step))
                .toList();
    }

    private static void assertPage(MvcTestResult result) {
        assertThat(result.getResponse().getStatus())
                .as(result.getRequest().getRequestURI() + " "
                        + result.getRequest().getParameterMap().keySet())
                .isIn(200, 303, 409, 422);
    }

    private static String step(MvcTestResult redirect) {
        var address = redirect.getResponse().getRedirectedUrl();
        return address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
    }

    private static Map<String, String> anything(Question question, Random random) {
        var value =
                random.nextInt(4) == 0 ? "x".repeat(random.nextInt(9_000)) : NASTY.get(random.nextInt(NASTY.size()));
        var fields = new HashMap<String, String>();
        fields.put(question.key(), value);
        fields.put(question.key() + PARTS.get(random.nextInt(PARTS.size())), value + " ");
        return fields;
    }

    private static Map<String, String> right(Question question, Random random) {
        var key = question.key();
        return switch (question.kind()) {
            case Question.Kind.Text _, Question.Kind.LongText _ -> Map.of(key, "Something");
            case Question.Kind.WholeNumber _, Question.Kind.Money _ -> Map.of(key, "3");
            case Question.Kind.Date _ ->
                Map.of(key, "1 2 2026", key + "-day", "1", key + "-month", "2", key + "-year", "2026");
            case Question.Kind.YesNo _ -> Map.of(key, String.valueOf(random.nextBoolean()));
            case Question.Kind.Declaration _ -> Map.of(key, "true");
            case Question.Kind.Choice choice -> Map.of(key, any(choice.options(), random));
            case Question.Kind.Choices choices -> Map.of(key, any(choices.options(), random));
            case Question.Kind.Email _ -> Map.of(key, "pat@example.org");
            case Question.Kind.Phone _ -> Map.of(key, "01632 960001");
            case Question.Kind.Person _ -> Map.of(key + "-name", "Pat Example", key + "-email", "", key + "-phone", "");
            case Question.Kind.Address _ ->
                Map.of(key + "-line", "1 Any Street", key + "-postcode", "ZZ99 9ZZ", key + "-by-hand", "true");
            case Question.Kind.Place _ -> Map.of(key + "-words", "By the bridge", key + "-lat", "", key + "-lon", "");
            case Question.Kind.File _ -> Map.of();
        };
    }

    private static String any(Map<String, String> options, Random random) {
        return List.copyOf(options.keySet()).get(random.nextInt(options.size()));
    }
}
