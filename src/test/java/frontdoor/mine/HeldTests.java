package frontdoor.mine;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.mine.AtHome.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.Audit;
import frontdoor.audit.AuditSearch;
import frontdoor.audit.Sought;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// What a person reads of what we hold, what they change of it, and what stays when they delete their account.
@SpringBootTest
@AutoConfigureMockMvc
class HeldTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    AuditSearch trail;

    @Autowired
    JsonMapper json;

    private AtHome pat;
    private String email;
    private String name;

    @BeforeEach
    void somebodyNew() {
        int number = PEOPLE.incrementAndGet();
        email = "held" + number + "@example.org";
        name = "Pat Example" + number;
        pat = new AtHome(mvc, jdbc);
    }

    @Test
    void itTellsWhatIsHeldAndWhoLookedByTeamAndNotByName() {
        var mine = aMissedBin().by(reporter(name, email)).openedIn(cases).reference();
        var person = people.byEmail(email).getFirst().id();
        audit.viewed(Actor.staff("sam"), mine.value(), "case");
        audit.viewed(Actor.staff("sam"), "person:" + person, "answering-contact");
        pat.signedInAs(email).named(name);

        var page = text(pat.get("/account/held"));

        assertThat(page).contains(name, mine.value(), "Report a missed bin", "missed your Recycling");
        assertThat(page).contains("Contact centre").doesNotContain("Sam Sample", ">sam<");
    }

    @Test
    void aWelshPageSaysItInWelsh() {
        aMissedBin().by(reporter(name, email)).openedIn(cases);
        var known = people.byEmail(email).getFirst();
        var details = Details.of(known).withChannel("text").withNeeds("Large print; Easy read; a lip speaker");
        people.change(known.id(), details, Actor.ANONYMOUS);
        pat.signedInAs(email).named(name);

        assertThat(text(pat.get("/account/held?lang=cy")))
                .contains("Print bras; Hawdd ei Ddarllen: geiriau byr gyda lluniau; a lip speaker", "Neges destun")
                .doesNotContain("Large print", "Easy read", ">text<");
        assertThat(text(pat.get("/account/preferences?lang=cy"))).contains("Print bras");
    }

    @Test
    void itCanBeTakenAwayAsAFile() {
        var mine = aMissedBin().by(reporter(name, email)).openedIn(cases).reference();
        pat.signedInAs(email);

        var file = pat.get("/account/held/download");

        assertThat(file)
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"what-we-hold.json\"; filename*=UTF-8''what-we-hold.json");
        var held = json.readTree(text(file));
        assertThat(held.get("email").asString()).isEqualTo(email);
        assertThat(held.get("cases").get(0).get("reference").asString()).isEqualTo(mine.value());
        assertThat(held.get("letters").size()).isPositive();
    }

    @Test
    void anotherReportersLettersAreNotTheirs() {
        var shared = aMissedBin().by(reporter(name, email)).with("address-line", "A House We Share " + name);
        shared.openedIn(cases);
        cases.open(shared.command(java.util.UUID.randomUUID())
                .by(reporter("Nia Neighbour", "nia." + email))
                .request());
        pat.signedInAs(email);

        assertThat(text(pat.get("/account/held"))).doesNotContain("Nia", "nia.");
    }

    @Test
    void somebodyWhoIsUnknownTellsTheirNameFirst() {
        pat.signedInAs(email);
        assertThat(pat.get("/account/details")).hasRedirectedUrl("/account/details/name");
        assertThat(pat.get("/account/preferences/post")).hasRedirectedUrl("/account/details/name");
        assertThat(pat.send("/account/details/name", Map.of("name", " "))).hasStatus(422);

        assertThat(pat.send("/account/details/name", Map.of("name", name))).hasRedirectedUrl("/account?done=name");

        assertThat(people.byEmail(email)).hasSize(1).first().returns(name, frontdoor.people.Person::name);
        assertThat(pat.get("/account/details")).hasStatusOk();
    }

    @Test
    void anAddressAloneFindsNobodyInTheRegister() {
        var theirs = people.known(
                new Details(name, null, email, "+441632960778", "ZZ99 1AA", null, null, null, null, null, false));
        pat.signedInAs(email);

        assertThat(text(pat.get("/account")))
                .contains("Several people can share an email address", "href=\"/account/details/name\"")
                .doesNotContain(name);
        assertThat(text(pat.get("/account/held"))).doesNotContain(name, "960778");
        pat.named("Dee Daughter");

        assertThat(text(pat.get("/account"))).contains("Dee Daughter").doesNotContain("Several people can share");
        assertThat(text(pat.get("/account/details"))).doesNotContain(name, "960778");
        assertThat(people.find(theirs)).get().returns(name, frontdoor.people.Person::name);
    }

    @Test
    void aNameAndTheAddressThatTheyProvedFindThem() {
        var theirs = aMissedBin().by(reporter(name, email)).openedIn(cases).reference();
        pat.signedInAs(email);
        assertThat(text(pat.get("/account"))).as("reported with the address").contains(theirs.value());

        pat.named(name.toUpperCase(java.util.Locale.ROOT));

        assertThat(people.byEmail(email)).hasSize(1);
        assertThat(text(pat.get("/account"))).contains(name, theirs.value());
    }

    @Test
    void aNameAndAnAddressFindNobodyWhoHasAnotherAddress() {
        aMissedBin()
                .by(new Reporter(null, name, null, "+441632960777", null, "en"))
                .openedIn(cases);
        var theirs = people.byPhone("01632 960777").getFirst();
        pat.signedInAs(email);

        pat.send("/account/details/name", Map.of("name", name));

        assertThat(people.byEmail(email).getFirst().id()).isNotEqualTo(theirs.id());
    }

    @Test
    void aNewAddressNeedsTheCodeThatWasSentThere() {
        aMissedBin().by(reporter(name, email)).openedIn(cases);
        pat.signedInAs(email).named(name);
        var other = "new." + email;
        assertThat(pat.send("/account/email", Map.of("email", other))).hasRedirectedUrl("/account/email/code");
        assertThat(pat.letter(other)).doesNotContain("/account/enter");

        assertThat(pat.send("/account/email/code", Map.of("code", "12345x"))).hasStatus(422);
        assertThat(pat.send("/account/email/code", Map.of("code", pat.code(other))))
                .hasRedirectedUrl("/account/details?done=email");

        assertThat(text(pat.get("/account/details"))).contains(other);
        assertThat(people.byEmail(other)).hasSize(1);
        assertThat(pat.letter(email)).contains("You changed the email address");
        assertThat(text(pat.get("/account"))).contains("Report a missed bin");
    }

    @Test
    void whatSomebodyElseHasIsNotTakenFromThem() {
        new AtHome(mvc, jdbc).signedInAs("taken." + email);
        pat.signedInAs(email);
        pat.send("/account/email", Map.of("email", "taken." + email));

        assertThat(pat.send("/account/email/code", Map.of("code", pat.code("taken." + email))))
                .hasStatus(422)
                .bodyText()
                .contains("Another account has this address");
    }

    @Test
    void everyChangeIsOnTheTrailAndSaysNotToWhat() {
        aMissedBin().by(reporter(name, email)).openedIn(cases);
        pat.signedInAs(email).named(name);
        pat.send("/account/preferences/safe", Map.of("safe", "Never ring before noon"));

        var person = people.byEmail(email).getFirst();
        assertThat(person.safeContact()).isEqualTo("Never ring before noon");
        assertThat(trail.find(Sought.about("person:" + person.id()), null).entries())
                .filteredOn(entry -> entry.action().equals("person.changed"))
                .singleElement()
                .extracting(frontdoor.audit.Entry::detail)
                .isEqualTo(Map.of("part", "safe"));
    }

    @Test
    void aDeletedAccountLetsNobodyInAndLeavesTheCase() {
        var mine = aMissedBin().by(reporter(name, email)).openedIn(cases).reference();
        pat.signedInAs(email);
        var kept = pat.cookies.get("__Host-account");

        assertThat(pat.send("/account/delete", Map.of())).hasRedirectedUrl("/account/deleted");

        pat.cookies.put("__Host-account", kept);
        assertThat(pat.get("/account")).hasStatus(303);
        assertThat(cases.find(mine)).isPresent();
        pat.cookies.clear();
        pat.signedInAs(email);
        assertThat(text(pat.get("/account"))).contains(mine.value());
    }

    private static Reporter reporter(String name, String email) {
        return new Reporter(null, name, email, null, null, "en");
    }
}
