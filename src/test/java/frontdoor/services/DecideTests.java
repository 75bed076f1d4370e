package frontdoor.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.services.ClockState.End;
import frontdoor.services.Decision.Decided;
import frontdoor.services.Decision.Refused;
import frontdoor.services.Decision.Undecided;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecideTests {

    private static final Instant MONDAY = london("2026-03-02T09:30");
    private static final Map<String, Object> BIN =
            Map.of("address", Map.of("uprn", "100000001"), "bin", "food", "put_out_by_7", true);
    private static final Facts EMPTIED_YESTERDAY = Files.facts(Map.of("crew_log", "", "days_since_collection", 1L));

    private final Service bins = Files.service("missed_bin");
    private final Service badges = Files.service("blue_badge");
    private final Service deaths = Files.service("bereavement");
    private final Service everything = Files.service("everything");

    @Test
    void opensInTheFirstStageWhoseLineHolds() {
        var opened = open(bins, BIN);

        assertThat(opened.next().stage()).isEqualTo("with_crew");
        assertThat(opened.next().queue()).isEqualTo("crews");
        assertThat(opened.next().openedAt()).isEqualTo(MONDAY);
        assertThat(opened.effects()).contains(new Effect.Send("reported"));
    }

    @Test
    void mayEndAtOnce() {
        var opened = open(bins, with(BIN, "put_out_by_7", false));

        assertThat(opened.next().outcome()).isEqualTo("not_collected");
        assertThat(opened.next().isOpen()).isFalse();
        assertThat(opened.effects()).endsWith(new Effect.Close("not_collected"));
        assertThat(clock(opened, "emptied").end()).isEqualTo(End.ENDED);
    }

    @Test
    void passesOverALineThatCannotBeDecided() {
        var opened = decided(Decide.decide(bins, CaseState.none(), opening(BIN), Files.NO_FACTS, MONDAY));

        assertThat(opened.next().stage()).isEqualTo("with_crew");
    }

    @Test
    void dropsAnswersToQuestionsThatAreNotAsked() {
        assertThat(open(bins, with(BIN, "lid_closed", true)).next().answers()).doesNotContainKey("lid_closed");
        assertThat(open(bins, with(with(BIN, "bin", "general"), "lid_closed", true))
                        .next()
                        .answers())
                .containsEntry("lid_closed", true);
    }

    @Test
    void opensOnlyOnce() {
        var opened = open(bins, BIN);

        assertThat(Decide.decide(bins, opened.next(), opening(BIN), EMPTIED_YESTERDAY, MONDAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void givesPriorityByTheFirstLineThatHolds() {
        var assisted = new Facts(Map.of(), Map.of("flags", List.of("assisted_collection")), Files.CALENDARS);
        var opened = decided(Decide.decide(bins, CaseState.none(), opening(BIN), assisted, MONDAY));

        assertThat(opened.next().priority()).isEqualTo(Service.Priority.HIGH);
        assertThat(open(bins, BIN).next().priority()).isEqualTo(Service.Priority.NORMAL);
    }

    @Test
    void startsAPromiseToTheEndOfItsLastDay() {
        var clock = clock(open(bins, BIN), "emptied");

        assertThat(clock.dueAt()).isEqualTo(london("2026-03-04T23:59:59"));
        assertThat(clock.warnAt()).isEqualTo(london("2026-03-03T23:59:59"));
        assertThat(clock.nextAt()).isEqualTo(clock.warnAt());
    }

    @Test
    void refusesRolesThatMayNot() {
        var opened = open(bins, BIN);

        assertThat(act(bins, opened, "query", "crew", MONDAY)).isInstanceOf(Refused.class);
        assertThat(act(bins, opened, "no_such", "crew", MONDAY)).isInstanceOf(Refused.class);
        assertThat(act(bins, opened, "collected", "crew", MONDAY)).isInstanceOf(Decided.class);
    }

    @Test
    void letsNobodyActAsTheSystem() {
        var waiting =
                decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));

        assertThat(act(bins, waiting, "no_reply", "system", MONDAY)).isInstanceOf(Refused.class);
    }

    @Test
    void asksForTheAnswersAnActionNeeds() {
        var opened = open(bins, BIN);

        assertThat(act(bins, opened, "query", "waste_officer", MONDAY)).isInstanceOf(Refused.class);
        var asked = decided(act(bins, opened, "query", "waste_officer", MONDAY, Map.of("question", "Which gate?")));
        assertThat(asked.next().answers()).containsEntry("question", "Which gate?");
    }

    @Test
    void changesOnlyTheAnswersThatTheActionAsks() {
        var sly = Map.<String, Object>of("question", "Which?", "bin", "garden", "answer", "None");
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, sly));

        assertThat(asked.next().answers()).containsEntry("bin", "food").doesNotContainKey("answer");
    }

    @Test
    void stopsAPromiseInTimeOrLate() {
        var opened = open(bins, BIN);

        var inTime = act(
                bins, opened, "collected", "crew", london("2026-03-04T23:59:59").plusMillis(500));
        var late = act(bins, opened, "collected", "crew", london("2026-03-05T00:00"));
        assertThat(clock(decided(inTime), "emptied").end()).isEqualTo(End.MET);
        assertThat(clock(decided(late), "emptied").end()).isEqualTo(End.MISSED);
    }

    @Test
    void standsStillWhileTheResidentIsAsked() {
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));
        assertThat(clock(asked, "emptied").isPaused()).isTrue();

        var answered = decided(
                act(bins, asked, "answered", "resident", london("2026-03-04T10:00"), Map.of("answer", "The left one")));
        assertThat(clock(answered, "emptied").isRunning()).isTrue();
        assertThat(clock(answered, "emptied").dueAt()).isEqualTo(london("2026-03-06T23:59:59"));
    }

    @Test
    void actsByItselfWhenATimerRunsOut() {
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));
        var timer = clock(asked, "with_resident.no_reply");
        assertThat(timer.dueAt()).isEqualTo(london("2026-03-09T23:59:59"));

        var early = decided(tick(bins, asked, timer.key(), timer.dueAt().minusSeconds(1)));
        assertThat(early.effects()).isEmpty();

        var fired = decided(tick(bins, asked, timer.key(), timer.dueAt()));
        assertThat(fired.next().outcome()).isEqualTo("not_collected");
        assertThat(fired.effects()).endsWith(new Effect.Automatic(List.of("with_resident.no_reply")));
    }

    @Test
    void endsTheTimersOfAStageThatIsLeft() {
        var asked = decided(act(bins, open(bins, BIN), "query", "waste_officer", MONDAY, Map.of("question", "Which?")));
        var back = decided(act(bins, asked, "answered", "resident", MONDAY, Map.of("answer", "Left")));

        assertThat(clock(back, "with_resident.no_reply").end()).isEqualTo(End.ENDED);
        assertThat(decided(tick(bins, back, "with_resident.no_reply", MONDAY.plusSeconds(9_000_000)))
                        .effects())
                .isEmpty();
    }

    @Test
    void firesATimerOnceWhenItsActionStaysInTheStage() {
        var waiting = decided(
                act(badges, openBadge(), "need_more", "badge_officer", MONDAY, Map.of("what_is_missing", "Photo")));
        var due = clock(waiting, "waiting.remind").dueAt();

        var reminded = decided(tick(badges, waiting, "waiting.remind", due));
        assertThat(reminded.effects()).contains(new Effect.Send("need_more"));
        assertThat(clock(reminded, "waiting.lapse")).isEqualTo(clock(waiting, "waiting.lapse"));
        assertThat(decided(tick(badges, reminded, "waiting.remind", due.plusSeconds(60)))
                        .effects())
                .isEmpty();
    }

    @Test
    void warnsThenMovesALateCaseAndTells() {
        var opened = open(bins, BIN);
        var clock = clock(opened, "emptied");

        var warned = decided(tick(bins, opened, "emptied", london("2026-03-03T23:59:59")));
        assertThat(warned.effects()).endsWith(new Effect.Warn("emptied", false, null));
        assertThat(clock(warned, "emptied").nextAt()).isEqualTo(clock.dueAt());

        var late = decided(tick(bins, warned, "emptied", clock.dueAt().plusSeconds(1)));
        assertThat(late.effects()).endsWith(new Effect.Warn("emptied", true, "waste_supervisor"));
        assertThat(late.next().queue()).isEqualTo("waste_office");
        assertThat(clock(late, "emptied").nextAt()).isNull();
        assertThat(decided(tick(bins, late, "emptied", clock.dueAt().plusSeconds(2)))
                        .effects())
                .isEmpty();
    }

    @Test
    void offersWhatARoleMayDoAndSaysWhatIsMissing() {
        assertThat(offered(badges, openBadge(), "badge_officer"))
                .containsOnly(entry("need_more", Set.of()), entry("entitled", Set.of()), entry("duplicate", Set.of()));

        var unanswered = open(badges, Map.of("benefit", "pip", "registered_blind", false, "applying_for", "me"));
        assertThat(offered(badges, unanswered, "badge_officer"))
                .contains(entry("entitled", Set.of("pip_moving", "pip_journeys")))
                .contains(entry("assess", Set.of("pip_moving", "pip_journeys")));
        assertThat(act(badges, unanswered, "entitled", "badge_officer", MONDAY))
                .isEqualTo(new Undecided("automatic", Set.of("pip_moving", "pip_journeys")));
    }

    @Test
    void asksTheFeeAndIssuesTheGrant() {
        var paying = decided(act(badges, openBadge(), "entitled", "badge_officer", MONDAY));
        assertThat(paying.effects()).contains(new Effect.TakeFee("issue", 1000));

        var ordering = decided(act(badges, paying, "paid", "payment", MONDAY));
        assertThat(ordering.effects()).contains(new Effect.Refer("badge_maker"));
        assertThat(decided(act(badges, ordering, "issued", "partner", MONDAY)).effects())
                .contains(new Effect.Issue("blue_badge"));
    }

    @Test
    void tellsThoseWhoseConditionHoldsAndEndsWhenAllHaveAnswered() {
        var opened = open(deaths, death(true, "care"));
        assertThat(opened.next().referrals()).containsOnlyKeys("council_tax", "electoral", "adult_care");

        var one = decided(finish(deaths, opened, "council_tax"));
        assertThat(one.next().stage()).isEqualTo("telling");
        var all = decided(finish(deaths, one, "electoral", "adult_care"));
        assertThat(all.next().outcome()).isEqualTo("told");
        assertThat(clock(all, "everyone_told").end()).isEqualTo(End.MET);
    }

    @Test
    void takesBackWhatWasSaidInError() {
        var opened = open(deaths, death(true, "care"));
        var mistake =
                decided(act(deaths, opened, "mistake", "bereavement_manager", MONDAY, Map.of("why_close", "Wrong")));

        assertThat(mistake.next().referrals().values()).containsOnly(ReferralState.RETRACTED);
        assertThat(mistake.effects()).contains(new Effect.Retract("electoral"));
    }

    @Test
    void finishesAFanOutThatTellsNobodyAtOnce() {
        var opened = open(everything, Map.of("tell", false));

        assertThat(opened.next().stage()).isEqualTo("working");
        assertThat(opened.effects()).contains(new Effect.Automatic(List.of("telling.told")));
    }

    @Test
    void extendsAPromiseOnceByEachAction() {
        var working = open(everything, Map.of("tell", false));
        var extended = decided(act(everything, working, "more_time", "officer", MONDAY));

        assertThat(clock(working, "reply").dueAt()).isEqualTo(london("2026-03-16T23:59:59"));
        assertThat(clock(extended, "reply").dueAt()).isEqualTo(london("2026-03-23T23:59:59"));
        assertThat(act(everything, extended, "more_time", "officer", MONDAY)).isInstanceOf(Refused.class);
    }

    @Test
    void givesTheSecondLookToSomebodyElse() {
        var working = open(everything, Map.of("tell", false));
        var done = decided(decide(everything, working, command("done", "officer", "sam", Map.of()), MONDAY));

        assertThat(decide(everything, done, command("check", "officer", "sam", Map.of()), MONDAY))
                .isInstanceOf(Refused.class);
        assertThat(decide(everything, done, command("check", "officer", "pat", Map.of()), MONDAY))
                .isInstanceOf(Decided.class);
    }

    @Test
    void startsAClockOfItsOwnKind() {
        var working = open(everything, Map.of("tell", false, "received", "2026-02-27"));

        assertThat(clock(working, "from_receipt").dueAt()).isEqualTo(london("2026-03-27T23:59:59"));
        assertThat(working.next().clocks()).doesNotContainKey("check_in_time");
        var done = decided(act(everything, working, "done", "officer", MONDAY));
        assertThat(clock(done, "check_in_time").isRunning()).isTrue();
    }

    @Test
    void startsAClockAgainOnlyWhereTheFileSaysSo() {
        var later = MONDAY.plusSeconds(86_400);
        var working = open(everything, Map.of("tell", false));
        var done = decided(act(everything, working, "done", "officer", MONDAY));
        var again = decided(decide(everything, done, command("redo", "officer", "pat", Map.of()), later));

        assertThat(clock(done, "each_go").end()).isEqualTo(End.MET);
        assertThat(clock(again, "each_go").startedAt()).isEqualTo(later);
        assertThat(clock(again, "first_go").end()).isEqualTo(End.MET);
    }

    @Test
    void keepsTheRuleThatWasInForceWhenTheClockStarted() {
        var before = decided(Decide.decide(
                everything,
                CaseState.none(),
                opening(Map.of("tell", false)),
                Files.NO_FACTS,
                london("2026-01-31T12:00")));

        assertThat(clock(before, "reply").dueAt()).isEqualTo(london("2026-02-27T23:59:59"));
    }

    /// Walks taken at random through each service: wherever a case gets to, something or somebody can move it on.
    @Test
    void neverLeavesACaseStuck() {
        var random = new Random(20260302);
        for (var service : List.of(bins, deaths, everything)) {
            for (int walk = 0; walk < 200; walk++) {
                walk(service, random);
            }
        }
    }

    private void walk(Service service, Random random) {
        var answers = service == deaths
                ? death(random.nextBoolean(), "library")
                : service == bins ? BIN : Map.<String, Object>of("tell", random.nextBoolean());
        var now = MONDAY;
        var at = open(service, answers);
        for (int step = 0; step < 30 && at.next().isOpen(); step++) {
            now = now.plusSeconds(random.nextInt(200_000));
            var moves = movesFrom(service, at.next());
            assertThat(moves).as("%s in %s", service.key(), at.next().stage()).isNotEmpty();
            at = decided(decide(service, at, moves.get(random.nextInt(moves.size())), now));
            assertThat(at.next().isOpen()).isEqualTo(at.next().outcome() == null);
            assertThat(at.next().isOpen()
                            || at.next().clocks().values().stream().allMatch(c -> c.endedAt() != null))
                    .isTrue();
        }
    }

    private List<Command> movesFrom(Service service, CaseState state) {
        var moves = new ArrayList<Command>();
        var stage = service.stages().get(state.stage());
        for (var action : stage.actions().values()) {
            for (var role : action.by()) {
                var given = new HashMap<String, Object>();
                action.ask().forEach(question -> given.put(question, "Something"));
                var command = command(action.key(), role, "person" + moves.size(), given);
                if (Decide.decide(service, state, command, EMPTIED_YESTERDAY, MONDAY) instanceof Decided) {
                    moves.add(command);
                }
            }
        }
        state.clocks().values().stream()
                .filter(ClockState::isRunning)
                .forEach(c -> moves.add(new Command.Tick(c.key())));
        return moves;
    }

    private Decided openBadge() {
        return open(
                badges, Map.of("applying_for", "me", "benefit", "dla", "registered_blind", false, "had_before", false));
    }

    private static Map<String, Object> death(boolean registered, String had) {
        return Map.of(
                "in_area",
                true,
                "tenant",
                false,
                "registered",
                registered,
                "had",
                List.of(had),
                "may_share",
                List.of());
    }

    private static Map<String, Set<String>> offered(Service service, Decided at, String role) {
        var offers = new HashMap<String, Set<String>>();
        Decide.offered(service, at.next(), EMPTIED_YESTERDAY, Set.of(role), null, MONDAY)
                .forEach(offer -> offers.put(offer.action().key(), offer.missing()));
        return offers;
    }

    private static Decided open(Service service, Map<String, Object> answers) {
        return decided(Decide.decide(service, CaseState.none(), opening(answers), EMPTIED_YESTERDAY, MONDAY));
    }

    private static Command opening(Map<String, Object> answers) {
        return new Command.Open(Channel.WEB, Actor.ANONYMOUS, answers);
    }

    private static Decision act(Service service, Decided at, String action, String role, Instant now) {
        return act(service, at, action, role, now, Map.of());
    }

    private static Decision act(
            Service service, Decided at, String action, String role, Instant now, Map<String, Object> answers) {
        return decide(service, at, command(action, role, "sam", answers), now);
    }

    private static Command command(String action, String role, String person, Map<String, Object> answers) {
        return new Command.Act(action, Actor.staff(person), Set.of(role), answers);
    }

    private static Decision tick(Service service, Decided at, String clock, Instant now) {
        return decide(service, at, new Command.Tick(clock), now);
    }

    private static Decision finish(Service service, Decided at, String... lines) {
        return decide(service, at, new Command.Finish(Set.of(lines)), MONDAY);
    }

    private static Decision decide(Service service, Decided at, Command command, Instant now) {
        return Decide.decide(service, at.next(), command, EMPTIED_YESTERDAY, now);
    }

    private static Decided decided(Decision decision) {
        assertThat(decision).isInstanceOf(Decided.class);
        return (Decided) decision;
    }

    private static ClockState clock(Decided at, String key) {
        return at.next().clocks().get(key);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(CivilTime.ZONE).toInstant();
    }
}
