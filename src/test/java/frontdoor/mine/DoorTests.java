package frontdoor.mine;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.guard.OurForm;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who gets past the door of an account, and to whose cases.
@SpringBootTest
@AutoConfigureMockMvc
class DoorTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    private AtHome pat;
    private String email;

    @BeforeEach
    void somebodyNew() {
        pat = new AtHome(mvc, jdbc);
        email = "door" + PEOPLE.incrementAndGet() + "@example.org";
    }

    @Test
    void aStrangerIsLedToSignInFromEveryAddressThatIsNotNamedAsOpen() {
        var closed = 0;
        for (var address : addresses(RequestMethod.GET)) {
            if (!Doorkeeper.OPEN.contains(address)) {
                closed++;
                assertThat(mvc.get().uri(address).exchange().getResponse().getHeader("Location"))
                        .as(address)
                        .isEqualTo("/account/sign-in?to=" + address);
            }
        }
        for (var address : addresses(RequestMethod.POST)) {
            if (!Doorkeeper.OPEN.contains(address)) {
                closed++;
                assertThat(mvc.post().uri(address).with(OurForm.token()))
                        .as(address)
                        .hasStatus(303)
                        .hasHeader("Location", "/account/sign-in?to=/account");
            }
        }
        assertThat(closed).isGreaterThan(15);
    }

    @Test
    void everyOpenAddressIsOneThatThereIs() {
        var all = addresses(RequestMethod.GET);
        all.addAll(addresses(RequestMethod.POST));
        assertThat(all).containsAll(Doorkeeper.OPEN);
    }

    @Test
    void anAddressThatIsMadeUpIsNoWayIn() {
        for (var odd : new String[] {
            "/account/", "/account/sign-in/", "/account/sign-in/..", "/account//requests", "/account/none"
        }) {
            assertThat(mvc.get().uri(odd).exchange().getResponse().getStatus())
                    .as(odd)
                    .isIn(303, 400, 404);
        }
    }

    @Test
    void aPersonSeesAndOpensTheirOwnCaseWithoutACode() {
        var mine = aMissedBin().by(reporter(email)).openedIn(cases).reference();

        pat.signedInAs(email);

        assertThat(text(pat.get("/account"))).contains(mine.value(), "Report a missed bin");
        assertThat(pat.get("/account/requests/" + mine)).hasRedirectedUrl("/track/" + mine);
        assertThat(pat.get("/track/" + mine)).hasStatusOk().bodyText().contains(mine.value());
    }

    @Test
    void anothersCaseIsNotThereAtAll() {
        var theirs = aMissedBin()
                .by(reporter("somebody.else@example.org"))
                .openedIn(cases)
                .reference();
        pat.signedInAs(email);

        assertThat(text(pat.get("/account"))).doesNotContain(theirs.value());
        assertThat(pat.get("/account/requests/" + theirs)).hasStatus(404);
        assertThat(pat.get("/account/requests/FD-0000-0000")).hasStatus(404);
        assertThat(pat.get("/account/requests/nonsense")).hasStatus(404);
        assertThat(pat.get("/track/" + theirs)).hasStatus(303);
    }

    @Test
    void anAddressTypedAsAnAnswerMakesNobodyTheReporter() {
        var theirs = aMissedBin()
                .by(reporter("somebody.else@example.org"))
                .with("notes", email)
                .openedIn(cases)
                .reference();
        jdbc.sql("insert into cases.search_key (case_id, kind, value) select id, 'email', upper(:email) from cases.kase"
                        + " where reference = :reference")
                .param("email", email)
                .param("reference", theirs.value())
                .update();

        pat.signedInAs(email);

        assertThat(text(pat.get("/account"))).doesNotContain(theirs.value());
    }

    @Test
    void signingOutClosesTheCaseThatWasLookedAt() {
        var mine = aMissedBin().by(reporter(email)).openedIn(cases).reference();
        pat.signedInAs(email);
        pat.get("/account/requests/" + mine);
        var pass = pat.cookies.get("__Host-track");

        pat.send("/account/sign-out", java.util.Map.of());

        pat.cookies.put("__Host-track", pass);
        assertThat(pat.get("/track/" + mine)).hasStatus(303);
    }

    @Test
    void aLongListGoesOnAPageAtATime() {
        for (int i = 0; i < 25; i++) {
            aMissedBin().by(reporter(email)).openedIn(cases);
        }
        pat.signedInAs(email);

        var first = text(pat.get("/account/requests"));
        var next = first.replaceAll("(?s).*href=\"(/account/requests\\?before=\\d+)\".*", "$1");
        var second = text(pat.get(next));

        assertThat(count(first)).isEqualTo(20);
        assertThat(count(second)).isEqualTo(5);
        assertThat(count(text(pat.get("/account")))).isEqualTo(10);
    }

    private static int count(String page) {
        return page.split("frontdoor-requests__item\"", -1).length - 1;
    }

    private static Reporter reporter(String email) {
        return new Reporter(null, "Pat Example", email, null, null, "en");
    }

    private TreeSet<String> addresses(RequestMethod method) {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(method))
                .flatMap(page -> page.getPatternValues().stream())
                .filter(address -> address.equals("/account") || address.startsWith("/account/"))
                .map(address -> address.replaceAll("\\{page:(\\w+)[^}]*}", "$1").replaceAll("\\{[^/]+}", "1"))
                .forEach(found::add);
        return found;
    }
}
