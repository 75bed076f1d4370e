package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import frontdoor.cases.Cases;
import frontdoor.cases.PartnerCases;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.desk.AtTheDesk;
import frontdoor.directory.Services;
import frontdoor.kernel.Channel;
import frontdoor.services.ReportForm;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A nurse fills in the form and sends it by email: it is read, shown and checked, and never opened by itself.
@SpringBootTest
@AutoConfigureMockMvc
class EmailedReportTests {

    private static final String NURSES = "Duty@anytown-nurses.example.org";
    private static final String DEATHS = "/desk/contact/services/bereavement";

    @Autowired
    Conversations conversations;

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    PartnerCases reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private static final List<ReportForm.Words> BOTH =
            List.of(new ReportForm.Words("Report form", "Yes", "No"), new ReportForm.Words("Ffurflen", "Ie", "Na"));

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void theFormFillsInTheQuestionsAndSomebodyChecksIt() {
        int before = opened();
        var conversation = land(NURSES, filledIn(services));
        assertThat(opened()).as("nothing opens by itself").isEqualTo(before);
        assertThat(desk.page(SAM, "/desk/inbox/" + conversation.reference()))
                .contains("This is a report form of a partner");
        var choose = desk.page(SAM, request(conversation));
        assertThat(choose).contains("A report form from Anytown District Nurses", "Check it and open:");
        assertThat(desk.post(SAM, request(conversation), Map.of("command", command(choose), "start", "bereavement")))
                .hasRedirectedUrl(DEATHS);

        var interview = desk.page(SAM, DEATHS);
        assertThat(interview)
                .contains("These lines of the form could not be read:", "The dog is with me for tonight.")
                .contains("date_of_birth): the spring of 1940")
                .contains("value=\"Nia Nurse\"", "value=\"Al Example\"", "value=\"Bea Example\"", "5 Sample Street")
                .containsPattern("value=\"care\"[^>]*checked")
                .containsPattern("value=\"home_care\"[^>]*checked")
                .doesNotContain("value=\"Duty@anytown");
        var fields = filled(interview);
        fields.put("date_of_birth-day", "1");
        fields.put("date_of_birth-month", "4");
        fields.put("date_of_birth-year", "1940");
        assertThat(desk.post(SAM, DEATHS, fields)).hasRedirectedUrl(DEATHS + "/done");

        var kase = cases.find(reference(desk.page(SAM, DEATHS + "/done"))).orElseThrow();
        assertThat(kase.channel()).isEqualTo(Channel.EMAIL);
        assertThat(kase.state().answers())
                .containsEntry("reported_for", "district_nurses")
                .containsEntry("reported_by", "Nia Nurse")
                .containsEntry("date_of_death", "2026-11-22")
                .containsEntry("tell_nobody", false)
                .containsEntry("had", List.of("home_care"));
        assertThat(kase.reporters().getFirst().name()).isEqualTo("Bea Example");
        assertThat(reports.find("district_nurses", kase.reference())).isPresent();
    }

    @Test
    void fromAnAddressThatIsNoPartnersItIsALetterAsAnyOther() {
        for (var stranger : List.of("nia@example.org", "kitchen@anytown-meals.example.org")) {
            var conversation = land(stranger, filledIn(services));
            var choose = desk.page(SAM, request(conversation));
            assertThat(choose)
                    .contains("its sender is no partner who may report that", "The dog is with me for tonight.")
                    .doesNotContain("Check it and open:");
            desk.post(SAM, request(conversation), Map.of("command", command(choose), "start", "bereavement"));
            assertThat(desk.page(SAM, DEATHS))
                    .doesNotContain("value=\"Nia Nurse\"")
                    .contains("The dog is with me");
        }
    }

