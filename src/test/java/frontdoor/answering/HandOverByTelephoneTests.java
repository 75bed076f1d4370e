package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The telephone and the page agree on who has a conversation, whichever is first.
class HandOverByTelephoneTests extends HandingOver {

    private static final int TOGETHER = 4;

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
        assertThat(desk.page(ASH, CONTACT)).containsPattern("hidden[^>]* data-take");
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

    /// A double click, or two windows of one screen.
    @Test
    void twoWhoTakeItAtOnceTakeItOnce() throws Exception {
        happens("transferred", "2002");
        var together = new CyclicBarrier(TOGETHER);
        try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
            Callable<Object> take = () -> {
                together.await();
                return desk.post(ASH, "/desk/contact/take", Map.of());
            };
            for (var taken : threads.invokeAll(Collections.nCopies(TOGETHER, take))) {
                taken.get();
            }
        }

        assertThat(jdbc.sql("select count(*) from calls.handover where conversation = ? and state = 'taken'")
                        .param(conversation())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(holders()).isEqualTo(1);
        assertThat(desk.page(ASH, CONTACT)).contains(note);
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
