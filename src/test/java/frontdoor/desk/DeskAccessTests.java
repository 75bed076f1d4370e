package frontdoor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Reporter;
import frontdoor.checks.ServiceFile;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The need to know, on the services that ship.
class DeskAccessTests {

    private final Service bins = service("missed_bin");
    private final Service badges = service("blue_badge");
    private final Service deaths = service("bereavement");

    @Test
    void aTeamSeesItsOwnQueues() {
        var crews = Objects.requireNonNull(bins.course().queues().get("crews"));

        assertThat(DeskAccess.sees(staff("waste_crews", "crew"), crews)).isTrue();
        assertThat(DeskAccess.sees(staff("registration", "registrar"), crews)).isFalse();
        assertThat(DeskAccess.sees(staff("contact_centre", "supervisor"), crews))
                .isTrue();
    }

    @Test
    void aCaseIsForItsTeamAndForTheRolesThatTheServiceNames() {
        var kase = kase("waste_crews", Map.of());

        assertThat(DeskAccess.sees(staff("waste_crews", "none"), kase, bins)).isTrue();
        assertThat(DeskAccess.sees(staff("contact_centre", "contact_centre"), kase, bins))
                .isTrue();
        assertThat(DeskAccess.sees(staff("registration", "registrar"), kase, bins))
                .isFalse();
    }

    @Test
    void anOpenCaseFollowsItsQueueToTheTeamThatHasItToday() {
        var moved = kase("a_team_of_the_past", "crews", Map.of());

        assertThat(DeskAccess.sees(staff("waste_crews", "none"), moved, bins)).isTrue();
        assertThat(DeskAccess.sees(staff("a_team_of_the_past", "none"), moved, bins))
                .isFalse();
    }

    @Test
    void aRoleThatIsNotNamedSeesThatTheCaseIsThereAndNothingElse() {
        var who = staff("waste_crews", "none");
        var kase = kase("waste_crews", Map.of());

        assertThat(DeskAccess.seesInside(who, kase, bins)).isFalse();
        assertThat(DeskAccess.sees(who, kase, bins, bins.asking().question("address")))
                .isFalse();
        assertThat(DeskAccess.seesWords(who, kase, bins)).isFalse();
    }

    @Test
    void aCrewSeesTheAnswersItNeedsAndNotWhoReported() {
        var crew = staff("waste_crews", "crew");
        var kase = kase("waste_crews", Map.of());

        assertThat(DeskAccess.sees(crew, kase, bins, bins.asking().question("address")))
                .isTrue();
        assertThat(DeskAccess.sees(crew, kase, bins, bins.asking().question("put_out_by_7")))
                .isFalse();
        assertThat(DeskAccess.sees(crew, kase, bins, ContactQuestions.NAME)).isFalse();
        assertThat(DeskAccess.seesWords(crew, kase, bins)).isFalse();
    }

    @Test
    void healthIsForThoseWhoMaySeeHealth() {
        var health = badges.asking().question("condition_named");
        var kase = kase("blue_badge", Map.of());

        assertThat(DeskAccess.sees(staff("blue_badge", "blue_badge_officer"), kase, badges, health))
                .isTrue();
        assertThat(DeskAccess.sees(staff("contact_centre", "contact_centre"), kase, badges, health))
                .isFalse();
    }

    @Test
    void twoRolesDoNotAddUpToWhatNeitherMaySee() {
        var both = staff("blue_badge", "contact_centre", "administrator");

        assertThat(DeskAccess.sees(
                        both,
                        kase("blue_badge", Map.of()),
                        badges,
                        badges.asking().question("condition_named")))
                .isFalse();
    }

    @Test
    void aTeamThatACaseWasReferredToSeesWhatIsSharedWithIt() {
        var housing = staff("housing", "team_officer");
        var line = deaths.sending().refer().values().stream()
                .filter(each ->
                        each.to().equals("team:housing") && !each.share().isEmpty())
                .findFirst()
                .orElseThrow();
        var before = kase("registration", Map.of());
        var after = kase("registration", Map.of(line.key(), CaseState.ReferralState.SENT));

        assertThat(DeskAccess.sees(housing, before, deaths)).isFalse();
        assertThat(DeskAccess.sees(housing, after, deaths)).isTrue();
        assertThat(deaths.asking().own())
                .allSatisfy(question -> assertThat(DeskAccess.sees(housing, after, deaths, question))
                        .as(question.key())
                        .isEqualTo(line.share().contains(question.key()) && question.sensitive() == null));
    }

    @Test
    void anAdministratorSeesThatACaseIsThereAndNotItsAnswers() {
        var kase = kase("blue_badge", Map.of());
        var addy = staff("digital", "administrator");

        assertThat(DeskAccess.sees(addy, kase, badges)).isTrue();
        assertThat(badges.asking().own())
                .allSatisfy(question -> assertThat(DeskAccess.sees(addy, kase, badges, question))
                        .isFalse());
    }

    private static SignedIn staff(String team, String... roles) {
        return new SignedIn("sam", "Sam Sample", Set.of(team), Set.of(), Set.of(roles));
    }

    private static Case kase(String team, Map<String, CaseState.ReferralState> referrals) {
        return kase(team, null, referrals);
    }

    private static Case kase(String team, @Nullable String queue, Map<String, CaseState.ReferralState> referrals) {
        var at = Instant.parse("2026-11-23T09:30:00Z");
        var state = new CaseState(
                "somewhere",
                null,
                Map.of(),
                queue,
                Service.Priority.NORMAL,
                Channel.WEB,
                at,
                at,
                Map.of(),
                referrals,
                Map.of(),
                Set.of());
        return new Case(
                1,
                new Reference("FD-7K3M-9QX2"),
                "any",
                1,
                1,
                Channel.WEB,
                state,
                Map.of(),
                team,
                null,
                null,
                null,
                false,
                0,
                List.of(Reporter.NOBODY),
                null,
                null,
                at,
                null,
                null);
    }

    private static Service service(String key) {
        try {
            var text = Files.readString(Path.of("src/main/resources/council/services", key + ".yaml"));
            return ServiceReader.read(
                    Objects.requireNonNull(ServiceFile.read(key + ".yaml", text).tree()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