    @Test
    void aHostileTextIsReadToItsEnd() {
        var service = services.current("bereavement").orElseThrow();
        for (var one : List.of("\n", "\r\n", " ", ">", "> ", ",", "(", "[")) {
            var line = one.repeat(1_900 / one.length()) + "x\n";
            var hostile = one.repeat(190_000) + "x\n" + line.repeat(100);
            // A pattern that goes back over its own steps would not end within the hour; a busy machine will.
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                assertThat(ReportForm.serviceOf(hostile, BOTH)).isEmpty();
                assertThat(ReportForm.read(
                                        service, service.asking().partnerReport(), hostile, _ -> Optional.empty(), BOTH)
                                .fields())
                        .isEmpty();
            });
        }
        assertThat(ReportForm.serviceOf("Hello\r\n> > Report form: bereavement \r\n", BOTH))
                .contains("bereavement");
    }

    @Test
    void aFormOfTheOtherLanguageIsKnownAndSaysNothingInEnglishOfItself() {
        var service = services.current("bereavement").orElseThrow();
        var form = ReportForm.write(service, service.asking().partnerReport(), BOTH.getLast(), "");

        assertThat(form)
                .startsWith("Ffurflen: bereavement")
                .contains("[ ] Ie (expected.true)")
                .doesNotContain("Yes (expected.true)", "Report form");
        assertThat(ReportForm.serviceOf(form, BOTH)).contains("bereavement");
        assertThat(ReportForm.read(service, service.asking().partnerReport(), form, _ -> Optional.empty(), BOTH)
                        .unread())
                .isEmpty();
    }

    static String filledIn(Services services) {
        var service = services.current("bereavement").orElseThrow();
        var form =
                ReportForm.write(service, service.asking().partnerReport(), BOTH.getFirst(), "Fill this in.\nSend it.");
        for (var answer : Map.of(
                        "reported_by", "Nia Nurse",
                        "call_back", "01632 960202",
                        "deceased", "Al Example",
                        "date_of_birth", "the spring of 1940",
                        "date_of_death", "22/11/2026",
                        "last_address", "5 Sample Street, Anytown, ZZ99 1AA",
                        "contact_name", "Bea Example",
                        "contact_phone", "01632 960123")
                .entrySet()) {
            assertThat(form).contains("(" + answer.getKey() + "): ");
            form = form.replace("(" + answer.getKey() + "): ", "(" + answer.getKey() + "): " + answer.getValue());
        }
        for (var tick : List.of(
                "place_type.home",
                "expected.true",
                "registered.not_yet",
                "tell_nobody.false",
                "had.care",
                "had.home_care",
                "child_left.false",
                "nobody_to_arrange.false",
                "relationship.partner",
                "contact_by.phone")) {
            var ticked = Pattern.compile("(?m)^\\[ \\](.*\\(" + Pattern.quote(tick) + "\\))$")
                    .matcher(form);
            assertThat(ticked.find()).as(tick).isTrue();
            form = ticked.replaceFirst("[X]$1");
        }
        return form + "\nThe dog is with me for tonight.\n";
    }

    private static Map<String, String> filled(String page) {
        var fields = new HashMap<String, String>();
        for (var input : Pattern.compile("<input[^>]*>").matcher(page).results().toList()) {
            var tag = input.group();
            boolean chosen =
                    !tag.contains("type=\"radio\"") && !tag.contains("type=\"checkbox\"") || tag.contains("checked");
            if (chosen && tag.contains("name=\"") && tag.contains("value=\"")) {
                var name = tag.replaceAll("(?s).*name=\"([^\"]*)\".*", "$1");
                var value = tag.replaceAll("(?s).*value=\"([^\"]*)\".*", "$1");
                fields.put(name, value);
            }
        }
        return fields;
    }

    private String request(Conversation conversation) {
        var item = conversations.items(conversation).getFirst();
        return "/desk/inbox/" + conversation.reference() + "/items/" + item.id() + "/request";
    }

    private int opened() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }

    private Conversation land(String from, String body) {
        var landed = conversations.land(new Incoming(
                "test:" + UUID.randomUUID(),
                Channel.EMAIL,
                Instant.parse("2026-11-23T08:10:00Z"),
                from,
                "Duty nurse",
                null,
                "A death",
                body,
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                "contact_centre"));
        return conversations.find(landed.conversation()).orElseThrow();
    }
}
