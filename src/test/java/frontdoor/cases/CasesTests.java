package frontdoor.cases;

import static frontdoor.cases.Casework.TAM;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Acting on cases on a real database, with the shipped service of missed bins.
@SpringBootTest
class CasesTests {

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Casework work;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        work = new Casework(cases);
    }

    @Test
    void closesWithAnOutcomeAndADayToDisposeOfIt() {
        var kase = aMissedBin().openedIn(cases);

        assertThat(work.act(kase, "collected", Set.of("crew"), Map.of())).isEqualTo(new Change.Changed(2));

        var closed = work.find(kase.reference());
        assertThat(closed.state().outcome()).isEqualTo("collected");
        assertThat(closed.keepUntil()).isEqualTo("2029-11-23");
        assertThat(jdbc.sql("select \"end\" from cases.fact_clock where reference = ?")
                        .param(kase.reference().value())
                        .query(String.class)
                        .single())
                .isEqualTo("met");
    }

    @Test
    void tellsTheSecondPersonWhatTheFirstDid() {
        var kase = aMissedBin().openedIn(cases);
        work.act(kase, "collected", Set.of("crew"), Map.of());

        var stale = work.act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));

        assertThat(stale).isInstanceOfSatisfying(Change.Stale.class, change -> {
            assertThat(change.last().action()).isEqualTo("collected");
            assertThat(change.now().isOpen()).isFalse();
        });
    }

    @Test
    void doesAnActionOnceWhenTheSameCommandArrivesTwice() {
        var kase = aMissedBin().openedIn(cases);
        var command = UUID.randomUUID();

        cases.act(command, kase.reference(), 1, "collected", TAM, Set.of("crew"), Map.of());

        assertThat(cases.act(command, kase.reference(), 1, "collected", TAM, Set.of("crew"), Map.of()))
                .isEqualTo(new Change.AlreadyDone());
    }

    @Test
    void aCommandThatAsksForSomethingElseIsNotTheSameCommand() {
        var kase = aMissedBin().openedIn(cases);
        var command = UUID.randomUUID();

        assertThat(asks(command, kase, "Which gate?", TAM)).isEqualTo(new Change.Changed(2));

        assertThat(asks(command, kase, "Which gate?", TAM)).isEqualTo(new Change.AlreadyDone());
        assertThat(asks(command, kase, "What is the code?", TAM)).isInstanceOf(Change.Stale.class);
        assertThat(asks(command, kase, "Which gate?", Actor.staff("another"))).isInstanceOf(Change.Stale.class);
        assertThat(asks(command, aMissedBin().openedIn(cases), "Which gate?", TAM))
                .isInstanceOf(Change.Stale.class);
    }

    private Change asks(UUID command, Case kase, String question, Actor by) {
        var typed = Map.of("question", List.of(question));
        return cases.act(command, kase.reference(), 1, "ask_more", by, Set.of("waste_officer"), typed);
    }

    @Test
    void aNoteOrAnAssignmentIsRepeatedOnlyAsItWas() {
        var kase = aMissedBin().openedIn(cases).reference();
        var another = aMissedBin().openedIn(cases).reference();
        var noting = UUID.randomUUID();
        var giving = UUID.randomUUID();

        assertThat(notes.note(noting, kase, "The gate is locked", TAM)).isTrue();
        assertThat(notes.note(noting, kase, "The gate is locked", TAM)).isTrue();
        assertThat(notes.note(noting, kase, "The gate is open", TAM)).isFalse();
        assertThat(notes.note(noting, kase, "The gate is locked", Actor.staff("another")))
                .isFalse();
        assertThat(notes.note(noting, another, "The gate is locked", TAM)).isFalse();

        assertThat(notes.assign(giving, kase, null, "tam", TAM)).isTrue();
        assertThat(notes.assign(giving, kase, null, "tam", TAM)).isTrue();
        assertThat(notes.assign(giving, kase, "tam", null, TAM)).isFalse();
        assertThat(notes.assign(giving, another, null, "tam", TAM)).isFalse();
        assertThat(notes.assign(noting, another, null, "tam", TAM)).isFalse();
        assertThat(work.find(kase).assignee()).isEqualTo("tam");
    }

    @Test
    void refusesAnActionOfAnotherRole() {
        assertThat(work.act(aMissedBin().openedIn(cases), "collected", Set.of("registrar"), Map.of()))
                .isInstanceOf(Change.Refused.class);
    }

    @Test
    void notesAndAssignmentsMakeNobodysPageStale() {
        var kase = aMissedBin().openedIn(cases);

        notes.note(UUID.randomUUID(), kase.reference(), "The gate is locked", TAM);
        notes.assign(UUID.randomUUID(), kase.reference(), null, "tam", TAM);

        assertThat(work.act(kase, "collected", Set.of("crew"), Map.of())).isEqualTo(new Change.Changed(2));
    }
}
