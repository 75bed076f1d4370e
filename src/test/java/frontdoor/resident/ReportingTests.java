package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What goes wrong between a person and a form: steps left out, sent twice and gone back to.
@SpringBootTest
@AutoConfigureMockMvc
class ReportingTests {

    private static final Pattern HREF = Pattern.compile("href=\"#([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void somebodyNew() {
        visitor = new Visitor(mvc);
    }

    @Test
    void aStepThatIsSkippedLeadsToTheFirstThatIsNotDone() {
        visitor.start("missed_bin");

        assertThat(visitor.get("/report/missed_bin/check")).hasRedirectedUrl("/report/missed_bin/address");
        assertThat(visitor.post("/report/missed_bin/send", Map.of())).hasRedirectedUrl("/report/missed_bin/address");
        assertThat(visitor.get("/report/missed_bin/lid_closed")).hasRedirectedUrl("/report/missed_bin/address");
        assertThat(visitor.get("/report/missed_bin/nonsense")).hasRedirectedUrl("/report/missed_bin/address");
    }

    @Test
    void withoutAVisitEveryStepLeadsToTheService() {
        assertThat(visitor.get("/report/missed_bin/check")).hasRedirectedUrl("/services/missed_bin");
        assertThat(visitor.post("/report/missed_bin/send", Map.of())).hasRedirectedUrl("/services/missed_bin");
        assertThat(visitor.get("/report/missed_bin/done")).hasRedirectedUrl("/services/missed_bin");
    }

    @Test
    void sendingTwiceAndGoingBackMakeOneCase() {
        int before = cases();
        answered("1 Twice Street");

        assertThat(visitor.post("/report/missed_bin/send", Map.of())).hasRedirectedUrl("/report/missed_bin/done");
        assertThat(visitor.post("/report/missed_bin/send", Map.of())).hasRedirectedUrl("/report/missed_bin/done");
        assertThat(visitor.get("/report/missed_bin/check")).hasRedirectedUrl("/report/missed_bin/done");
        assertThat(visitor.get("/report/missed_bin/bin")).hasRedirectedUrl("/report/missed_bin/done");
        assertThat(visitor.post("/report/missed_bin/bin", Map.of("bin", "food")))
                .hasRedirectedUrl("/report/missed_bin/done");

        assertThat(visitor.get("/report/missed_bin/done"))
                .hasStatusOk()
                .bodyText()
                .contains("FD-");
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void saysBeforeItIsSentThatSomebodyHasToldUs() {
        answered("1 Same Street");
        assertThat(visitor.get("/report/missed_bin/check")).bodyText().doesNotContain("told us about this already");
        visitor.post("/report/missed_bin/send", Map.of());

        visitor = new Visitor(mvc);
        answered("1 Same Street");

        assertThat(visitor.get("/report/missed_bin/check")).bodyText().contains("told us about this already");
        assertThat(visitor.post("/report/missed_bin/send", Map.of())).hasRedirectedUrl("/report/missed_bin/done");
        assertThat(visitor.get("/report/missed_bin/done")).bodyText().contains("we added you to their report");
    }

    @Test
    void everyProblemLeadsToAFieldThatIsThereAndWhatWasTypedStays() {
        visitor.start("missed_bin");

        var wrong = visitor.post("/report/missed_bin/address", Map.of("address-postcode", "nonsense"));

        assertThat(wrong).hasStatus(422).bodyText().contains("<title>Error: ", "value=\"nonsense\"");
        assertThat(targets(text(wrong)))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(text(wrong)).contains("id=\"" + id + "\""));
    }

    @Test
    void theEnterKeyGoesOnOnceAnAddressIsWritten() {
        visitor.start("missed_bin");
        visitor.post("/report/missed_bin/address", Map.of("address-postcode", "ZZ99 9ZZ", "by-hand", "address"));
        var byHand = Map.of("address-postcode", "ZZ99 9ZZ", "address-by-hand", "true", "find", "address");

        assertThat(visitor.post("/report/missed_bin/address", byHand)).hasRedirectedUrl("/report/missed_bin/address");
        var written = new HashMap<>(byHand);
        written.put("address-line", "1 Enter Street");
        assertThat(visitor.post("/report/missed_bin/address", written)).hasRedirectedUrl("/report/missed_bin/bin");
    }

    @Test
    void addressesThatWereFoundStandAtTheStepsOwnAddressSoThatBackComesToThem() {
        visitor.start("missed_bin");
        var find = Map.of("address-postcode", "ZZ99 1AA", "find", "address");
        assertThat(visitor.post("/report/missed_bin/address", find)).hasRedirectedUrl("/report/missed_bin/address");
        assertThat(visitor.get("/report/missed_bin/address"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"ZZ99 1AA\"", "name=\"address-uprn\"");
    }

    @Test
    void findingAnAddressNeedsAPostcode() {
        visitor.start("missed_bin");

        var empty = visitor.post("/report/missed_bin/address", Map.of("address-postcode", " ", "find", "address"));

        assertThat(empty).hasStatus(422).bodyText().contains("<title>Error: ", "Enter a postcode");
        assertThat(targets(text(empty))).containsExactly("address-postcode");
    }

    @Test
    void whoeverCanBeSentNoCodeIsNotLedToFollowTheirCase() {
        answered("1 Silent Street", "");
        visitor.post("/report/missed_bin/send", Map.of());

        assertThat(visitor.get("/report/missed_bin/done"))
                .bodyText()
                .contains("You cannot follow your case online", "Keep the reference number")
                .doesNotContain("Follow your case<", "/track?reference");
    }

    @Test
    void anAddressTypedByHandReplacesTheOneThatWasPicked() {
        visitor.start("missed_bin");
        visitor.post(
                "/report/missed_bin/address", Map.of("address-postcode", "ZZ99 1AA", "address-uprn", "9990000001"));

        visitor.post("/report/missed_bin/address", Map.of("address-postcode", "ZZ99 1AA", "by-hand", "address"));
        visitor.post(
                "/report/missed_bin/address",
                Map.of("address-postcode", "ZZ99 1AA", "address-by-hand", "true", "address-line", "9 Other Road"));

        assertThat(visitor.get("/report/missed_bin/address")).bodyText().contains("9 Other Road");
        finish();
        assertThat(visitor.get("/report/missed_bin/check"))
                .bodyText()
                .contains("9 Other Road")
                .doesNotContain("1 Sample Street");
    }

    private void answered(String line) {
        answered(line, "pat@example.org");
    }

    private void answered(String line, String email) {
        visitor.start("missed_bin");
        visitor.post(
                "/report/missed_bin/address",
                Map.of("address-line", line, "address-postcode", "ZZ99 9ZZ", "address-by-hand", "true"));
        finish(email);
    }

    private void finish() {
        finish("pat@example.org");
    }

    private void finish(String email) {
        visitor.post("/report/missed_bin/bin", Map.of("bin", "food"));
        visitor.post("/report/missed_bin/put_out_by_7", Map.of("put_out_by_7", "true"));
        visitor.post("/report/missed_bin/notes", Map.of("notes", ""));
        visitor.post("/report/missed_bin/contact", Map.of("contact_email", email));
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }

    private static List<String> targets(String html) {
        return HREF.matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(id -> !id.equals("main-content"))
                .toList();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
