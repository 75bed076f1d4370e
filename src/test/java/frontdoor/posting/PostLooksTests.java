package frontdoor.posting;

import static frontdoor.cases.Requests.aBereavement;

import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.letters.PrintBatches;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.referrals.Consents;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The post room's pages in a real browser, in each of their states.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PostLooksTests {

    private static final String WORDS = """
            Dear Pat

            ## Your bin

            We came **on Monday**, and it was not out.
            Please put it out next time.

            - By 7am
            - With its lid shut
            """;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("update notify.message set state = 'set_aside' where state in ('held', 'pending')")
                .update();
        browser = Browser.at(port);
        browser.signIn(sessions, "ash", clock.instant());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private UUID held(String to, String needs) {
        var id = UUID.randomUUID();
        messages.accept(
                List.of(new Message(id, "FD-TEST", Medium.POST, to, "About your bin", WORDS, "en", needs, null)));
        jdbc.sql("update notify.message set state = 'held' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /// As the sending of a letter from a text writes it down.
    private void encloses(UUID letter) {
        jdbc.sql("""
                insert into letters.sent (id, message, template, hash, language, medium, title, enclosures, by, team, at)
                values (:letter, :letter, 'missing_information', 'a', 'en', 'post', 'We need something more from you',
                        '{An envelope that needs no stamp,A form}', 'staff:sam', 'contact_centre', now())
                """).param("letter", letter).update();
    }

    private void press(String button) {
        browser.page().locator("button:has-text(\"" + button + "\")").first().click();
    }

    @Test
    void theQueueAndABatchInEachOfItsStates() {
        browser.open("/desk/post").check("post-empty");
        encloses(held("Pat Sample\n1 High Street\nANYTOWN\nAN1 2BC", null));
        held("Lee Sample\n2 High Street\nAN1 2BC", "large print");
        held("Kim Sample\n3 High Street\nAN1 2BC", "braille");
        held("Kim Sample", null);
        browser.open("/desk/post").check("post-waiting");
        press("Make a batch");
        browser.check("post-batch");
        press("It could not be printed");
        browser.check("post-noReason");
        browser.complaints().clear();
        browser.page().fill("#why", "The printer ate it");
        press("It could not be printed");
        browser.check("post-failed");
        browser.open("/desk/post");
        press("Make a batch");
        press("All of it is printed and posted");
        browser.check("post-printed");
        press("It was printed again");
        browser.check("post-again");
        browser.open("/desk/post").check("post-batches");
    }

    @Test
    void aLetterThatIsDoneByHand() {
        var letter = held("Kim Sample\n3 High Street\nAN1 2BC", "braille");
        encloses(letter);
        browser.signIn(sessions, "addy", clock.instant());

        browser.open("/desk/post").check("post-by-hand");
        browser.open("/desk/admin/messages/message/" + letter).check("post-by-hand-message");
        browser.open("/desk/admin/messages/message/" + letter + "/letter").check("post-by-hand-letter");
    }

    @Test
    void aBatchWithALetterToAPartnerThatMayNotGoSaysSo(
            @Autowired Cases cases, @Autowired Consents consents, @Autowired PrintBatches batches) {
        var kase = Telling.told(
                cases, aBereavement().with("would_help", "care_concern").openedIn(cases));
        jdbc.sql("""
                insert into referrals.paper (id, referral, news, made_at)
                select gen_random_uuid(), id, 'referred', made_at from referrals.referral
                 where reference = ? and line = 'pals'
                """).param(kase.reference().value()).update();
        var made = (PrintBatches.Making.Made) batches.make(UUID.randomUUID(), false, false, Actor.staff("ash"));
        consents.withdraw(UUID.randomUUID(), kase.reference(), "pals", Actor.ANONYMOUS);

        browser.open("/desk/post/batches/" + made.batch().id()).check("posting-batch-barred");
    }
}
