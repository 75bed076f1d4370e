package frontdoor.referrals;

import static frontdoor.referrals.Asked.SYSTEM;
import static frontdoor.referrals.Asked.WASTE;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What recipients answer, in whatever order and however often: each answer has a stated outcome and none is lost.
@SpringBootTest
class AnsweredTests {

    private static final Actor TAM = Actor.staff("tam");

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralStore store;

    @Autowired
    SettableClock clock;

    private Reference reference;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        reference = Reference.random();
    }

    @Test
    void goesFromRequestedToCompletedAndKeepsTheHistory() {
        var asked = made(about());

        assertThat(asked.status()).isEqualTo(Status.REQUESTED);
        assertThat(asked.shared()).containsExactly(new Told("last_address", "Where did they live?", "5 Sample Street"));
        assertThat(answer(asked, Status.ACCEPTED)).isInstanceOf(Answered.Moved.class);
        assertThat(answer(asked, Status.IN_PROGRESS)).isInstanceOf(Answered.Moved.class);
        assertThat(answer(asked, Status.COMPLETED)).isInstanceOfSatisfying(Answered.Moved.class, moved -> {
            assertThat(moved.now().status()).isEqualTo(Status.COMPLETED);
            assertThat(moved.late()).isFalse();
        });
        assertThat(history()).containsExactly("requested", "accepted", "in_progress", "completed");
    }

    @Test
    void keepsAnAnswerThatComesTwiceOnce() {
        var asked = made(about());
        var yes = new Answer(UUID.randomUUID(), asked.id(), WASTE, Status.ACCEPTED, null, null, TAM, clock.instant());

        assertThat(referrals.answer(yes)).isInstanceOf(Answered.Moved.class);
        assertThat(referrals.answer(yes)).isInstanceOf(Answered.Again.class);
        assertThat(answer(asked, Status.ACCEPTED)).isInstanceOf(Answered.Again.class);

        assertThat(history()).containsExactly("requested", "accepted", "accepted/again");
        assertThat(now(asked).revision()).isEqualTo(2);
    }

    @Test
    void keepsAnAnswerOutOfOrderAndChangesNothing() {
        var asked = made(about());

        assertThat(answer(asked, Status.COMPLETED)).isInstanceOf(Answered.OutOfOrder.class);

        assertThat(now(asked).status()).isEqualTo(Status.REQUESTED);
        assertThat(history()).containsExactly("requested", "completed/out_of_order");
    }

    @Test
    void keepsAnAnswerThatComesAfterTheEnd() {
        var asked = made(about());
        referrals.answer(new Answer(
                UUID.randomUUID(), asked.id(), null, Status.CANCELLED, null, "Not needed", TAM, clock.instant()));

        assertThat(answer(asked, Status.ACCEPTED)).isInstanceOf(Answered.TooLate.class);

        assertThat(now(asked).status()).isEqualTo(Status.CANCELLED);
        assertThat(history()).containsExactly("requested", "cancelled", "accepted/too_late");
    }

    @Test
    void takesNoAnswerFromAnotherAndForNoReferral() {
        var asked = made(about());

        assertThat(referrals.answer(new Answer(
                        UUID.randomUUID(),
                        asked.id(),
                        "team:parking",
                        Status.ACCEPTED,
                        null,
                        null,
                        TAM,
                        clock.instant())))
                .isEqualTo(new Answered.NotTheirs());
        assertThat(referrals.answer(new Answer(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        WASTE,
                        Status.ACCEPTED,
                        null,
                        null,
                        TAM,
                        clock.instant())))
                .isEqualTo(new Answered.Unknown());

        assertThat(now(asked).status()).isEqualTo(Status.REQUESTED);
        assertThat(history()).containsExactly("requested", "accepted/not_theirs");
    }

    @Test
    void keepsWhatNobodyCanReadOnce() {
        var asked = made(about());
        var command = UUID.randomUUID();

        assertThat(referrals.unreadable(asked.id(), command, "<html>200 OK</html>", SYSTEM))
                .isTrue();
        assertThat(referrals.unreadable(asked.id(), command, "<html>200 OK</html>", SYSTEM))
                .isFalse();

        assertThat(now(asked).status()).isEqualTo(Status.REQUESTED);
        assertThat(history()).containsExactly("requested", "unreadable");
    }

    @RepeatedTest(20)
    void thoseWhoAnswerAtOnceWriteOneEnd() throws Exception {
        var asked = made(about());
        answer(asked, Status.ACCEPTED);
        var together = new CyclicBarrier(4);
        var answers = new ArrayList<Callable<Answered>>();
        for (var to : List.of(Status.COMPLETED, Status.FAILED, Status.COMPLETED, Status.FAILED)) {
            answers.add(() -> {
                together.await();
                return answer(asked, to);
            });
        }
        var moved = 0;
        try (var people = Executors.newFixedThreadPool(4)) {
            for (var came : people.invokeAll(answers)) {
                moved += came.get() instanceof Answered.Moved ? 1 : 0;
            }
        }

        assertThat(moved).isEqualTo(1);
        assertThat(now(asked).revision()).isEqualTo(3);
        assertThat(history()).hasSize(6).filteredOn(each -> !each.contains("/")).hasSize(3);
    }

    @Test
    void takingTheSameTwiceMakesItOnce() {
        var row = about().row();

        store.accept(List.of(row));
        store.accept(List.of(row));
        store.accept(List.of(about().row()));

        assertThat(referrals.of(reference)).hasSize(1);
        assertThat(history()).containsExactly("requested");
    }

    @Test
    void asksAgainWithANewReferralThatNamesTheOneBefore() {
        var first = made(about());
        referrals.answer(new Answer(
                UUID.randomUUID(), first.id(), WASTE, Status.REJECTED, Rejection.CAPACITY, null, TAM, clock.instant()));

        store.accept(List.of(about().row()));

        assertThat(referrals.of(reference))
                .extracting(each -> each.referral().replaces())
                .containsExactlyInAnyOrder(null, first.id());
        assertThat(now(first).reason()).isEqualTo("capacity");
    }

    @Test
    void takesBackWhatWasToldAndWaitsUntilItIsSeen() {
        var asked = made(about());

        store.accept(List.of(NewReferral.retract(reference.value(), "bins", UUID.randomUUID(), TAM, clock.instant())));

        assertThat(now(asked).status()).isEqualTo(Status.ENTERED_IN_ERROR);
        assertThat(now(asked).awaitsSeen()).isTrue();
        assertThat(referrals.waiting(List.of(WASTE), DueCursor.START))
                .extracting(Referral::id)
                .contains(asked.id());
        assertThat(referrals.seen(UUID.randomUUID(), asked.id(), "team:parking", TAM))
                .isFalse();
        assertThat(referrals.seen(UUID.randomUUID(), asked.id(), WASTE, TAM)).isTrue();
        assertThat(referrals.seen(UUID.randomUUID(), asked.id(), WASTE, TAM)).isFalse();
        assertThat(now(asked).awaitsSeen()).isFalse();
        assertThat(history()).containsExactly("requested", "entered_in_error", "retracted", "retraction_seen");
    }

    private Asked about() {
        return Asked.about(reference, clock.instant());
    }

    private Referral made(Asked asked) {
        store.accept(List.of(asked.row()));
        return referrals.of(reference).getLast().referral();
    }

    private Answered answer(Referral asked, Status to) {
        return answer(asked, to, to == Status.FAILED ? "It broke" : null);
    }

    private Answered answer(Referral asked, Status to, @Nullable String note) {
        return referrals.answer(new Answer(UUID.randomUUID(), asked.id(), WASTE, to, null, note, TAM, clock.instant()));
    }

    private Referral now(Referral asked) {
        return referrals.find(asked.id()).orElseThrow();
    }

    private List<String> history() {
        return referrals.of(reference).getLast().happenings().stream()
                .map(each -> each.what() + (each.outcome() == null ? "" : "/" + each.outcome()))
                .toList();
    }
}
