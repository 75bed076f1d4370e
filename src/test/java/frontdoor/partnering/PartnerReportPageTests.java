package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How the page on which a partner's worker reports a death is made: its headings, and what it offers whom.
class PartnerReportPageTests extends WorkersReport {

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
}
