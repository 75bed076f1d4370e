package frontdoor.referrals;

import static frontdoor.referrals.Asked.WASTE;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recipients who say nothing, and consents that are taken back, while time goes by.
@SpringBootTest
class DeadlinesTests {

    private static final Actor TAM = Actor.staff("tam");
    private static final Actor PAT = Actor.ANONYMOUS;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    ReferralStore store;

    @Autowired
    ReferralSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Reference reference;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        reference = Reference.random();
    }

    @Test
    void chasesOnceThenGivesUpThenIsLate() {
        made(about());

        at("2026-11-24T09:30:00");
        assertThat(history()).containsExactly("requested");
        at("2026-11-24T09:30:01");
        assertThat(history()).containsExactly("requested", "chased");
        at("2026-11-24T12:00");
        assertThat(history()).containsExactly("requested", "chased");
        at("2026-11-25T09:30:01");
        assertThat(history()).containsExactly("requested", "chased", "unanswered");
        assertThat(now().isUnanswered()).isTrue();
        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(referrals.silent(List.of("registration"), DueCursor.START))
                .extracting(Referral::id)
                .contains(now().id());
        at("2026-11-28T09:30:01");
        at("2026-12-28T09:30:01");
        assertThat(history()).containsExactly("requested", "chased", "unanswered", "late");
    }

    @Test
    void anAnswerThatComesLateCountsAndTheSilenceStaysCounted() {
        made(about());
        at("2026-11-24T10:00");
        at("2026-11-26T10:00");
        assertThat(now().isUnanswered()).isTrue();

        assertThat(answer(Status.ACCEPTED))
                .isInstanceOfSatisfying(
                        Answered.Moved.class, moved -> assertThat(moved.late()).isTrue());

        assertThat(now().isUnanswered()).isFalse();
        assertThat(jdbc.sql("select count(*) from referrals.fact_unanswered where reference = ?")
                        .param(reference.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aChaseThatComesLateIsGivenItsTime() {
        made(about());

        at("2026-11-30T09:00");
        at("2026-11-30T10:00");

        assertThat(history()).containsExactly("requested", "chased");
        at("2026-12-01T09:00:01");
        at("2026-12-01T09:00:06");
        assertThat(history()).containsExactly("requested", "chased", "unanswered", "late");
    }

    @Test
    void whatIsAnsweredIsNotChasedAndWhatIsOnHoldIsNotLate() {
        made(about());
        answer(Status.ACCEPTED);
        answer(Status.ON_HOLD);

        at("2026-12-30T09:00");

        assertThat(history()).containsExactly("requested", "accepted", "on_hold");
        answer(Status.IN_PROGRESS);
        at("2026-12-30T09:01");
        assertThat(history()).containsExactly("requested", "accepted", "on_hold", "in_progress", "late");
    }

    @Test
    void aConsentTakenBackIsCarriedLaterAndCanBeUndoneUntilThen() {
        made(about().on("consent"));

        assertThat(consents.withdraw(UUID.randomUUID(), reference, "bins", PAT)).isTrue();
        assertThat(consents.withdraw(UUID.randomUUID(), reference, "bins", PAT)).isFalse();
        consents.carry();
        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(consents.undo(UUID.randomUUID(), reference, "bins", PAT)).isTrue();
        clock.set("2026-11-23T10:00");
        consents.carry();
        assertThat(now().status()).isEqualTo(Status.REQUESTED);

        assertThat(consents.withdraw(UUID.randomUUID(), reference, "bins", PAT)).isTrue();
        clock.set("2026-11-23T10:10");
        consents.carry();
        assertThat(consents.undo(UUID.randomUUID(), reference, "bins", PAT)).isFalse();
        assertThat(now().status()).isEqualTo(Status.CANCELLED);
        assertThat(now().retraction()).isNotNull().returns("consent_withdrawn", Referral.Retraction::why);
        assertThat(history())
                .containsExactly("requested", "withdrawn", "undone", "withdrawn", "cancelled", "retracted");
    }

    @Test
    void whatNobodyHadYetIsCancelledAndNotTakenBack() {
        made(about().on("consent").by("email"));

        consents.withdraw(UUID.randomUUID(), reference, "bins", PAT);
        clock.set("2026-11-23T09:40");
        consents.carry();

        assertThat(now().status()).isEqualTo(Status.CANCELLED);
        assertThat(now().retraction()).isNull();
    }

    @Test
    void aConsentTakenBackBetweenTickAndSendSendsNothing() {
        consents.withdraw(UUID.randomUUID(), reference, "bins", PAT);
        made(about().on("consent"));

        assertThat(now().status()).isEqualTo(Status.DRAFT);
        assertThat(now().refused()).containsExactly("no_consent");
        assertThat(referrals.waiting(List.of(WASTE), DueCursor.START))
                .extracting(Referral::reference)
                .doesNotContain(reference);

        assertThat(consents.undo(UUID.randomUUID(), reference, "bins", PAT)).isTrue();
        assertThat(now().status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void aConsentTakenBackLongBeforeEndsWhatItComesUpFor() {
        consents.withdraw(UUID.randomUUID(), reference, "bins", PAT);
        clock.set("2026-11-23T09:40");
        consents.carry();
        made(about().on("consent"));
        consents.carry();

        assertThat(now().status()).isEqualTo(Status.ENTERED_IN_ERROR);
        assertThat(now().deliveredAt()).isNull();
    }

    @Test
    void aConsentTouchesNothingThatRestsOnAnotherBasis() {
        made(about());

        consents.withdraw(UUID.randomUUID(), reference, "bins", PAT);
        clock.set("2026-11-23T09:40");
        consents.carry();

        assertThat(now().status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void theListGoesOnWhereAPageEnded() {
        for (int i = 0; i < Referrals.PAGE + 3; i++) {
            store.accept(List.of(about().line("line" + i).to("team:paged").row()));
        }

        var first = referrals.waiting(List.of("team:paged", "team:nobody"), DueCursor.START);
        assertThat(first).hasSize(Referrals.PAGE + 1);
        var cursor =
                DueCursor.typed(DueCursor.after(first.get(Referrals.PAGE - 1)).toString());
        assertThat(referrals.waiting(List.of("team:paged"), cursor))
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.subList(0, Referrals.PAGE));
    }

    private void at(String moment) {
        clock.set(moment);
        sweep.run();
    }

    private Asked about() {
        return Asked.about(reference, clock.instant());
    }

    private void made(Asked asked) {
        store.accept(List.of(asked.row()));
    }

    private Answered answer(Status to) {
        return referrals.answer(
                new Answer(UUID.randomUUID(), now().id(), WASTE, to, null, "They are away", TAM, clock.instant()));
    }

    private Referral now() {
        return referrals.of(reference).getFirst().referral();
    }

    private List<String> history() {
        return referrals.of(reference).getFirst().happenings().stream()
                .map(Happening::what)
                .toList();
    }
}
