package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A message that could not be delivered is seen, read, and sent again or set aside.
@SpringBootTest
@AutoConfigureMockMvc
class MessagesPagesTests {

    private static final String MESSAGES = "/desk/admin/messages";
    private static final String CASE = "FD-7K3M-9QX2";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Messages messages;

    @Autowired
    AuditSearch audit;

    @Autowired
    JdbcClient jdbc;

    private Forms addy;

    @BeforeEach
    void anAdministrator() {
        addy = Forms.of(mvc, "addy", "administrator");
    }

    @Test
    void theOverviewSaysThatADeadLetterNeedsSomebody() {
        dead();

        assertThat(addy.get("/desk/admin")).hasStatusOk().bodyText().contains("could not be delivered");
        assertThat(addy.get(MESSAGES))
                .hasStatusOk()
                .bodyText()
                .contains("Every message that was accepted is accounted for");
    }

    @Test
    void aListTellsNothingOfThePersonAndReadingOneIsRecorded() {
        var id = dead();

        assertThat(addy.get(MESSAGES + "/dead"))
                .hasStatusOk()
                .bodyText()
                .contains(CASE, "No such mailbox", "coming_back")
                .doesNotContain("pat@example.org", "Your bin");

        assertThat(addy.get(MESSAGES + "/message/" + id))
                .bodyText()
                .contains("pat@example.org", "Your bin", "What the carrier said");
        assertThat(audit.find(Sought.about(CASE), null).entries())
                .extracting(Entry::kind)
                .contains(Entry.Kind.VIEW);
    }

    @Test
    void saysNothingOfACarrierThatSaidNothing() {
        var id = dead();
        jdbc.sql("update notify.message set last_error = null where id = :id")
                .param("id", id)
                .update();

        assertThat(addy.get(MESSAGES + "/message/" + id)).bodyText().doesNotContain("What the carrier said");
    }

    @Test
    void itIsSentAgain() {
        var id = dead();

        assertThat(addy.led(MESSAGES + "/message/" + id + "/again", Map.of())).isEqualTo(MESSAGES + "/dead?done=again");

        assertThat(state(id)).isEqualTo(Dispatch.State.PENDING);
        assertThat(addy.led(MESSAGES + "/message/" + id + "/again", Map.of())).endsWith("?done=notAgain");
    }

    @Test
    void itIsSetAsideForAReason() {
        var id = dead();

        assertThat(addy.send(MESSAGES + "/message/" + id + "/aside", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Give a reason");
        assertThat(addy.led(MESSAGES + "/message/" + id + "/aside", Map.of("reason", "Told by telephone")))
                .endsWith("?done=aside");

        assertThat(state(id)).isEqualTo(Dispatch.State.SET_ASIDE);
        assertThat(addy.get(MESSAGES + "/set_aside")).bodyText().contains("Told by telephone");
    }

    @Test
    void onlyAdministratorsReadMessages() {
        var id = dead();

        assertThat(Forms.of(mvc, "sam", "publisher").get(MESSAGES)).hasStatus(403);
        assertThat(Forms.of(mvc, "sam", "supervisor").get(MESSAGES + "/message/" + id))
                .hasStatus(403);
    }

    private Dispatch.State state(UUID id) {
        return messages.find(id).orElseThrow().state();
    }

    private UUID dead() {
        var id = UUID.randomUUID();
        messages.accept(List.of(
                new Message(id, CASE, Medium.EMAIL, "pat@example.org", "Your bin", "We will come back.", "en", null)));
        jdbc.sql(
                        "update notify.message set state = 'dead', last_error = 'No such mailbox', letter = 'coming_back' where id = :id")
                .param("id", id)
                .update();
        return id;
    }
}
