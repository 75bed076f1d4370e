package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import frontdoor.forms.Answers;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The case store on a real database, with the shipped service of missed bins.
@SpringBootTest
class CasesTests {

    private static final Actor TAM = Actor.staff("tam");

    @Autowired
    Cases cases;

    @Autowired
    Queues queues;

    @Autowired
    CaseNotes notes;

    @Autowired
    Sweep sweep;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void opensACaseInItsQueueWithItsPromise() {
        var kase = opened(aMissedBin());

        assertThat(kase.state().stage()).isEqualTo("with_crew");
        assertThat(kase.state().queue()).isEqualTo("crews");
        assertThat(kase.dueAt()).isEqualTo(Instant.parse("2026-11-25T23:59:59Z"));
        assertThat(everyPageOf("crews")).contains(kase.reference()).doesNotHaveDuplicates();
    }

    @Test
    void writesTheLetterInTheSameCommand() {
        var kase = opened(aMissedBin());

        assertThat(messages.about(kase.reference().value())).singleElement().satisfies(letter -> {
            assertThat(letter.message().recipient()).isEqualTo("pat@example.org");
            assertThat(letter.message().body())
                    .contains(
                            "Recycling bin",
                            "Wednesday 25 November 2026",
                            kase.reference().value())
                    .doesNotContain("((");
        });
    }

    @Test
    void opensOneCaseWhenTheSameCommandArrivesTwice() {
        var command = UUID.randomUUID();
        var request = aMissedBin().command(command).request();
        var first = cases.open(request);

        assertThat(cases.open(aMissedBin().command(command).request()))
                .isEqualTo(new Opening.AlreadyOpened(((Opening.Opened) first).reference()));
    }

    @Test
    void refusesAnswersThatWillNotDoAndStoresNothing() {
        long before = count("select count(*) from cases.kase");

        assertThat(cases.open(aMissedBin().with("bin", "purple").request())).isInstanceOf(Opening.Refused.class);
        assertThat(count("select count(*) from cases.kase")).isEqualTo(before);
    }

    @Test
    void completesAPickedAddressFromTheRegister() {
        var kase = opened(aMissedBin().without("address").with("address-uprn", "9990000001"));

        assertThat(kase.uprn()).isEqualTo("9990000001");
        assertThat(kase.ward()).isNotBlank();
        assertThat(kase.state().answers().get("address")).asInstanceOf(MAP).containsKey("round");
    }

