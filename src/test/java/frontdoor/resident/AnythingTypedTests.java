package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Service;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /// How many values each field of each form is given; `./test -Dgenerated=10000` for many.
    private static final int GENERATED = Integer.getInteger("generated", 24);

    private static final int WALKS = 4; // through each service
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select|button)[^>]* name=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form action=\"([^\"]+)\" method=\"post\".*?</form>");
    private static final Set<String> OURS = Set.of("_csrf", "_draft");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Services services;

    private Visitor visitor;

    private final AtomicInteger tried = new AtomicInteger();

    /// Walks each service by answers that will do, and tries many that may not at every step on the way.
    @Test
    void anythingTypedIntoAnyFieldIsAnsweredWithAPage() {
        var random = new Random(20261122);
        for (Service service : services.all()) {
            if (service.who() != Service.Who.STAFF && service.channels().contains(Channel.WEB)) {
                for (int walk = 0; walk < WALKS; walk++) {
                    walked(service, random, new Generated(random.nextLong()));
                }
            }
        }
        System.out.printf("%,d forms were sent with generated values.%n", tried.get());
        assertThat(tried).hasValueGreaterThan(1_000);
    }

    private void walked(Service service, Random random, Generated generated) {
        visitor = new Visitor(mvc);
        var step = step(visitor.start(service.key()));
        for (int guard = 0; guard < 100 && !step.equals(Journey.CHECK); guard++) {
            var address = "/report/" + service.key() + "/" + step;
            for (var form : forms(text(visitor.get(address)))) {
                if (form.action.equals(address)) {
                    anything(form, GENERATED / WALKS, generated);
                }
            }
            var fields = new HashMap<String, String>();
            asked(service, step).forEach(question -> fields.putAll(right(question, random)));
            var next = visitor.post(address, fields);
            assertPage(next);
            if (next.getResponse().getStatus() != 303) {
                return; // a file, which a form without one cannot answer
            }
            step = step(next);
        }
        assertPage(visitor.get("/report/" + service.key() + "/check"));
        assertPage(visitor.post("/report/" + service.key() + "/send", Map.of()));
    }

    private record Form(String action, Set<String> fields) {}

    private static List<Form> forms(String html) {
        return FORM.matcher(html)
                .results()
                .map(form -> new Form(
                        form.group(1),
                        FIELD.matcher(form.group())
                                .results()
                                .map(field -> field.group(1))
                                .filter(field -> !OURS.contains(field))
                                .collect(Collectors.toCollection(TreeSet::new))))
                .toList();
    }

    private void anything(Form form, int times, Generated generated) {
        for (int i = 0; i < times; i++, tried.incrementAndGet()) {
            var values = new HashMap<String, String[]>();
            form.fields.forEach(field -> values.put(field, generated.values()));
            if (generated.sometimes()) {
                form.fields.stream().limit(1).forEach(field -> values.put(generated.name(field), generated.values()));
            }
            assertPage(visitor.postAll(form.action, values));
        }
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
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
                .isBetween(200, 499);
    }

    private static String step(MvcTestResult redirect) {
        var address = redirect.getResponse().getRedirectedUrl();
        return address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
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
