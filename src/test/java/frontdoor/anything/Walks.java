package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.services.Cluster;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goes through every service that people ask for on the web, by answers that will do.
final class Walks {

    private static final int MOST = 250; // walks through one service, until every question has been met
    private static final int STEPS = 100;

    private final int port;
    private final Services services;
    private final List<Cluster> events;
    private final Set<String> met = new HashSet<>();
    private final Random random = new Random(20261122);

    /// @param events life events, whose questions are walked through too
    Walks(int port, Services services, List<Cluster> events) {
        this.port = port;
        this.services = services;
        this.events = events;
    }

    /// What is done with a page that was come upon.
    interface Page {

        void met(HttpLine.Answer page, Walk way) throws IOException;
    }

    List<Service> online() {
        return services.all().stream().filter(service -> service.isOnline()).toList();
    }

    /// Walks each way until every question that is asked of residents has been met. Each page is shown once.
    void all(Page page) throws IOException {
        var forms = Stream.concat(online().stream(), events.stream().map(Cluster::form));
        for (var service : forms.toList()) {
            var unmet = new TreeSet<String>();
            service.asking().own().stream()
                    .filter(question -> !question.staffOnly())
                    .forEach(question -> unmet.add(question.key()));
            for (int walk = 0; walk < MOST && (walk == 0 || !unmet.isEmpty()); walk++) {
                one(service, page, unmet);
            }
            assertThat(unmet)
                    .as("questions of " + service.key() + " that no walk met")
                    .isEmpty();
        }
    }

    private void one(Service service, Page page, Set<String> unmet) throws IOException {
        try (var browser = new Browsing(port)) {
            var walk = Walk.to(service.key());
            var answer = walk.sent(browser);
            for (int guard = 0; guard < STEPS; guard++) {
                var path = answer.location();
                if (met.add(path)) {
                    page.met(browser.follow(answer), walk);
                }
                var step = last(path);
                unmet.remove(step);
                if (step.equals("check")) {
                    if (Cluster.asks(service)) {
                        after(service.key(), walk, page);
                    }
                    return;
                }
                var next = step(service, path, step);
                answer = next.send(browser);
                assertThat(answer.status())
                        .as(next + " is answered:\n" + answer.text())
                        .isEqualTo(303);
                walk = walk.and(next);
            }
            throw new AssertionError(service.key() + " has no end");
        }
    }

    /// What a life event offers, and the list of what was ticked.
    private void after(String event, Walk walk, Page page) throws IOException {
        var checked = walk.and("send", Map.of());
        var offers = offers(event);
        var ticked = checked.and(new Walk.Step("/events/" + event + "/offers", Map.of("offer", offers), ""));
        for (var way : List.of(checked, ticked)) {
            try (var browser = new Browsing(port)) {
                page.met(way.go(browser), way);
            }
        }
    }

    private String offers(String event) {
        return events.stream()
                .filter(each -> each.event().equals(event))
                .flatMap(each -> each.offers().keySet().stream())
                .collect(Collectors.joining(","));
    }

    /// An answer to a step that will do.
    Walk.Step step(Service service, String path, String step) {
        return step(service, path, step, random);
    }

    static Walk.Step step(Service service, String path, String step, Random random) {
        var fields = new LinkedHashMap<String, String>();
        var file = "";
        for (Question question : asked(service, step)) {
            fields.putAll(Right.answer(question, random));
            file = question.kind() instanceof Question.Kind.File ? question.key() : file;
        }
        return new Walk.Step(path, fields, file);
    }

    static List<Question> asked(Service service, String step) {
        return service.asking().questions().stream()
                .filter(question -> step.equals(ContactQuestions.has(question.key()) ? "contact" : question.key()))
                .toList();
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
