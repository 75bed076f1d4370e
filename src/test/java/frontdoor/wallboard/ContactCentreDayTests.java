package frontdoor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import frontdoor.calls.Calls;
import frontdoor.identity.Staff;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.replay.AnswersOfTheDay;
import frontdoor.replay.CallsOfTheDay;
import frontdoor.replay.ContactCentreDay;
import frontdoor.replay.EmailsOfTheDay;
import frontdoor.replay.LettersOfTheDay;
import frontdoor.replay.Office;
import frontdoor.replay.Timed;
import frontdoor.replay.VisitsOfTheDay;
import frontdoor.replay.VoicemailsOfTheDay;
import frontdoor.replay.WebOfTheDay;
import frontdoor.testing.SettableClock;
import frontdoor.visits.AccessPoints;
import frontdoor.wallboard.Recount.Wrote;
import frontdoor.webhooks.SignedHooks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A day of a contact centre comes in through every real door. Afterwards each item is found again, the wallboard
/// agrees with a recount of what happened, and nobody was answered twice without a reason.
///
/// `-Dproofs=true` replays a whole day; without it a tenth of one.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET,
            "frontdoor.webhooks.voicemails.secret=" + SignedHooks.SECRET,
            "frontdoor.mail.imap.council.host=127.0.0.1",
            "frontdoor.mail.imap.council.protocol=imap",
            "frontdoor.mail.imap.council.username=council",
            "frontdoor.mail.imap.council.password=secret"
        })
@Timeout(10_800) // seconds: it can be told to do all
class ContactCentreDayTests {

    private static final int SHARE = Boolean.getBoolean("proofs") ? 1 : 10;
    private static final long SEED = Long.getLong("seed", 20_261_123L);

