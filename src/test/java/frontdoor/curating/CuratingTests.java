package frontdoor.curating;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.listings.Listings;
import frontdoor.listings.Sought;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Staff keep the directory right, and places of safety are there for nobody who need not know.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class CuratingTests {

    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor ADDY =
            SignedInAs.staff("addy", Set.of("digital"), Set.of("administrator", "publisher"));
    private static final RequestPostProcessor CASEY =
            SignedInAs.staff("casey", Set.of("adult_care"), Set.of("team_officer", "confidential_listings"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Listings listings;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void oneClickSaysThatAListingIsStillCorrect() {
        var id = id("Handy help");
        assertThat(mvc.get().uri("/desk/community").with(SAM)).bodyText().contains("Handy help", "Unchecked");

        var command = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(id + "/checked", SAM, revision(id), command)).hasStatus(303);
        }

        assertThat(listings.find(id)).get().satisfies(listing -> {
            assertThat(listing.checkedOn()).isEqualTo(java.time.LocalDate.now(clock));
            assertThat(listing.reviewBy())
                    .isEqualTo(java.time.LocalDate.now(clock).plusDays(180));
        });
        assertThat(changes(id)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit.entry where about = :about and action = 'listing.checked'")
                        .param("about", "listing:" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndLosesNothing() {
        var id = id("Lunch club");
        int seen = revision(id);
        post(id + "/checked", SAM, seen, UUID.randomUUID());

        var second = mvc.post()
                .uri("/desk/community/" + id + "/text")
                .param("command", UUID.randomUUID().toString())
                .param("revision", "" + seen)
                .param("name", "Lunch club of the second")
                .with(SAM)
                .with(OurForm.token());
        assertThat(second).hasStatus(422).bodyText().contains("Somebody else changed it first", "of the second");
    }

    @Test
    void aChangeIsSearchedAndSentAtOnceAndCanBeUndone() {
        var id = id("Repair café");
        var text = mvc.post()
                .uri("/desk/community/" + id + "/text")
                .param("command", UUID.randomUUID().toString())
                .param("revision", "" + revision(id))
                .param("name", "Mending café")
                .param("says", "Bring a kettle.")
                .param("telephone", "01632 960999")
                .with(ADDY)
                .with(OurForm.token());
        assertThat(text).hasStatus(303);
        assertThat(found("kettle")).containsExactly("Mending café");
        assertThat(mvc.get().uri("/openreferral/v3/services/" + id)).bodyText().contains("01632 960999");

        post(id + "/undo", ADDY, revision(id), UUID.randomUUID());

        assertThat(found("kettle")).isEmpty();
        assertThat(listings.find(id)).get().returns("Repair café", listing -> listing.name());
    }

    @Test
    void aHiddenListingIsThereForNobodyWhoNeedNotKnow() {
        var hidden = id("Refuge for men");
        for (var who : new RequestPostProcessor[] {SAM, ADDY}) {
            assertThat(mvc.get().uri("/desk/community?q=refuge").with(who))
                    .bodyText()
                    .doesNotContain("Refuge");
            assertThat(mvc.get().uri("/desk/community/listings.csv").with(who))
                    .bodyText()
                    .doesNotContain("Refuge");
            assertThat(mvc.get().uri("/desk/community/" + hidden).with(who)).hasStatus(404);
            assertThat(post(hidden + "/checked", who, 0, UUID.randomUUID())).hasStatus(404);
        }
        assertThat(mvc.get().uri("/desk/community?q=refuge").with(CASEY))
                .bodyText()
                .contains("Refuge for men");
        assertThat(mvc.get().uri("/desk/community/" + hidden).with(CASEY)).hasStatusOk();
    }

    @Test
    void whatIsHiddenIsGoneAtOnceAndWhoeverMaySeeItShowsItAgain() {
        var id = id("Evening café");
        assertThat(mvc.get().uri("/desk/community/" + id + "/hide").with(SAM))
                .bodyText()
                .contains("Hide this listing?", "Casey Care", "You will not see it any longer");
        assertThat(hide(id, true, SAM)).hasRedirectedUrl("/desk/community?done=hiddenAway");
        assertThat(listings.find(id)).isEmpty();
        assertThat(mvc.get().uri("/openreferral/v3/services/" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/desk/community/" + id).with(SAM)).hasStatus(404);

        assertThat(mvc.get().uri("/desk/community/" + id).with(CASEY))
                .bodyText()
                .contains("Show to everybody");
        assertThat(hide(id, false, CASEY)).hasRedirectedUrl("/desk/community/" + id + "?done=shown");
    }

    @Test
    void anotherTeamsListingIsLeftAlone() {
        var id = id("Young carers' group");
        assertThat(post(id + "/checked", SAM, revision(id), UUID.randomUUID())).hasStatus(403);
        assertThat(mvc.get().uri("/desk/community/" + id).with(SAM)).bodyText().contains("answers for this listing");
    }

    @Test
    void howManyTheyCanTakeIsSaidWithItsMoment() {
        var id = id("Night shelter");
        clock.set("2026-12-01T18:30");
        for (var free : java.util.List.of("4", "2", "30")) {
            mvc.post()
                    .uri("/desk/community/" + id + "/capacity")
                    .param("command", UUID.randomUUID().toString())
                    .param("available", free)
                    .param("maximum", "12")
                    .param("unit", "beds")
                    .with(SAM)
                    .with(OurForm.token())
                    .exchange();
            clock.forward(java.time.Duration.ofMinutes(5));
        }
        assertThat(listings.find(id).orElseThrow().capacity()).singleElement().satisfies(beds -> {
            assertThat(beds.available()).isEqualTo(2);
            assertThat(beds.maximum()).isEqualTo(12);
            assertThat(beds.said()).isEqualTo("2026-12-01T18:35:00Z");
        });
        assertThat(mvc.get().uri("/openreferral/v3/services/" + id)).bodyText().contains("local_capacity");
        assertThat(mvc.get().uri("/community/" + id))
                .bodyText()
                .contains("2 of 12 beds free, as they said on 1 December 2026 at 6:35pm");
    }

    @Test
    void eachPage() {
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open("/desk/community").check("curating-due");
            browser.open("/desk/community/" + id("Debt advice")).check("curating-listing");
            browser.page().click("text='Hide'");
            browser.check("curating-hide");
        }
    }

    private java.util.List<String> found(String words) {
        return listings.find(new Sought(words, null, null, null, null, null, null, null), null, 10).stream()
                .map(hit -> hit.listing().name())
                .toList();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, int revision, UUID command) {
        return mvc.post()
                .uri("/desk/community/" + path)
                .param("command", command.toString())
                .param("revision", "" + revision)
                .with(who)
                .with(OurForm.token())
                .exchange();
    }

    private MvcTestResult hide(UUID id, boolean hidden, RequestPostProcessor who) {
        return mvc.post()
                .uri("/desk/community/" + id + "/hidden")
                .param("command", UUID.randomUUID().toString())
                .param("revision", "" + revision(id))
                .param("hidden", "" + hidden)
                .with(who)
                .with(OurForm.token())
                .exchange();
    }

    private UUID id(String name) {
        return jdbc.sql("select id from listings.listing where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private int revision(UUID id) {
        return jdbc.sql("select revision from listings.listing where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int changes(UUID id) {
        return jdbc.sql("select count(*) from listings.change where listing = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
