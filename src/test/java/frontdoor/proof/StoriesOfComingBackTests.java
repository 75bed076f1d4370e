package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People who come back: to a form, to a case, to their account, and in their own language. Each story is walked with
/// scripts, without them, and by the keyboard alone.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoriesOfComingBackTests {

    private static final Pattern LINK = Pattern.compile("/return/[A-Za-z0-9_-]{43}");
    private static final Pattern ENTRANCE = Pattern.compile("http://[^/\\s]+(/account/\\S+)");

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

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
    @EnumSource(Resident.Way.class)
    void iSaveMyAnswersAndGoOnAtTheLibrary(Resident.Way way) {
        String link;
        try (var pat = Resident.at(port, way)) {
            begins(pat, "1 Home Street " + way);
            pat.chooses("Recycling").presses("Save and come back later");
            pat.writes("Email address", "pat." + way + "@example.org").presses("Send me the link");
            pat.reads("We have sent you a link", "21 December 2026");
            link = sent(LINK, "pat." + way + "@example.org");
        }
        try (var pat = Resident.at(port, way)) {
            pat.opens(link).isOn("Go on with your answers").presses("Go on");
            pat.isOn("Which bin was missed?").continues();
            pat.answersWhatElseIsAskedUntil("Check your answers");
            pat.reads("1 Home Street", "Recycling").presses("Send");
            pat.reads("Your reference number");
            pat.opens(link).isOn("You have sent this");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void itIsNotFixedSoIOpenItAgainAndComplainWithNothingRetyped(Resident.Way way) {
        try (var kim = Resident.at(port, way)) {
            var reference = reports(
                    kim, "2 Broken Promise Street " + way, "kim." + way.name().toLowerCase() + "@example.org");
            act(reference, 1, "collected", "crew");
            kim.follows(reference, messages).reads("Bin emptied", "Did this solve it?");
            kim.presses("No, it did not").reads("You told us this did not solve it");
            kim.follows("Tell us it is not fixed");
            kim.writes("What is still wrong?", "It is still full").presses("Send");
            kim.reads("Your case is open again", "It is still full");
            assertThat(cases.find(reference).orElseThrow().isOpen()).isTrue();

            kim.presses("Complain about how we dealt with it");
            kim.isOn("What happened?")
                    .writes("What happened?", "You came twice and left it")
                    .continues();
            kim.answersWhatElseIsAskedUntil("Check your answers");
            kim.reads(reference.value(), "kim." + way.name().toLowerCase() + "@example.org", "You came twice")
                    .presses("Send");
            assertThat(kim.reference()).isNotEqualTo(reference);
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void yrHollDaithYnGymraeg(Resident.Way way) {
        try (var sian = Resident.at(port, way)) {
            sian.opens("/?lang=cy").follows("Ni chafodd fy min ei wagio").follows("Rhoi gwybod am fin heb ei gasglu");
            sian.presses("Dechrau nawr").presses("Rhowch y cyfeiriad eich hun");
            sian.writes("Cyfeiriad", "3 Stryd Gymraeg " + way)
                    .writes("Cod post", "ZZ99 9ZZ")
                    .presses("Parhau");
            sian.chooses("Gwastraff bwyd").presses("Parhau");
            sian.answersWhatElseIsAskedUntil("Sut gallwn ni roi gwybod i chi beth sy’n digwydd?");
            sian.writes("Enw llawn", "Siân Example")
                    .writes("Cyfeiriad e-bost", "sian." + way + "@example.org")
                    .presses("Parhau");
            sian.isOn("Gwirio eich atebion");
            sian.reads("3 Stryd Gymraeg", "Gwastraff bwyd").doesNotRead("Food", "Continue");
            sian.presses("Anfon").reads("Eich cyfeirnod", "Tachwedd 2026");
            assertThat(sentTo("sian." + way + "@example.org")).contains("Bydd y criw yn dod yn ôl erbyn");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void iSignInByEmailAndMyDetailsAreFilledInForMe(Resident.Way way) {
        var email = "alex." + way.name().toLowerCase() + "@example.org";
        try (var alex = Resident.at(port, way)) {
            var reference = reports(alex, "4 Account Street " + way, email);
            alex.opens("/account/sign-in").writes("Email address", email).presses("Send me a link");
            alex.reads("Check your email");
            alex.opens(sent(ENTRANCE, email)).presses("Sign in");
            alex.isOn("My account").reads("Report a missed bin collection", reference.value());
            alex.follows("Report a missed bin collection").reads("Sent to the crew");

            alex.opens("/services/bulky_collection").presses("Start now");
            alex.answersWhatElseIsAskedUntil("Check your answers");
            alex.reads("We filled in some answers", "Alex Example", email);
        }
    }

    private void begins(Resident resident, String address) {
        resident.opens("/services/missed_bin").presses("Start now").presses("Enter the address yourself");
        resident.writes("Address", address).writes("Postcode", "ZZ99 9ZZ").continues();
    }

    private Reference reports(Resident resident, String address, String email) {
        begins(resident, address);
        resident.chooses("Food waste").continues();
        resident.chooses("Yes").continues();
        resident.answersWhatElseIsAskedUntil("How can we tell you what happens?");
        resident.writes("Full name", "Alex Example")
                .writes("Email address", email)
                .continues();
        resident.isOn("Check your answers").presses("Send");
        var reference = resident.reference();
        clock.forward(Duration.ofHours(1)); // what is written from now on is newer
        return reference;
    }

    private void act(Reference reference, int revision, String action, String role) {
        cases.act(UUID.randomUUID(), reference, revision, action, Actor.staff("tam"), Set.of(role), Map.of());
    }

    /// The words that were last written to somebody.
    private String sentTo(String email) {
        var ids = jdbc.sql(
                        "select id from notify.message where lower(recipient) = lower(:email) order by created_at desc")
                .param("email", email)
                .query(UUID.class)
                .list();
        return List.copyOf(ids).stream()
                .flatMap(id -> messages.find(id).stream())
                .map(Dispatch::message)
                .findFirst()
                .orElseThrow()
                .body();
    }

    /// What the newest message says, once it has come: the page may be there before it.
    private String sent(Pattern pattern, String email) {
        var found = pattern.matcher("");
        for (int tries = 0; tries < 50 && !found.find(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = pattern.matcher(sentTo(email));
        }
        assertThat(found.reset().find())
                .as("a message to %s with %s", email, pattern)
                .isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }
}