    @Test
    void refusesAnAddressThatTheRegisterDoesNotHave() {
        assertThat(cases.open(aMissedBin()
                        .without("address")
                        .with("address-uprn", "123")
                        .request()))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Answers.Problem::field)
                                .containsExactly("address-uprn"));
    }

    @Test
    void addsASecondReportToTheOpenCaseAndTellsBothPeople() {
        var first = opened(aMissedBin().with("address-line", "The Same House, Anytown"));
        var neighbour = new Reporter(null, "Nia Neighbour", "nia@example.org", null, null, "en");

        var joined = cases.open(aMissedBin()
                .with("address-line", "The same house,  Anytown")
                .by(neighbour)
                .request());

        assertThat(joined).isEqualTo(new Opening.Joined(first.reference()));
        act(find(first.reference()), "collected", Set.of("crew"), Map.of());
        assertThat(messages.about(first.reference().value()))
                .extracting(letter -> letter.message().recipient())
                .contains("pat@example.org", "nia@example.org");
    }

    @Test
    void pausesThePromiseWhileTheResidentIsAsked() {
        var kase = opened(aMissedBin());

        act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));
        assertThat(find(kase.reference()).dueAt()).isNull();
        clock.set("2026-11-25T09:30");
        act(find(kase.reference()), "answered", Set.of("resident"), Map.of("answer", List.of("The left one")));

        assertThat(find(kase.reference()).dueAt()).isEqualTo(Instant.parse("2026-11-27T23:59:59Z"));
    }

    @Test
    void closesWithAnOutcomeAndADayToDisposeOfIt() {
        var kase = opened(aMissedBin());

        assertThat(act(kase, "collected", Set.of("crew"), Map.of())).isEqualTo(new Change.Changed(2));

        var closed = find(kase.reference());
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
        var kase = opened(aMissedBin());
        act(kase, "collected", Set.of("crew"), Map.of());

        var stale = act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));

        assertThat(stale).isInstanceOfSatisfying(Change.Stale.class, change -> {
            assertThat(change.last().action()).isEqualTo("collected");
            assertThat(change.now().isOpen()).isFalse();
        });
    }

    @Test
    void doesAnActionOnceWhenTheSameCommandArrivesTwice() {
        var kase = opened(aMissedBin());
        var command = UUID.randomUUID();

        cases.act(command, kase.reference(), 1, "collected", TAM, Set.of("crew"), Map.of());

        assertThat(cases.act(command, kase.reference(), 1, "collected", TAM, Set.of("crew"), Map.of()))
                .isEqualTo(new Change.AlreadyDone());
    }

    @Test
    void refusesAnActionOfAnotherRole() {
        assertThat(act(opened(aMissedBin()), "collected", Set.of("registrar"), Map.of()))
                .isInstanceOf(Change.Refused.class);
    }

    @Test
    void noticesABrokenPromiseAndMovesTheCaseToTheOffice() {
        var kase = opened(aMissedBin());

        clock.set("2026-11-25T08:00");
        sweepAll();
        clock.set("2026-11-26T08:00");
        sweepAll();

        var late = find(kase.reference());
        assertThat(late.late()).isTrue();
        assertThat(late.state().queue()).isEqualTo("waste_office");
        assertThat(cases.timeline(late)).extracting(TimelineEntry::type).contains("warned", "late");
    }

    @Test
    void endsACaseThatNobodyAnswers() {
        var kase = opened(aMissedBin());
        act(kase, "ask_more", Set.of("waste_officer"), Map.of("question", List.of("Which gate?")));

        clock.set("2026-12-01T08:00");
        sweepAll();

        assertThat(find(kase.reference()).state().outcome()).isEqualTo("no_reply");
    }

    @Test
    void givesEachOfAHundredWhoClaimAtOnceAnotherCase() throws Exception {
        for (int i = 0; i < 60; i++) {
            opened(aMissedBin());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reference> claim =
                    () -> queues.claimNext(UUID.randomUUID(), "crews", "crew").orElse(null);
            var claimed = threads.invokeAll(Collections.nCopies(100, claim)).stream()
                    .map(Future::resultNow)
                    .filter(Objects::nonNull)
                    .toList();

            assertThat(claimed).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
            assertThat(new HashSet<>(claimed)).hasSameSizeAs(claimed);
        }
    }

    @Test
    void keepsQueueTotalsThatAgreeWithACount() {
        var first = opened(aMissedBin());
        opened(aMissedBin());
        act(first, "collected", Set.of("crew"), Map.of());

        assertThat(queues.totals().get("crews"))
                .isEqualTo(count("select count(*) from cases.kase where queue = 'crews' and closed_at is null"));
        queues.fold();
        assertThat(queues.totals().get("crews"))
                .isEqualTo(count("select count(*) from cases.kase where queue = 'crews' and closed_at is null"));
    }

    @Test
    void notesAndAssignmentsMakeNobodysPageStale() {
        var kase = opened(aMissedBin());

        notes.note(UUID.randomUUID(), kase.reference(), "The gate is locked", TAM);
        notes.assign(UUID.randomUUID(), kase.reference(), null, "tam", TAM);

        assertThat(act(kase, "collected", Set.of("crew"), Map.of())).isEqualTo(new Change.Changed(2));
    }

    private List<Reference> everyPageOf(String queue) {
        var all = new ArrayList<Reference>();
        var page = queues.page(QueueFilter.all(queue), null);
        while (!page.isEmpty()) {
            page.forEach(line -> all.add(line.reference()));
            page = queues.page(QueueFilter.all(queue), page.getLast().cursor());
        }
        return all;
    }

    private void sweepAll() {
        for (int i = 0; i < 20 && sweep.run() > 0; i++) {
            assertThat(i).as("a sweep must come to an end").isLessThan(19);
        }
    }

    private Case opened(Requests request) {
        return switch (cases.open(request.request())) {
            case Opening.Opened opened -> find(opened.reference());
            case Opening other -> throw new AssertionError(other.toString());
        };
    }

    private Change act(Case kase, String action, Set<String> roles, Map<String, List<String>> input) {
        return cases.act(UUID.randomUUID(), kase.reference(), kase.revision(), action, TAM, roles, input);
    }

    private Case find(Reference reference) {
        return cases.find(reference).orElseThrow();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
