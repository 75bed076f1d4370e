package frontdoor.demo;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.directory.Services;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.Example;
import frontdoor.services.Service;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LivingTests {

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    Places places;

    @Autowired
    Holders holders;

    @Autowired
    SettableClock clock;

    /// What the checker says of an example is what people will meet: one function decides for both.
    @Test
    void everyWorkedExampleHappensAsItsFileSaysUntilItWaits() {
        var doors = places.some(400);
        var softly = new SoftAssertions();
        int i = 0;
        for (var service : services.all()) {
            for (var example : service.examples()) {
                lived(service, example, doors.get(i++), softly);
            }
        }
        softly.assertAll();
    }

    private void lived(Service service, Example example, Place door, SoftAssertions softly) {
        var name = service.key() + "." + example.key();
        var at = Living.day(example);
        clock.set(at);
        var living = new Living(cases, holders, service, example, new Random(1));
        var reporter = new Reporter(null, "Pat Example", "pat@example.org", null, null, "en");
        var opening = living.open(places, door, example.channel(), reporter, at);
        softly.assertThat(opening).as(name).isInstanceOfAny(Opening.Opened.class, Opening.Joined.class);
        if (opening instanceof Opening.Opened opened) {
            as(name, example.expect(), cases.find(opened.reference()).orElseThrow(), softly);
            for (var step : example.then()) {
                at = at.plus(Duration.ofMinutes(1));
                if (step instanceof Example.Step.Wait
                        || "true".equals(String.valueOf(step.expect().get("refused")))) {
                    return;
                }
                softly.assertThat(living.take(step, opened.reference(), at))
                        .as(name + step.pointer())
                        .isTrue();
                as(
                        name + step.pointer(),
                        step.expect(),
                        cases.find(opened.reference()).orElseThrow(),
                        softly);
            }
        }
    }

    private static void as(String name, Map<String, Object> expect, Case kase, SoftAssertions softly) {
        if (expect.containsKey("stage")) {
            softly.assertThat(kase.state().stage()).as(name).isEqualTo(expect.get("stage"));
        }
        if (expect.containsKey("outcome")) {
            softly.assertThat(kase.state().outcome()).as(name).isEqualTo(expect.get("outcome"));
        }
    }
}
