package frontdoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.partnering.AtPartner;
import frontdoor.testing.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/// Somebody who works for a partner reports a death on one page.
final class Reporting {

    private static final Pattern REFERENCE = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private Reporting() {}

    static Reference of(Death death, Browser browser, ApplicationContext context) {
        new AtPartner(null, context).comesIn(browser, death.reporter, "Nia Nurse", death.email("nia"));
        var page = browser.open("/partner/report/bereavement").page();
        page.getByText(death.scenario).click();
        page.locator("#reported_by").fill("Nia Nurse");
        page.locator("#call_back").fill("01632 960202");
        page.locator("#deceased-name").fill("Al Example " + death.ordinal());
        page.locator("#date_of_death-day").fill("22");
        page.locator("#date_of_death-month").fill("11");
        page.locator("#date_of_death-year").fill("2026");
        page.locator("#last_address-postcode").fill("ZZ99 1AA");
        page.getByText("Find address").first().click();
        page.locator("[name=last_address-uprn]").nth(death.ordinal()).check();
        pick(browser, "registered", death.registered);
        for (var no : List.of("urgent_burial", "tell_nobody", "child_left", "nobody_to_arrange")) {
            pick(browser, no, "false");
        }
        pick(browser, "had", "equipment");
        pick(browser, "also_tell", death.portal);
        pick(browser, "also_tell", AfterADeathTests.SILENT);
        pick(browser, "would_help", "counselling");
        page.locator("#contact_name").fill("Bea Example");
        page.locator("#contact_email").fill(death.email("family"));
        pick(browser, "relationship", "partner");
        pick(browser, "contact_by", "email");
        page.getByText("Send the report").click();
        browser.check("journey-" + death.name() + "-sent");
        var found = REFERENCE.matcher(page.content());
        assertThat(found.find()).as(page.url()).isTrue();
        return Reference.typed(found.group()).orElseThrow();
    }

    static void pick(Browser browser, String name, String value) {
        browser.page()
                .locator("[name=" + name + "][value=" + value + "]")
                .first()
                .check();
    }
}