    private static final GreenMail MAIL = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "smtp")});

    @TempDir
    static Path scanner;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        MAIL.start();
        MAIL.setUser("council@example.org", "council", "secret");
        properties.add("frontdoor.mail.imap.council.port", () -> MAIL.getImap().getPort());
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("frontdoor.scans.folder", scanner::toString);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Autowired
    Wallboard wallboard;

    @Autowired
    Map<String, RecurringTask<Void>> jobs;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Staff staff;

    @Autowired
    Calls calls;

    @Autowired
    People people;

    @Autowired
    AccessPoints places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Office office;

    @Test
    void aDayComesThroughTheRealDoors() {
        office = new Office(port, sessions, staff, clock);
        for (int number = 0; number < 1000; number += 2) {
            people.known(Details.of("Cal Ler " + number, null, "01632 960%03d".formatted(number)));
        }
        var timed = new Timed(Stream.of("fetchMail", "sortMail", "takeScans", "readScans", "relayMessages")
                .map(jobs::get)
                .toList());
        var day = ContactCentreDay.of(SEED, SHARE, office, calls, MAIL, scanner, timed);

        day.happen(clock);

        everyCallIsOneContact(day.phones());
        everyVisitIsOneContact(day.visits());
        everyReportIsFound(day.web());
        everyEmailIsOneItem(day.emails());
        everyLetterIsOneItem(day.letters());
        everyVoicemailIsOneItem(day.voicemails());
        nobodyIsAnsweredTwice(day.answers());
        theWallboardAgrees(day);
    }

    private void everyCallIsOneContact(CallsOfTheDay phones) {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql("select source_reference, note from contacts.contact where channel = 'phone' order by id")
                .query((row, _) -> found.put(row.getString(1), row.getString(2)))
                .list();
        assertThat(found).containsExactlyInAnyOrderEntriesOf(phones.notes());
        assertThat(count("select count(*) from contacts.contact where channel = 'phone'"))
                .isEqualTo(found.size());
        assertThat(count("select count(*) from calls.fact")).isEqualTo(ContactCentreDay.CALLS / SHARE);
        assertThat(count("select count(*) from calls.fact where abandoned"))
                .isEqualTo(ContactCentreDay.CALLS / SHARE - found.size());
    }

    private void everyVisitIsOneContact(VisitsOfTheDay visits) {
        assertThat(visits.came()).hasSize(ContactCentreDay.VISITS / SHARE);
        visits.met()
                .forEach((visit, met) -> assertThat(
                                count("select count(*) from contacts.contact where source_reference = 'conversation:"
                                        + visit + "' and channel = 'face_to_face'"))
                        .as(visit)
                        .isEqualTo(1));
    }

    private void everyReportIsFound(WebOfTheDay web) {
        assertThat(web.met()).hasSize(ContactCentreDay.REPORTS / SHARE);
        var officer = office.signIn("kit");
        web.met().keySet().forEach(reference -> {
            var found = officer.send(officer.open("/desk/find"), "/desk/find", Map.of("q", reference));
            assertThat(found.path()).isEqualTo("/desk/cases/" + reference);
            assertThat(found.text()).contains(reference);
        });
    }

    private void everyEmailIsOneItem(EmailsOfTheDay emails) {
        emails.sent().forEach((id, words) -> isFound("i.message_id in ('" + id + "', '<" + id + ">')", words));
        assertThat(count("select count(*) from conversations.item where channel = 'email'"))
                .isEqualTo(emails.sent().size());
    }

    private void everyLetterIsOneItem(LettersOfTheDay letters) {
        letters.words().forEach(words -> isFound("i.body like '%" + words + "%'", words));
        assertThat(count("select count(*) from conversations.item where channel = 'paper'"))
                .isEqualTo(letters.words().size());
    }

    private void everyVoicemailIsOneItem(VoicemailsOfTheDay voicemails) {
        assertThat(jdbc.sql("select source from conversations.item where channel = 'voicemail'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(voicemails.left());
    }

    /// On the page of its conversation, too.
    private void isFound(String which, String words) {
        var conversation = jdbc.sql("""
                        select c.reference from conversations.item i
                        join conversations.conversation c on c.id = i.conversation_id where
                        """ + which).query(String.class).list();
        assertThat(conversation).as(words).hasSize(1);
        assertThat(office.signIn("ash")
                        .open("/desk/inbox/" + conversation.getFirst())
                        .text())
                .contains(words);
    }

    /// By the rows, and by what came into people's mailboxes.
    private void nobodyIsAnsweredTwice(AnswersOfTheDay answers) {
        assertThat(count("""
                select count(*) from conversations.answer a
                where kind = 'answer' and reason is null and exists (
                    select from conversations.answer b
                    where b.conversation_id = a.conversation_id and b.kind = 'answer' and b.id < a.id and not exists (
                        select from conversations.item i
                        where i.conversation_id = a.conversation_id and i.landed_at > b.at and i.landed_at <= a.at))
                """)).isZero();
        assertThat(count("select count(*) from conversations.answer where kind = 'answer'"))
                .isEqualTo(answers.sent() + answers.reasons());
        assertThat(count("select count(*) from conversations.answer where reason is not null"))
                .isEqualTo(answers.reasons());
        assertThat(answers.stopped()).as("answers that were stopped").isPositive();
    }

    private void theWallboardAgrees(ContactCentreDay day) {
        var now = clock.instant();
        var board = wallboard.today();
        var told = day.phones().bodies(now);
        var standards = places.standards();
        assertThat(board.allCalls()).isEqualTo(Recount.calls(told, now));
        assertThat(board.agents()).isEqualTo(Recount.agents(told, now));
        assertThat(board.allVisits())
                .isEqualTo(Recount.visits(day.visits().came(), now, standards.appointment(), standards.without()));
        assertThat(board.allWriting())
                .isEqualTo(Recount.writing(wrote(), ContactCentreDay.at(0, 0), ContactCentreDay.at(24, 0), now));
        assertThat(board.allContacts()).isEqualTo(Recount.contacts(day.met()));
    }

    private List<Wrote> wrote() {
        return jdbc.sql("select came_at, answer_by, answered_at from conversations.item where answer_by is not null")
                .query((row, _) -> new Wrote(
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
