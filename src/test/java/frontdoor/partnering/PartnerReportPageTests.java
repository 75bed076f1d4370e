package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How the page on which a partner's worker reports a death is made: its headings, and what it offers whom.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerReportPageTests {

    private static final String PAGE = "/partner/report/bereavement";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void onAMonday() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void theQuestionsStandUnderHeadings() {
        var nurse = somebodyAt("district_nurses");
        assertThat(nurse.get(PAGE))
                .bodyText()
                .containsSubsequence(
                        "About you</h2>",
                        "Your name",
                        "The person who died</h2>",
                        "Where did they die?",
                        "Their home</h2>",
                        "Where did they live?",
                        "Whom we tell</h2>",
                        "Does the family want us to tell nobody",
                        "The family</h2>",
                        "Name of the person in the family");
        assertThat(nurse.get(PAGE + "/form"))
                .bodyText()
                .containsSubsequence("== About you ==", "Your name (reported_by)", "== The person who died ==");
    }

    @Test
    void whatIsForAChildIsOfferedUntilTheDaysSayOtherwise() {
        var nurse = somebodyAt("district_nurses");
        assertThat(nurse.get(PAGE)).bodyText().contains("Children’s nurses, if a child has died", "A midwife");

        var report = PartnerReportTests.report("Al Example");
        report.put("date_of_birth-day", "1");
        report.put("date_of_birth-month", "4");
        report.put("date_of_birth-year", "1940");
        report.put("also_tell", "childrens_nursing");
        report.put("would_help", "midwife");
        report.remove("tell_nobody");
        assertThat(nurse.send(PAGE, report)).hasStatus(422).bodyText().doesNotContain("Children’s nurses", "A midwife");

        report.put("tell_nobody", "false");
        assertThat(reported(nurse.send(PAGE, report)).state().answers())
                .containsEntry("also_tell", List.of())
                .containsEntry("would_help", List.of());
    }

    private Case reported(MvcTestResult sent) {
        assertThat(sent).hasStatus(303);
        var address = sent.getResponse().getHeader("Location");
        assertThat(address).startsWith("/partner/reports/FD-").endsWith("?did=sent");
        return cases.find(new Reference(address.replaceAll(".*/|\\?.*", ""))).orElseThrow();
    }

    private AtPartner somebodyAt(String partner) {
        return new AtPartner(mvc, context).worker(partner, "page" + PEOPLE.incrementAndGet() + "@example.org");
    }
}
