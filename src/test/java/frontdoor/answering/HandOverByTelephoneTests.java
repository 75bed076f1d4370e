package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The telephone and the page agree on who has a conversation, whichever is first.
class HandOverByTelephoneTests extends HandingOver {

    @Test
    void thePageFindsItDoneWhenTheTelephoneWasFirst() {
        var offer = offered("staff:ash");
        happens("transferred", "2002");
        happens("answered", "2002");
        desk.post(ASH, "/desk/contact/take", Map.of());

        assertThat(desk.page(ASH, CONTACT)).contains(note, "Hanna Sample").doesNotContain(offer);
        assertThat(desk.post(ASH, offer + "/take", Map.of())).hasRedirectedUrl("/desk/contact?at=person");
        assertThat(desk.page(SAM, CONTACT)).contains("Ash Example has the conversation now");
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void theTelephoneFindsItDoneWhenThePageWasFirst() {
        desk.post(ASH, offered("staff:ash") + "/take", Map.of());
        desk.post(SAM, "/desk/contact/take", Map.of());
        assertThat(holders()).as("while Sam is still on the line").isEqualTo(1);
        happens("transferred", "2002");
        assertThat(desk.page(ASH, CONTACT)).containsPattern("method=\"post\"[^>]* hidden[^>]*>");
        desk.post(ASH, "/desk/contact/take", Map.of());

        assertThat(desk.page(ASH, CONTACT)).contains(note);
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void aCallThatIsPassedOnByTelephoneAloneBringsItsNotesToo() {
        happens("transferred", "2002");
        desk.post(ASH, "/desk/contact/take", Map.of());

        assertThat(desk.page(ASH, CONTACT)).contains(note, "Hanna Sample");
        assertThat(desk.page(SAM, CONTACT)).contains("Ash Example has the conversation now");
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void somebodyWhoRingsOffMeanwhileIsNotLost() {
        var offer = offered("staff:ash");
        happens("ended", "2001");

        assertThat(desk.page(ASH, offer)).contains("The person has rung off", "Hanna Sample");
        assertThat(desk.page(SAM, CONTACT)).contains(note);
        desk.post(ASH, offer + "/take", Map.of());
        assertThat(desk.page(ASH, CONTACT)).contains(note);
    }
}
