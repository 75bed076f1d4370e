package frontdoor.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.notices.What;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Whoever has a conversation is told when its answer is due and when it is late.
@SpringBootTest
class LateWritingTests {

    @Autowired
    LateWriting late;

    @Autowired
    Conversations conversations;

    @Autowired
    Owners owners;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    @Test
    void theOwnerIsToldADayBeforeAndTheLeaderTooOnceItIsLateAndNobodyTwice() {
        clock.set(InWriting.MONDAY);
        var reference = conversations
                .land(InWriting.email("late@example.org", "Words", "Text"))
                .conversation();
        owners.claim(command(reference));
        var due = conversations.find(reference).orElseThrow().dueAt();

        clock.set(due.minusSeconds(2 * 86_400));
        late.tell();
        assertThat(told("sam", reference)).isEmpty();

        clock.set(due.minusSeconds(3_600));
        late.tell();
        late.tell();
        assertThat(told("sam", reference)).containsExactly(What.AT_RISK);
        assertThat(told("ash", reference)).isEmpty();

        clock.set(due.plusSeconds(60));
        late.tell();
        late.tell();
        assertThat(told("sam", reference)).containsExactly(What.LATE, What.AT_RISK);
        assertThat(told("ash", reference)).containsExactly(What.LATE);

        owners.close(command(reference), "no_answer_needed");
        assertThat(told("ash", reference)).as("it has ended").isEmpty();
    }

    private Command command(String reference) {
        int revision = conversations.find(reference).orElseThrow().revision();
        return new Command(UUID.randomUUID(), reference, revision, "sam", "contact_centre");
    }

    private List<What> told(String username, String about) {
        return notices.of(username, false, null).stream()
                .filter(notice -> notice.about().equals(about))
                .map(Notice::what)
                .toList();
    }
}
