package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.accounts.SignInLinks;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.kernel.Actor;
import frontdoor.visits.Bookings;
import frontdoor.visits.NewBooking;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who write, each as it does: what they write before a death arrives, and what they write after it does not.
@SpringBootTest
class EverySenderTests {

    private static final String AL = "al@example.org";
    private static final Actor STAFF = Actor.staff("tam");
    private static final LocalDate NEXT_TUESDAY = LocalDate.of(2026, 12, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    SignInLinks links;

    @Autowired
    Bookings bookings;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    StoppedMail stopped;

    @Autowired
    JdbcClient jdbc;

    /// Comes to whoever asks for it, whatever somebody reported.
    private static final Set<String> LETS_IN = Set.of("a code", "a link to sign in");

    private AfterADeath after;

    @BeforeEach
    void aMondayMorning() {
        after = new AfterADeath(context);
        after.begin();
        jdbc.sql("delete from visits.booking").update();
    }

    @AfterEach
    void close() {
        after.end();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatTheyWriteStopsAtTheDeath(long seed) {
        long al = after.person("Al Example", "1940-01-01", AL, "ZZ99 1AA");
        var all = new ArrayList<>(senders(al).entrySet());
        all.removeIf(each -> LETS_IN.contains(each.getKey()));
        Collections.shuffle(all, new Random(seed));
        int diesAfter = new Random(seed).nextInt(all.size() - 1) + 1;
        after.relay();
        int before = toAl();

        for (int index = 0; index < all.size(); index++) {
            if (index == diesAfter) {
                after.relay();
                assertThat(toAl() - before).isEqualTo(diesAfter);
                after.death("Al Example", "1940-01-01", "ZZ99 1AA");
            }
            int written = messages();
            all.get(index).getValue().run();
            assertThat(messages() - written).as(all.get(index).getKey()).isPositive();
        }
        after.relay();

        assertThat(toAl() - before).isEqualTo(diesAfter);
        assertThat(stopped.of(List.of(al), 50)).hasSize(all.size() - diesAfter);
        assertThat(messages.unaccounted()).isZero();
    }

    private Map<String, Runnable> senders(long al) {
        var bin = aBin(al);
        var other = aBin(al);
        var booking = ((Bookings.Outcome.Done) bookings.book(
                        new NewBooking(
                                UUID.randomUUID(),
                                new NewBooking.Slot("town_hall", "advice", NEXT_TUESDAY, LocalTime.of(10, 30)),
                                new NewBooking.Guest(al, "Al Example", null),
                                null,
                                null),
                        STAFF))
                .booking();
        var senders = new LinkedHashMap<String, Runnable>();
        senders.put(
                "a letter of a case",
                () -> cases.act(
                        UUID.randomUUID(),
                        bin.reference(),
                        1,
                        "ask_more",
                        STAFF,
                        Set.of("waste_officer"),
                        Map.of("question", List.of("Which gate?"))));
        senders.put(
                "a code",
                () -> tracking.sendCode(
                        other.reference(),
                        AL,
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString()));
        senders.put(
                "a link to sign in",
                () -> links.send(
                        AL,
                        new SignInLinks.Asker(
                                UUID.randomUUID().toString(), UUID.randomUUID().toString()),
                        "/account",
                        Locale.UK));
        senders.put(
                "a booking that moves",
                () -> bookings.move(
                        UUID.randomUUID(), booking.id(), booking.revision(), NEXT_TUESDAY, LocalTime.of(11, 0), STAFF));
        senders.put(
                "an acknowledgement",
                () -> conversations.land(InWriting.email(AL, "Bins " + UUID.randomUUID(), "They are full")));
        senders.put("a letter that somebody writes", () -> after.write(Medium.EMAIL, al, AL, "LT-1"));
        return senders;
    }

    private Case aBin(long al) {
        return Requests.aMissedBin()
                .by(new Reporter(al, "Al Example", AL, null, null, "en"))
                .openedIn(cases);
    }

    private int messages() {
        return jdbc.sql("select count(*) from notify.message")
                .query(Integer.class)
                .single();
    }

    private int toAl() {
        return (int) after.received().stream().filter(AL::equals).count();
    }
}
