package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Tracking;
import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.guard.PublicAddresses;
import frontdoor.testing.Browsing;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Fills every form that residents can meet with anything at all, over the wire as a browser does, and as none does.
///
/// A form is found by following links, by walking through every service until each of its questions was met, and by
/// those who hold a letter, a pass or a photo (see [People]). So a new form is filled in too, or this fails because
/// nothing leads to the address that it is sent to.
///
/// Each field is given `generated` values: what people type, every field of a form at once; what is hidden or is a
/// button, one at a time while the others are right. A field that is left out, or sent several times, counts as one.
/// [Forms] says what counts as the same field.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(10_800) // seconds: it can be told to do all
class EveryFormTests {

    /// How many values each field is given; `./test -Dgenerated=10000` for many.
    private static final int GENERATED = Integer.getInteger("generated", 10);

    @Autowired
    RequestMappingHandlerMapping controllers;

    @Autowired
    Services services;

    @Autowired
    Clusters clusters;

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private final Tally tally = new Tally();
    private final AtomicInteger opened = new AtomicInteger();

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void anythingTypedIntoAnyFieldIsAnsweredWithAPage() throws Exception {
        var began = System.nanoTime();
        var forms = met();
        System.out.printf(
                "%d forms were found in %d s, to send %,d times.%n",
                forms.all().size(),
                seconds(began),
                forms.all().stream().mapToInt(Forms.Found::times).sum());
        try (var log = new Log()) {
            new Sending(port, tally).all(forms.all());
            System.out.printf(
                    "%d forms in %d s. %s",
                    forms.all().size(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    tally);
            assertThat(tally.failures()).isEmpty();
            assertThat(log.errors()).as("what the log holds").isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from cases.kase")
                        .query(Integer.class)
                        .single())
                .as("cases")
                .isLessThanOrEqualTo(opened.get() + tally.senders());
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private Forms met() throws IOException {
        var taking = PublicAddresses.taking(controllers);
        var reading = PublicAddresses.of(controllers);
        var all = new ArrayList<>(taking);
        all.addAll(reading);
        var forms = new Forms(services, Addresses.of(all), GENERATED);
        var people = new People(cases, tracking, jdbc, opened);
        var crawl = new Crawl(port, forms);
        var starts = reading.stream().filter(address -> !address.contains("{")).toList();
        crawl.by(browser -> browser.get("/"), starts, "/");
        crawl.by(
                people::signedIn,
                starts.stream().filter(path -> path.startsWith("/account")).toList(),
                "/account");
        for (var follower : people.followers().values()) {
            crawl.by(follower, List.of(), "/track/FD-");
        }
        for (var way : people.ways().entrySet()) {
            try (var browser = new Browsing(port)) {
                var page = way.getValue().go(browser);
                assertThat(page.status()).as(way.getKey() + ":\n" + page.text()).isEqualTo(200);
                forms.on(page, way.getValue());
            }
        }
        forms.unwritten("POST", "/account/passkeys/remove", Set.of("passkey"), people::signedIn);
        parameters(reading)
                .forEach((address, names) -> forms.unwritten(
                        "GET",
                        address,
                        names,
                        address.startsWith("/account") ? people::signedIn : browser -> browser.get("/")));
        new Walks(port, services, clusters.all()).all((page, walk) -> forms.on(page, walk));
        assertThat(taking.stream().filter(address -> !forms.met().contains("POST " + address)))
                .as("addresses that no form was found for")
                .isEmpty();
        return forms;
    }

    /// What may be added to addresses that are only read, as the controllers name it.
    private Map<String, Set<String>> parameters(Set<String> reading) {
        var found = new TreeMap<String, Set<String>>();
        controllers.getHandlerMethods().forEach((page, method) -> {
            var names = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(EveryFormTests::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            page.getPatternValues().stream()
                    .filter(address -> !names.isEmpty() && !address.contains("{"))
                    .filter(address -> reading.contains(address)
                            && page.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .forEach(address -> found.put(address, names));
        });
        return found;
    }

    private static String name(MethodParameter parameter) {
        var named = parameter.getParameterAnnotation(RequestParam.class);
        return named != null && !named.name().isEmpty()
                ? named.name()
                : parameter.getParameter().getName();
    }
}
