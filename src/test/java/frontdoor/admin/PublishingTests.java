package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.directory.Services;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A service changes by two people: one writes, another approves.
@SpringBootTest
@AutoConfigureMockMvc
class PublishingTests {

    private static final String SERVICE = "/desk/admin/services/missed_bin";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Services services;

    @Autowired
    AuditSearch audit;

    private Forms pip;
    private Forms quinn;
    private String inForce = "";

    @BeforeEach
    void twoPublishers() {
        pip = Forms.of(mvc, "pip", "publisher");
        quinn = Forms.of(mvc, "quinn", "publisher");
        inForce = services.history("missed_bin").getFirst().yaml();
    }

    @Test
    void aChangeComesIntoForceWhenASecondPersonApprovesIt() {
        int before = services.currentNumber("missed_bin");
        var draft = proposed(changed("Report a bin we did not empty"));

        assertThat(pip.get(draft)).hasStatusOk().bodyText().contains("somebody else must approve it");
        assertThat(pip.send(draft + "/approve", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("Ask another publisher or administrator");
        assertThat(quinn.get(draft))
                .hasStatusOk()
                .bodyText()
                .contains("title: Report a bin we did not empty", "Every change applies to all cases at once");

        assertThat(quinn.led(draft + "/approve", Map.of())).isEqualTo(SERVICE + "?done=published");

        assertThat(services.currentNumber("missed_bin")).isEqualTo(before + 1);
        assertThat(quinn.get(SERVICE)).bodyText().contains("Report a bin we did not empty", "Say it as people do");
        assertThat(audit.find(Sought.about("missed_bin"), null).entries())
                .extracting(Entry::action)
                .contains("service-drafted", "service-published", "draft-published");
        assertThat(quinn.get(SERVICE + "/versions/" + (before + 1)))
                .bodyText()
                .contains("title: Report a bin we did not empty");
    }

    @Test
    void whatIsWrongIsSaidBesideItsLinesAndWhatWasTypedStays() {
        int before = services.currentNumber("missed_bin");
        var faulty = inForce.replace("queue: crews", "queue: crew");

        assertThat(pip.send(SERVICE + "/change", Map.of("yaml", faulty, "note", "A slip of the pen")))
                .hasStatus(422)
                .bodyText()
                .contains("queue: crew", "A slip of the pen", "id=\"line-", "There is a problem");
        assertThat(services.currentNumber("missed_bin")).isEqualTo(before);
    }

    @Test
    void aChangeWithoutANoteIsSentBack() {
        assertThat(pip.send(SERVICE + "/change", Map.of("yaml", inForce, "note", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("what changes and why");
    }

    @Test
    void theTextInForceIsNoChange() {
        assertThat(pip.send(SERVICE + "/change", Map.of("yaml", inForce, "note", "Nothing new")))
                .hasStatus(422)
                .bodyText()
                .contains("Change something first");
    }

    @Test
    void aDraftIsDecidedUnderItsOwnServiceAlone() {
        var draft = proposed(changed("Tell us about a missed bin"));
        var elsewhere = draft.replace("missed_bin", "pothole");

        assertThat(quinn.send(elsewhere + "/approve", Map.of())).hasStatus(404);
        assertThat(quinn.send(elsewhere + "/decline", Map.of("reason", "No"))).hasStatus(404);
        assertThat(quinn.led(draft + "/decline", Map.of("reason", "No"))).endsWith("?done=declined");
    }

    @Test
    void somebodyElseDeclinesWithAReasonAndTheAuthorTakesBackWithout() {
        var first = proposed(changed("Say a bin was missed"));
        assertThat(quinn.send(first + "/decline", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Give a reason");
        assertThat(quinn.led(first + "/decline", Map.of("reason", "Too short"))).endsWith("?done=declined");

        var second = proposed(changed("Say that a bin was missed"));
        assertThat(pip.led(second + "/decline", Map.of())).endsWith("?done=withdrawn");
        assertThat(quinn.led(second + "/approve", Map.of())).endsWith("?done=gone");
    }

    @Test
    void thePlainWordsOfEveryServiceCanBeRead() {
        assertThat(services.all())
                .allSatisfy(service -> assertThat(quinn.get("/desk/admin/services/" + service.key()))
                        .as(service.key())
                        .hasStatusOk()
                        .bodyText()
                        .contains("What we ask", service.title().replace("'", "&#39;"))
                        .doesNotContain("**", "```"));
    }

    private String changed(String title) {
        return inForce.replaceFirst("(?m)^title: .*$", "title: " + title);
    }

    private String proposed(String yaml) {
        var to = pip.led(SERVICE + "/change", Map.of("yaml", yaml, "note", "Say it as people do"));
        assertThat(to).startsWith(SERVICE + "/drafts/").endsWith("?done=proposed");
        return to.substring(0, to.indexOf('?'));
    }
}
