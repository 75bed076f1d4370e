package frontdoor.worklists;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import frontdoor.worklists.Reassignment.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ListsTests {

    private static final Actor TAM = Actor.staff("tam");

    @Autowired
    Reassignments reassignments;

    @Autowired
    SavedViews views;

    @Autowired
    Workers workers;

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void aMoveGivesEveryCaseAndUndoingItGivesEachBack() {
        var held = opened(3);
        notes.assign(UUID.randomUUID(), held.getFirst().reference(), null, "chris", TAM);
        var before = nobodyHas(held);
        before.put(held.getFirst(), "chris");
        var id = UUID.randomUUID();

        var made = reassignments.make(id, before, Reassignments.all(held, "tam"), TAM);

        assertThat(made.count(Outcome.DONE)).isEqualTo(3);
        assertThat(assignees(held)).containsExactly("tam", "tam", "tam");

        assertThat(reassignments.undo(id, TAM).orElseThrow().count(Outcome.UNDONE))
                .isEqualTo(3);
        assertThat(assignees(held)).containsExactly("chris", null, null);
    }

    @Test
    void theSameMoveSentTwiceIsOneMove() {
        var held = opened(2);
        var id = UUID.randomUUID();
        reassignments.make(id, nobodyHas(held), Reassignments.all(held, "tam"), TAM);
        notes.assign(UUID.randomUUID(), held.getFirst().reference(), "tam", "chris", TAM);

        reassignments.make(id, nobodyHas(held), Reassignments.all(held, "tam"), TAM);

        assertThat(assignees(held)).containsExactly("chris", "tam");
    }

    @Test
    void whatSomebodyElseChangedIsLeftAloneAndSaid() {
        var held = opened(2);
        notes.assign(UUID.randomUUID(), held.getFirst().reference(), null, "chris", TAM);
        var id = UUID.randomUUID();

        var made = reassignments.make(id, nobodyHas(held), Reassignments.all(held, "tam"), TAM);
        assertThat(made.count(Outcome.OVERTAKEN)).isEqualTo(1);
        assertThat(assignees(held)).containsExactly("chris", "tam");

        notes.assign(UUID.randomUUID(), held.getLast().reference(), "tam", "holly", TAM);
        assertThat(reassignments.undo(id, TAM).orElseThrow().count(Outcome.KEPT))
                .isEqualTo(1);
        assertThat(assignees(held)).containsExactly("chris", "holly");
    }

    @Test
    void nobodyElseCanTakeAMoveBack() {
        var held = opened(1);
        var id = UUID.randomUUID();
        reassignments.make(id, nobodyHas(held), Reassignments.all(held, "tam"), TAM);

        assertThat(reassignments.undo(id, Actor.staff("chris"))).isEmpty();
        assertThat(assignees(held)).containsExactly("tam");
    }

    @Test
    void aCaseForWhichThereIsNobodyIsLeft() {
        var held = opened(2);
        var after = Reassignments.all(List.of(held.getFirst()), "tam");

        var made = reassignments.make(UUID.randomUUID(), nobodyHas(held), after, TAM);

        assertThat(made.count(Outcome.LEFT)).isEqualTo(1);
        assertThat(assignees(held)).containsExactly("tam", null);
    }

    @Test
    void aTeamHasTheViewsThatItsMembersShare() {
        var own = view("ann", null, "Mine");
        var shared = view("ann", "waste", "Ours");
        views.keep(own);
        views.keep(shared);
        views.keep(shared);

        assertThat(views.of("ann", Set.of())).containsExactly(own, shared);
        assertThat(views.of("bob", Set.of("waste"))).containsExactly(shared);
        assertThat(views.of("bob", Set.of("highways"))).isEmpty();
        assertThat(views.forget(shared.id(), "bob")).isFalse();
        assertThat(views.forget(shared.id(), "ann")).isTrue();
    }

    @Test
    void nobodyKeepsMoreViewsThanTheyCanTellApart() {
        var all = IntStream.range(0, SavedViews.MOST + 1)
                .mapToObj(number -> views.keep(view("many", null, "View " + number)))
                .toList();

        assertThat(all.subList(0, SavedViews.MOST)).containsOnly(true);
        assertThat(all.getLast()).isFalse();
    }

    @Test
    void whoeverNobodySaidAnythingOfCanBeGivenTheUsualNumberOfAnything() {
        var chris = new Worker("chris", Set.of("missed_bin"), 5, LocalDate.of(2026, 12, 1));
        workers.keep(chris);

        assertThat(workers.of(List.of("nobody", "chris")))
                .containsExactly(new Worker("nobody", Set.of(), Worker.USUAL, null), chris);
    }

    private List<Work> opened(int number) {
        var opened = new ArrayList<Work>();
        for (int i = 0; i < number; i++) {
            opened.add(Work.of(aMissedBin().openedIn(cases).reference()));
        }
        return opened;
    }

    private static Map<Work, @Nullable String> nobodyHas(List<Work> held) {
        return new LinkedHashMap<>(Reassignments.all(held, null));
    }

    private List<@Nullable String> assignees(List<Work> held) {
        return held.stream()
                .map(work -> cases.find(work.reference()).orElseThrow().assignee())
                .toList();
    }

    private static SavedView view(String owner, @Nullable String team, String name) {
        return new SavedView(UUID.randomUUID(), owner, team, name, Map.of("queue", List.of("crews")));
    }
}
