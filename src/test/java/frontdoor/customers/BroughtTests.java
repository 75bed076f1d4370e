package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontdoor.desk.AtTheDesk;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.imports.Imports;
import frontdoor.imports.Run;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A supervisor hands in a file of customers, looks at what would come of it, and brings it in.
@SpringBootTest
@AutoConfigureMockMvc
class BroughtTests {

    private static final String HERE = "/desk/customers/imports";
    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));

    @Autowired
    Imports imports;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private AtTheDesk desk;

    @BeforeEach
    void aMonday() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void aFileIsTriedOutAndThenBroughtIn() {
        var csv = "number,name,telephone\n1,Kim Specimen,01632 960123\n2,Pat Example,=1+1\n";
        var tried = led(handIn(ASH, "old-crm", csv));

        assertThat(desk.page(ASH, tried))
                .contains("Nothing is kept", "It is not a telephone number.", "Bring these customers in");
        assertThat(desk.page(ASH, tried + "/refused.csv"))
                .isEqualTo("row,number,column,why\r\n3,2,telephone,It is not a telephone number.\r\n");
        assertThat(people.search("Kim Specimen")).isEmpty();

        var broughtIn = led(desk.post(ASH, tried + "/bring-in", Map.of()));

        assertThat(desk.page(ASH, broughtIn)).contains("Done", "old-crm").doesNotContain("Go on");
        assertThat(people.search("Kim Specimen")).hasSize(1);
        assertThat(desk.page(ASH, HERE)).contains("customers.csv", "Tried out", "Brought in");
    }

    @Test
    void aFileThatWillNotDoIsSentBackWithTheReasonAndWhatWasTyped() {
        var answer = handIn(ASH, "Old CRM", "number,name\n1,Kim\n");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Say which system they come from", "value=\"Old CRM\"");
        assertThat(text(handIn(ASH, "old", ""))).contains("Choose a file");
    }

    @Test
    void itIsForThoseWhoOversee() {
        var tried = led(handIn(ASH, "old-crm", "number,name\n9,Kim Other\n"));
        assertThat(desk.page(ASH, "/desk/find")).contains(HERE);
        assertThat(desk.page(SAM, "/desk/find")).doesNotContain(HERE);
        assertThat(desk.get(SAM, HERE)).hasStatus(404);
        assertThat(desk.get(SAM, tried)).hasStatus(404);
        assertThat(desk.get(SAM, tried + "/refused.csv")).hasStatus(404);
        assertThat(desk.post(SAM, tried + "/bring-in", Map.of())).hasStatus(404);
        assertThat(handIn(SAM, "old-crm", "number,name\n9,Kim Other\n")).hasStatus(404);
        assertThat(people.search("Kim Other")).isEmpty();
    }

    private MvcTestResult handIn(RequestPostProcessor who, String system, String csv) {
        var file = new MockMultipartFile("file", "customers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri(HERE)
                .multipart()
                .file(file)
                .param("system", system)
                .with(who)
                .with(OurForm.token())
                .exchange();
    }

    /// Where it led to, once the work there is done.
    private String led(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        @Nullable String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).startsWith(HERE + "/");
        long run = Long.parseLong(String.valueOf(address).substring(HERE.length() + 1));
        await().until(() -> imports.find(run).map(Run::isGoing).orElse(true), going -> !going);
        return String.valueOf(address);
    }
}
