package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// Mail of any kind, to anybody, before and after deaths, against a rule that knows nothing of ours.
@SpringBootTest
class GeneratedMailToWhoDiedTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Messages messages;

    private AfterADeath after;

    @BeforeEach
    void aMondayMorning() {
        after = new AfterADeath(context);
        after.begin();
    }

    @AfterEach
    void close() {
        after.end();
    }

    /// Whatever is written, to whom and when, the post room gets what an independent rule says, and no more.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noKindOfMailReachesWhoDied(long seed) {
        var random = new Random(seed);
        var living = new ArrayList<Long>();
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            ids.add(after.person(
                    "Kim Made-Up " + i, "19" + (40 + i) + "-03-04", "kim" + i + "@example.org", "ZZ99 1AA"));
        }
        living.addAll(ids);
        var dead = new TreeSet<Integer>();
        var expected = new ArrayList<String>();
        for (int step = 0; step < 60; step++) {
            int who = random.nextInt(12);
            if (random.nextInt(6) == 0 && dead.size() < 8 && dead.add(who)) {
                after.relay(); // what was written before goes out; what is written from here on must not
                after.death("Kim Made-Up " + who, "19" + (40 + who) + "-03-04", "ZZ99 1AA");
                continue;
            }
            var person = random.nextBoolean() ? ids.get(who) : null;
            var about = List.of("FD-7K3M-9QX2", "booking/" + UUID.randomUUID(), "sign-in:x", "codes:y", "LT-1")
                    .get(random.nextInt(5));
            var message = new Message(
                    UUID.randomUUID(),
                    about,
                    Medium.EMAIL,
                    random.nextBoolean() ? "kim" + who + "@example.org" : "KIM" + who + "@Example.org",
                    "Subject",
                    "Body",
                    "en",
                    null,
                    random.nextBoolean() ? null : UUID.randomUUID().toString(),
                    person);
            messages.accept(List.of(message));
            if (!dead.contains(who) || about.contains(":")) {
                expected.add("kim" + who + "@example.org");
            }
        }
        after.relay();

        assertThat(after.received())
                .filteredOn(to -> to.startsWith("kim"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(messages.unaccounted()).isZero();
    }
}
