package frontdoor.services;

import static frontdoor.services.Deciding.BIN;
import static frontdoor.services.Deciding.EMPTIED_YESTERDAY;
import static frontdoor.services.Deciding.MONDAY;
import static frontdoor.services.Deciding.act;
import static frontdoor.services.Deciding.clock;
import static frontdoor.services.Deciding.command;
import static frontdoor.services.Deciding.decide;
import static frontdoor.services.Deciding.decided;
import static frontdoor.services.Deciding.open;
import static frontdoor.services.Deciding.openBadge;
import static frontdoor.services.Deciding.opening;
import static frontdoor.services.Deciding.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import frontdoor.services.ClockState.End;
import frontdoor.services.Decision.Decided;
import frontdoor.services.Decision.Refused;
import frontdoor.services.Decision.Undecided;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Opening a case and acting on it: who may, what is asked, and where it goes.
class DecideTests {

    private final Service bins = Files.service("missed_bin");
    private final Service badges = Files.service("blue_badge");
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
    void refusesRolesThatMayNot() {
        var opened = open(bins, BIN);

        assertThat(act(bins, opened, "query", "crew", MONDAY)).isInstanceOf(Refused.class);
        assertThat(act(bins, opened, "no_such", "crew", MONDAY)).isInstanceOf(Refused.class);
        assertThat(act(bins, opened, "collected", "crew", MONDAY)).isInstanceOf(Decided.class);
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
    void offersWhatARoleMayDoAndSaysWhatIsMissing() {
        assertThat(offered(badges, openBadge(badges), "badge_officer"))
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
        var paying = decided(act(badges, openBadge(badges), "entitled", "badge_officer", MONDAY));
        assertThat(paying.effects()).contains(new Effect.TakeFee("issue", 1000));

        var ordering = decided(act(badges, paying, "paid", "payment", MONDAY));
        assertThat(ordering.effects()).contains(new Effect.Refer("badge_maker"));
        assertThat(decided(act(badges, ordering, "issued", "partner", MONDAY)).effects())
                .contains(new Effect.Issue("blue_badge"));
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

    private static Map<String, Set<String>> offered(Service service, Decided at, String role) {
        var offers = new HashMap<String, Set<String>>();
        Decide.offered(service, at.next(), EMPTIED_YESTERDAY, Set.of(role), null, MONDAY)
                .forEach(offer -> offers.put(offer.action().key(), offer.missing()));
        return offers;
    }
}
