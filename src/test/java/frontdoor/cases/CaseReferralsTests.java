package frontdoor.cases;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.notices.What;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.referrals.Told;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A case tells others within its own statement, and hears what becomes of that.
@SpringBootTest
class CaseReferralsTests {

    private static final Actor REG = Actor.staff("reg");
    private static final Actor TAM = Actor.staff("tam");

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Telling telling;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        telling = new Telling(cases, referrals, clock);
    }

    @Test
    void tellsEachRecipientWhatItsLineNamesAndNothingElse() {
        var kase = telling.told(aBereavement());

        assertThat(referrals.of(kase.reference()))
                .hasSize(kase.state().referrals().size());
        var bins = telling.of(kase, "bins");
        assertThat(bins.status()).isEqualTo(Status.REQUESTED);
        assertThat(bins.recipient()).isEqualTo("team:waste");
        assertThat(bins.team()).isEqualTo("registration");
        assertThat(bins.basis()).isEqualTo("public_task");
        assertThat(bins.shared())
                .extracting(Told::key)
                .containsExactlyInAnyOrder("last_address", "lived_alone", "date_of_death");
        assertThat(bins.shared()).extracting(Told::says).contains("20 November 2026");
        assertThat(bins.deadlines().actBy()).isEqualTo("2026-11-25T23:59:59Z");
        var libraries = telling.of(kase, "libraries");
        assertThat(libraries.basis()).isEqualTo("consent");
        assertThat(libraries.consent()).isNotNull();
        assertThat(libraries.consent().wording()).isEqualTo("bereavement 1 libraries");
    }

    @Test
    void sayingDoneAtTheDeskCompletesTheReferralInTheSameStatement() {
        var kase = telling.told(aBereavement());

        var change = cases.finish(UUID.randomUUID(), kase.reference(), Set.of("bins"), TAM);

        assertThat(change).isInstanceOf(Change.Changed.class);
        assertThat(telling.of(kase, "bins").status()).isEqualTo(Status.COMPLETED);
        assertThat(happened(kase, "bins")).containsExactly("requested", "accepted", "completed");
    }

    @Test
    void anAnswerFromElsewhereFinishesTheLine() {
        var kase = telling.told(aBereavement());

        telling.answer(kase, "bins", Status.ACCEPTED, null);
        telling.answer(kase, "bins", Status.COMPLETED, null);

        assertThat(telling.line(kase, "bins")).isEqualTo(ReferralState.FINISHED);
        assertThat(happened(kase, "bins")).containsExactly("requested", "accepted", "completed");
    }

    @Test
    void whatIsNotTakenOnIsNotCalledDoneAndItsOwnerIsTold() {
        var kase = telling.told(aBereavement());

        telling.answer(kase, "bins", Status.REJECTED, Rejection.CAPACITY);

        assertThat(telling.line(kase, "bins")).isEqualTo(ReferralState.NOT_DONE);
        assertThat(toldOf(kase)).contains(What.NOT_TAKEN);
        assertThat(cases.timeline(telling.now(kase)))
                .anySatisfy(entry -> assertThat(entry.particulars()).containsEntry("not_done", List.of("bins")));
    }

    @Test
    void asksAnewWithAReferralOfItsOwn() {
        var kase = telling.told(aBereavement());
        telling.answer(kase, "bins", Status.REJECTED, Rejection.CAPACITY);
        var first = telling.of(kase, "bins");

        assertThat(cases.referAgain(UUID.randomUUID(), kase.reference(), "bins", REG))
                .isInstanceOf(Change.Changed.class);
        assertThat(cases.referAgain(UUID.randomUUID(), kase.reference(), "bins", REG))
                .isInstanceOf(Change.Refused.class);

        assertThat(telling.line(kase, "bins")).isEqualTo(ReferralState.SENT);
        assertThat(referrals.of(kase.reference()).stream()
                        .map(each -> each.referral())
                        .filter(each -> each.line().equals("bins")))
                .extracting(Referral::replaces)
                .containsExactlyInAnyOrder(null, first.id());
    }

    @Test
    void takesBackWhatWasReportedInError() {
        var kase = telling.told(aBereavement());
        cases.finish(UUID.randomUUID(), kase.reference(), Set.of("bins"), TAM);
        var before = telling.now(kase);

        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                before.revision(),
                "mistake",
                REG,
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("Another person")));

        assertThat(referrals.of(kase.reference())).allSatisfy(each -> {
            assertThat(each.referral().status()).isEqualTo(Status.ENTERED_IN_ERROR);
            assertThat(each.referral().awaitsSeen()).isTrue();
        });
    }

    @Test
    void recipientsWhoAnswerAtOnceAreAllHeard() throws Exception {
        var kase = telling.told(aBereavement());
        var lines = List.of("bins", "parking", "bus_pass", "telecare", "housing", "electoral");
        var answers = new ArrayList<Callable<Answered>>();
        lines.forEach(line -> answers.add(() -> telling.answer(kase, line, Status.REJECTED, Rejection.NOT_KNOWN_HERE)));

        try (var people = Executors.newFixedThreadPool(lines.size())) {
            for (var came : people.invokeAll(answers)) {
                assertThat(came.get()).isInstanceOf(Answered.Moved.class);
            }
        }

        assertThat(lines)
                .allSatisfy(line -> assertThat(telling.line(kase, line)).isEqualTo(ReferralState.NOT_DONE));
    }

    private List<String> happened(Case kase, String line) {
        return referrals.of(kase.reference()).stream()
                .filter(each -> each.referral().line().equals(line))
                .flatMap(each -> each.happenings().stream())
                .map(Happening::what)
                .toList();
    }

    private List<What> toldOf(Case kase) {
        return jdbc
                .sql("select what from notices.notice where about = ?")
                .param(kase.reference().value())
                .query(String.class)
                .list()
                .stream()
                .map(what -> What.valueOf(what.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
