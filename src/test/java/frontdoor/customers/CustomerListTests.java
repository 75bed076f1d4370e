package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.View;

/// Many customers taken out as a list.
@SpringBootTest
@AutoConfigureMockMvc
class CustomerListTests {

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private AtTheDesk desk;
    private String name;
    private String email;

    @BeforeEach
    void patIsOnRecord() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        var own = UUID.randomUUID().toString();
        name = "Pat Example " + own;
        email = "pat." + own + "@example.org";
        people.known(Details.of(name, email, null));
    }

    @Test
    void thoseWhoWereFoundAreAListThatRunsNoFormulaAndWhatWasTypedStaysOutOfAddresses() {
        var formula = "=HYPERLINK(" + UUID.randomUUID() + ")";
        people.known(Details.of(formula, email, "01632 960123"));

        var list = desk.post(ASH, "/desk/customers/found.csv", Map.of("q", email));

        assertThat(list)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"customers.csv\"; filename*=UTF-8''customers.csv");
        assertThat(text(list)).startsWith("number,name,born,email,").contains(name, "'" + formula, ",01632 960123,");
        assertThat(jdbc.sql("select detail ->> 'rows' from audit.entry where kind = 'export' and about = 'customers'")
                        .query(String.class)
                        .list())
                .containsOnlyOnce("2");
        assertThat(desk.post(ASH, "/desk/find", Map.of("q", email)))
                .bodyText()
                .contains("action=\"/desk/customers/found.csv\"");
        assertThat(desk.post(SAM, "/desk/find", Map.of("q", email))).bodyText().doesNotContain("found.csv");
        assertThat(desk.post(SAM, "/desk/customers/found.csv", Map.of("q", email)))
                .hasStatus(404);
        assertThat(desk.get(ASH, "/desk/customers/found.csv")).hasStatus4xxClientError();
    }

    @Test
    void aListHoldsMoreThanAPageShows() {
        var family = "Long" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        for (int each = 0; each < 25; each++) {
            people.known(Details.of(family + " Example" + each, each + email, null));
        }

        assertThat(people.search(family)).hasSize(20);
        assertThat(text(desk.post(ASH, "/desk/customers/found.csv", Map.of("q", family)))
                        .lines()
                        .filter(line -> line.contains(family)))
                .hasSize(25);
    }

    @Test
    void thoseWhoMayBeOneAreAListToo() {
        assertThat(desk.page(ASH, DuplicatesPage.HERE)).contains(DuplicatesPage.HERE + ".csv");
        assertThat(desk.page(SAM, DuplicatesPage.HERE)).doesNotContain(".csv");
        assertThat(desk.get(SAM, DuplicatesPage.HERE + ".csv")).hasStatus(404);
        assertThat(desk.get(ASH, DuplicatesPage.HERE + ".csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("number,name,other number,");
    }

    @Test
    void aListThatIsCutSaysSo(@Autowired CustomerLists lists) throws Exception {
        assertThat(written(lists.people(people.byEmail(email), true))).contains("This file has the first 5,000.");
        assertThat(written(lists.people(people.byEmail(email), false))).doesNotContain("5,000");
    }

    private static String written(View list) throws Exception {
        var response = new MockHttpServletResponse();
        list.render(Map.of(), new MockHttpServletRequest(), response);
        return response.getContentAsString();
    }
}
