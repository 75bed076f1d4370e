package frontdoor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.replay.Came;
import frontdoor.replay.Met;
import frontdoor.testing.SettableClock;
import frontdoor.visits.AccessPoints;
import frontdoor.visits.NewVisit;
import frontdoor.visits.Step;
import frontdoor.visits.Visits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The SQL and the recount agree on days made at random, each of which is a day of its own.
@SpringBootTest
class WallboardTests {

    private static final int DAYS = Integer.getInteger("generated", 12);
    private static final Actor RAE = Actor.staff("rae");
    private static final List<String> SERVICES = List.of("missed_bin", "pothole");

    @Autowired
    Wallboard wallboard;

    @Autowired
    Contacts contacts;

    @Autowired
    Visits visits;

    @Autowired
    AccessPoints places;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Test
    void theRecountAgreesOnDaysMadeAtRandom() {
        long seed = Long.getLong("seed", 20_261_126L);
        for (int each = 0; each < DAYS; each++) {
            // Eight days apart, so that nobody comes back from one to the next; across the change of the clocks.
            var day = LocalDate.of(2026, 9, 1).plusDays(8L * each);
            var random = new Random(seed + each);
            var met = contactsOf(day, random, each);
            var came = visitsOf(day, random);
            came.stream().flatMap(WallboardTests::contactOf).forEach(met::add);
            var end = day.atTime(17, 30).atZone(CivilTime.ZONE).toInstant();
            clock.set(day + "T17:30");

            var board = wallboard.today();
            assertThat(board.allContacts()).as("contacts, seed %d", seed + each).isEqualTo(Recount.contacts(met));
            assertThat(board.allVisits())
                    .as("visits, seed %d", seed + each)
                    .isEqualTo(Recount.visits(
                            came,
                            end,
                            places.standards().appointment(),
                            places.standards().without()));
            assertThat(board.causes().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(board.allContacts().avoidable());
        }
    }

    @Test
    void allScreensShareOneCountAndItIsSoonOld() {
        clock.set("2026-08-03T09:00");
        var first = wallboard.today();
        clock.set("2026-08-03T09:00:03");
        assertThat(wallboard.today()).isSameAs(first);
        clock.set("2026-08-03T09:00:05");
        assertThat(wallboard.today()).isNotSameAs(first);
    }

    private List<Met> contactsOf(LocalDate day, Random random, int number) {
        var all = new ArrayList<Met>();
        var known = List.of(
                people.known(Details.of("Rita Random " + number, "rita" + number + "@example.org", null)),
                people.known(Details.of("Remi Random " + number, "remi" + number + "@example.org", null)));
        for (int each = 0; each < random.nextInt(30); each++) {
            var met = new Met(
                    at(day, random, 28_800, 32_000),
                    pick(random, known),
                    pick(random, SERVICES),
                    pick(random, List.of("resolved", "resolved", "opened", "abandoned")),
                    pick(random, List.of("progress_chasing", "repeat_failed")));
            all.add(met);
            log(met);
        }
        return all;
    }

    private void log(Met met) {
        contacts.log(
                new NewContact(
                        Channel.PHONE,
                        met.person(),
                        met.service(),
                        null,
                        RAE,
                        "contact_centre",
                        met.outcome() == null ? null : Outcome.of(met.outcome()),
                        met.cause() == null ? null : AvoidableCause.of(met.cause()),
                        null,
                        List.of(),
                        null),
                met.at());
    }

    private List<Came> visitsOf(LocalDate day, Random random) {
        var all = new ArrayList<Came>();
        for (int each = 0; each < random.nextInt(25); each++) {
            var arrived = at(day, random, 32_400, 25_000);
            var given = random.nextBoolean() ? null : arrived.plusSeconds(random.nextInt(3600) - 1800);
            clock.set(arrived);
            var visit = visits.arrive(
                    new NewVisit(UUID.randomUUID(), "town_hall", given, null, "words", null, null, null, null), RAE);
            var later = arrived.plusSeconds(random.nextInt(1500));
            var step = pick(random, List.of(Step.SEE, Step.SEE, Step.SEE, Step.LEAVE));
            if (step == null) {
                all.add(new Came(arrived, given, null, null));
                continue;
            }
            clock.set(later);
            visits.take(UUID.randomUUID(), visit.id(), 1, step, "Desk " + each, RAE, null)
                    .orElseThrow();
            boolean seen = step == Step.SEE;
            all.add(new Came(arrived, given, seen ? later : null, seen ? null : later));
        }
        return all.stream().toList();
    }

    /// Whoever was seen, or went away unseen, was in touch.
    private static Stream<Met> contactOf(Came came) {
        return Stream.of(
                        new Met(came.arrived(), null, null, null, null),
                        new Met(came.arrived(), null, null, "abandoned", null))
                .filter(met -> met.outcome() == null ? came.seen() != null : came.gone() != null);
    }

    private static Instant at(LocalDate day, Random random, int from, int seconds) {
        return day.atStartOfDay(CivilTime.ZONE)
                .toInstant()
                .plus(Duration.ofSeconds((long) from + random.nextInt(seconds)));
    }

    private static <T> @Nullable T pick(Random random, List<T> from) {
        int index = random.nextInt(from.size() + 1);
        return index == from.size() ? null : from.get(index);
    }
}
