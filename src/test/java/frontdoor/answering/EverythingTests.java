package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.kernel.Reference;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// An adviser opens everything for a life event of whoever they talk with: asked once, and all of one contact.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EverythingTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aMoveIsToldOnceAndEachCaseIsOfTheOneConversation() {
        clock.set("2026-11-23T09:30");
        long jo = people.known(new Details(
                "Jo Sample",
                null,
                "jo@example.org",
                "01632 960777",
                "ZZ99 1AA",
                "11 Sample Street, Anytown",
                null,
                "en",
                null,
                null));
        var opened = new ArrayList<Reference>();
        try (var browser = Browser.at(port).signIn(sessions, "sam", clock.instant())) {
            var page = browser.open("/desk/contact").page();
            page.fill("#q", "jo@example.org");
            press(page, "Find");
            press(page, "Jo Sample");
            page.locator("details:has(input[name=way]) summary").click();
            page.locator("input[name=way]").first().check();
            page.locator("button[name=other-way]").click();
            page.selectOption("#event", "i_am_moving");
            press(page, "Show what can be done");
            browser.check("everything-call");
            page.locator("button[name=everything]").click();

            page.locator("input[name=move][value=within]").check();
            goOn(page);
            fill(page, Map.of("left_on-day", "30", "left_on-month", "11", "left_on-year", "2026"));
            fill(page, Map.of("moving_date-day", "1", "moving_date-month", "12", "moving_date-year", "2026"));
            page.fill("[name=new_address-postcode]", "ZZ99 1AA");
            page.locator("button[name=find][value=new_address]").click();
            assertThat(page.locator("[name=old_address-uprn]:checked").count())
                    .as("where they live is known")
                    .isEqualTo(1);
            page.getByLabel("9 Sample Street, Anytown").last().check();
            page.locator("input[name=large_items][value=true]").check();
            page.locator("input[name=badge][value=false]").check();
            goOn(page);

            assertThat(page.url()).endsWith("/desk/contact/events/i_am_moving");
            browser.check("everything");
            assertThat(page.locator("main").innerText())
                    .contains("You said that you will leave large things", "Until you have moved in.", "Local choice");

            begin(page, "Tell us you are moving, for Council Tax");
            assertThat(page.inputValue("[name=moved_on-day]")).isEqualTo("1");
            assertThat(page.inputValue("[name=contact_email]")).isEqualTo("jo@example.org");
            page.locator("input[name=own_or_rent][value=own]").check();
            page.fill("[name=adults]", "1");
            page.locator("input[name=low_income][value=false]").check();
            opened.add(open(page));
            page.getByText("Back to everything for this event").click();
            begin(page, "Ask us about the electoral register");
            assertThat(page.inputValue("[name=question]")).contains("electoral register at my new address");
            opened.add(open(page));
            page.getByText("Back to everything for this event").click();

            assertThat(page.locator("main").innerText())
                    .contains(opened.get(0).value(), opened.get(1).value());
            browser.check("everything-opened");
            page.locator("a[href='/desk/contact?at=end']").first().click();
            assertThat(page.inputValue("#note")).contains("Everything was looked at for: I am moving home.");
            page.locator("button[name=everything]").click();
            assertThat(page.url()).as("what was begun goes on").endsWith("/desk/contact/events/i_am_moving");
            assertThat(page.locator("main").innerText()).contains(opened.get(0).value());
            page.locator("a[href='/desk/contact?at=end']").first().click();
            page.locator("button[name=wrap-up]").click();
        }
        assertThat(contacts.ofPerson(jo, 10)).singleElement().satisfies(contact -> {
            assertThat(contact.cases()).containsExactlyInAnyOrderElementsOf(opened);
            assertThat(contact.note()).contains("I am moving home");
            assertThat(contact).returns(jo, Contact::person);
        });
    }

    private static void begin(Page page, String service) {
        press(page, "Start " + service);
    }

    private static Reference open(Page page) {
        for (int asked = 0; !page.url().contains("/done") && asked < 4; asked++) {
            goOn(page);
        }
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/done");
        return new Reference(page.locator(".govuk-panel strong").innerText());
    }

    private static void goOn(Page page) {
        page.locator("#go-on").click();
        page.waitForLoadState();
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> page.fill("[name=" + name + "]", value));
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
