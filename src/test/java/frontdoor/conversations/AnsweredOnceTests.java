package frontdoor.conversations;

import static frontdoor.conversations.InWriting.MONDAY;
import static frontdoor.conversations.InWriting.email;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.conversations.Answering.Letter;
import frontdoor.conversations.Answering.Outcome;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A letter is answered once, whoever tries; and what was matched wrongly is put right and can be undone.
@SpringBootTest
class AnsweredOnceTests {

    @Autowired
    Conversations conversations;

    @Autowired
    Answering answering;

    @Autowired
    Owners owners;

    @Autowired
    Corrections corrections;

    @Autowired
    Presence presence;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMonday() {
        clock.set(MONDAY);
    }

    /// Each takes it over, reads, and answers without a reason, as often as they like, in whatever order it falls out.
    @RepeatedTest(5)
    void ofTenWhoAnswerAtOnceOneDoes() throws Exception {
        var reference = land("Ten at once " + UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<List<Outcome>>> tasks = IntStream.range(0, 10)
                    .<Callable<List<Outcome>>>mapToObj(n -> () -> IntStream.range(0, 3)
                            .mapToObj(_ -> tryToAnswer(reference, "user" + n, "team" + n % 3))
                            .toList())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isNotEmpty();
            }
        }
        assertThat(conversations.answers(find(reference)).stream()
                        .filter(answer -> !answer.acknowledgement())
                        .map(Answer::by)
                        .distinct())
                .as("those whose answers went out without a reason")
                .hasSizeLessThanOrEqualTo(1);
        var team = answer(reference, "last", "team1", null);
        assertThat(team).isInstanceOfAny(Outcome.AnsweredBefore.class, Outcome.Sent.class);
        assertThat(doubles(reference)).isLessThanOrEqualTo(1);
    }

    private Outcome tryToAnswer(String reference, String username, String team) {
        owners.takeOver(command(reference, username, team));
        if (ThreadLocalRandom.current().nextBoolean()) {
            Thread.yield();
        }
        return answering.answer(command(reference, username, team), letter(null));
    }

    @Test
    void aSecondAnswerNeedsAReasonAndIsCounted() {
        var reference = land("Two teams");
        assertThat(answer(reference, "sam", "contact_centre", null)).isInstanceOf(Outcome.Sent.class);

        assertThat(answer(reference, "tam", "waste", null))
                .isInstanceOfSatisfying(Outcome.AnsweredBefore.class, stopped -> {
                    assertThat(stopped.answer().by()).hasToString("staff:sam");
                    assertThat(answering.drafts(stopped.now()))
                            .extracting(DraftAnswer::username)
                            .containsExactly("tam");
                });
        assertThat(answer(reference, "tam", "waste", "because")).isInstanceOf(Outcome.AnsweredBefore.class);
        assertThat(doubles(reference)).isEqualTo(1);

        assertThat(answer(reference, "tam", "waste", "adds")).isInstanceOf(Outcome.Sent.class);
        assertThat(doubles(reference)).isEqualTo(2);
        assertThat(answering.drafts(find(reference))).isEmpty();
    }

    @Test
    void onlyWhoHasItAnswersAndTheSameCommandAnswersOnce() {
        var reference = land("Mine");
        assertThat(answering.answer(command(reference, "sam", "contact_centre"), letter(null)))
                .isInstanceOf(Outcome.NotYours.class);
        owners.claim(command(reference, "sam", "contact_centre"));
        assertThat(owners.claim(command(reference, "tam", "waste"))).isInstanceOf(Change.Refused.class);
        var command = command(reference, "sam", "contact_centre");
        assertThat(answering.answer(command, letter(null))).isInstanceOf(Outcome.Sent.class);
        assertThat(answering.answer(command, letter(null))).isInstanceOf(Outcome.AlreadySent.class);
        assertThat(messages.about(reference)).hasSize(2);
        assertThat(find(reference).state()).isEqualTo(Conversation.State.ANSWERED);
        assertThat(find(reference).dueAt()).isNull();
    }

    @Test
    void whatIsWrittenAfterAnAnswerOpensItAgain() {
        var reference = land("Again");
        answer(reference, "sam", "contact_centre", null);
        clock.set("2026-11-30T10:00");
        conversations.land(new Incoming(
                "again",
                frontdoor.kernel.Channel.EMAIL,
                clock.instant(),
                "pat@example.org",
                null,
                null,
                "Re: Again",
                "And?",
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                "contact_centre"));

        assertThat(find(reference).state()).isEqualTo(Conversation.State.OPEN);
        assertThat(find(reference).dueAt()).isEqualTo("2026-12-14T23:59:59Z");
        assertThat(answer(reference, "tam", "waste", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(doubles(reference)).isEqualTo(1);
    }

    @Test
    void correctionsAreUndone() {
        var one = land("One");
        var two = land("Two");
        var other = land("Two");
        assertThat(other).isEqualTo(two);
        long item = conversations.items(find(two)).getLast().id();

        assertThat(corrections.split(command(two, "sam", "contact_centre"), item))
                .isInstanceOf(Change.Done.class);
        assertThat(conversations.items(find(two))).hasSize(1);
        undoLast(two);
        assertThat(conversations.items(find(two))).hasSize(2);

        assertThat(corrections.join(command(two, "sam", "contact_centre"), one)).isInstanceOf(Change.Done.class);
        assertThat(find(two).reference()).as("who looks for it finds the other").isEqualTo(one);
        assertThat(conversations.items(find(one))).hasSize(3);
        undoLast(two);
        assertThat(conversations.items(find(one))).hasSize(1);
        assertThat(find(two).state()).isEqualTo(Conversation.State.OPEN);

        corrections.customer(command(one, "sam", "contact_centre"), 42L, "Example Tenants");
        assertThat(contactOf(one)).isEqualTo(42L);
        undoLast(one);
        assertThat(contactOf(one)).isNull();
    }

    @Test
    void whoHasItOpenIsSeenForAWhile() {
        assertThat(presence.here("CN-1", "sam", false)).isEmpty();
        assertThat(presence.here("CN-1", "tam", true)).containsExactly(new Presence.Other("sam", false));
        assertThat(presence.here("CN-1", "sam", false)).containsExactly(new Presence.Other("tam", true));
        clock.forward(java.time.Duration.ofSeconds(30));
        assertThat(presence.here("CN-1", "sam", false)).isEmpty();
    }

    private @Nullable Long contactOf(String reference) {
        var item = conversations.items(find(reference)).getFirst();
        return jdbc.sql("select person_id from contacts.contact where source_reference = ?")
                .param(item.about())
                .query((row, _) -> java.util.Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(null);
    }

    private void undoLast(String reference) {
        long id = jdbc.sql("select id, reference, revision from conversations.conversation where reference = ?")
                .param(reference)
                .query((row, _) -> row.getLong(1))
                .single();
        int revision = jdbc.sql("select revision from conversations.conversation where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        long event = jdbc.sql(
                        "select max(id) from conversations.event where conversation_id = ? and not undone and what <> 'undone'")
                .param(id)
                .query(Long.class)
                .single();
        var command = new Command(UUID.randomUUID(), reference, revision, "sam", "contact_centre");
        assertThat(corrections.undo(command, event)).isInstanceOf(Change.Done.class);
    }

    private Outcome answer(String reference, String username, String team, @Nullable String reason) {
        owners.takeOver(command(reference, username, team));
        return answering.answer(command(reference, username, team), letter(reason));
    }

    private long doubles(String reference) {
        return jdbc.sql("select max(cardinality(teams)) from conversations.fact where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private static Letter letter(@Nullable String reason) {
        return new Letter(Medium.EMAIL, "pat@example.org", "Re: it", "Done.", "en", false, reason);
    }

    private Command command(String reference, String username, String team) {
        return new Command(UUID.randomUUID(), reference, find(reference).revision(), username, team);
    }

    private String land(String subject) {
        return conversations.land(email("pat@example.org", subject, "Text")).conversation();
    }

    private Conversation find(String reference) {
        return conversations.find(reference).orElseThrow();
    }
}
