package frontdoor.customers;

import static org.awaitility.Awaitility.await;

import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.imports.Imports;
import frontdoor.imports.Run;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Merges;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The pages of a customer in a real browser: they meet WCAG 2.2 AA and fit a small screen.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CustomerLooksTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    Merges merges;

    @Autowired
    SettableClock clock;

    @Autowired
    Imports imports;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    private Browser browser;
    private long pat;

    @BeforeEach
    void patIsOnRecord() {
        clock.set("2026-11-23T09:30");
        browser = Browser.at(port);
        pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aRecordWithAllItsParts() {
        fill();
        browser.signIn(sessions, "sam", clock.instant());

        browser.open("/desk/people/" + pat).check("customer");
        browser.page().getByText("Older contacts").click();
        browser.check("customer-contacts");
        browser.open("/desk/people/" + pat + "/history").check("customer-history");
        browser.open("/desk/people/" + pat + "/person/" + pat).check("customer-details");
        for (var part : List.of("caution", "safety", "other_name", "home", "line", "relation", "authority")) {
            browser.open("/desk/people/" + pat + "/" + part + "/add").check("customer-" + part);
        }
        browser.open("/desk/people/" + pat + "/relation/add");
        browser.page().getByText("Save").click();
        browser.check("customer-problem");
        browser.complaints().clear();
    }

    @Test
    void twoWhoMayBeOne() {
        fill();
        long patricia = people.known(Details.of("Patricia Example", "pat@example.org", "01632 960123"));
        people.known(Details.of("Pat Exampel", null, "01632 960123"));
        merges.compare(100);
        browser.signIn(sessions, "sam", clock.instant());

        browser.open("/desk/customers/duplicates").check("duplicates");
        browser.open("/desk/customers/duplicates/compare?one=" + pat + "&other=" + patricia)
                .check("duplicates-compare");
        browser.page().getByText("Merge them").last().click();
        browser.check("duplicates-problem");
        browser.complaints().clear();
        browser.page().locator("input[name=stays]").first().check();
        browser.page().getByText("Merge them").last().click();
        browser.check("customer-merged");
        browser.open("/desk/people/" + pat + "/history").check("customer-merged-history");
        browser.open("/desk/people/" + pat + "/same").check("customer-same");
        browser.open("/desk/people/" + pat);
        browser.page().getByText("Take this merge back").click();
        browser.open("/desk/customers/duplicates/apart").check("duplicates-apart");
    }

    @Test
    void bringingCustomersIn() throws IOException {
        var csv = "number,name,telephone,colour\n1,Kim Specimen,=1,red\n2,Pat Sample,01632 960123,\n3,-Kim,,\n";
        var file = Files.writeString(folder.resolve("customers.csv"), csv);
        browser.signIn(sessions, "ash", clock.instant());

        browser.open("/desk/customers/imports").check("customers-import");
        browser.page().locator("button:has-text('Try it out')").click();
        browser.check("customers-import-problem");
        browser.complaints().clear();
        browser.page().locator("input[name=system]").fill("old-crm");
        browser.page().locator("input[name=file]").setInputFiles(file);
        browser.page().locator("button:has-text('Try it out')").click();
        browser.page().waitForURL("**/imports/*");
        await().until(() -> !imports.latest(Run.Kind.CUSTOMERS).getFirst().isGoing());
        browser.page().reload();
        browser.check("customers-import-run");
        browser.open("/desk/customers/imports").check("customers-imports");
    }

    private void fill() {
        var kim = people.known(Details.of("Kim Specimen", "kim@example.org", null));
        add(
                Part.CAUTION,
                Map.of(
                        "kind", "see_in_twos",
                        "reason", "A large dog in the yard",
                        "set_by", "sam",
                        "set_on", "2026-05-01",
                        "review_on", "2026-11-01",
                        "informed", true));
        add(
                Part.SAFETY,
                Map.of("no_voicemail", true, "days", List.of(1, 2), "from_time", "18:00", "until_time", "20:00"));
        add(Part.OTHER_NAME, Map.of("kind", "former", "name", "Pat Sample", "until_day", "2020-06-01"));
        add(Part.HOME, Map.of("line", "1 Made Up Street", "postcode", "zz99 1aa", "from_day", "2020-06-01"));
        add(Part.LINE, Map.of("medium", "phone", "value", "+447700900123", "label", "work"));
        add(Part.RELATION, Map.of("other_id", kim, "kind", "carer"));
        add(
                Part.AUTHORITY,
                Map.of(
                        "holder", "Kim Specimen",
                        "kind", "written",
                        "evidence", "A signed letter",
                        "seen_by", "sam",
                        "scope", "Council tax",
                        "starts_on", "2026-11-01"));
        for (int i = 0; i < 25; i++) {
            clock.set("2026-11-23T10:%02d".formatted(i));
            contacts.log(new NewContact(
                    Channel.PHONE,
                    pat,
                    null,
                    null,
                    Actor.staff("sam"),
                    null,
                    Outcome.RESOLVED,
                    null,
                    "Asked when the bins are emptied.",
                    List.of(),
                    "test:" + pat + ":" + i));
        }
    }

    private void add(Part part, Map<String, ?> fields) {
        customers.add(UUID.randomUUID(), pat, part, fields, null, Actor.staff("sam"));
    }
}
