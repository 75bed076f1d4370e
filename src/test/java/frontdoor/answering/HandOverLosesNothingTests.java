package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was asked or handed in is not lost when a conversation changes hands.
class HandOverLosesNothingTests extends HandingOver {

    @Test
    void goesAlongHoweverManyWereBegunSince() {
        var offer = offered("staff:ash");
        for (int times = 0; times < 11; times++) {
            desk.post(SAM, "/desk/contact/new", Map.of());
        }

        assertThat(desk.page(ASH, offer)).contains("Hanna Sample", note, "Which bin was missed?");
        desk.post(ASH, offer + "/take", Map.of());

        assertThat(desk.page(ASH, CONTACT)).contains("Hanna Sample", note);
        assertThat(desk.page(ASH, BINS)).contains("value=\"recycling\" checked");
    }
}
