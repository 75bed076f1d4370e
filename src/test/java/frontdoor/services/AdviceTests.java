package frontdoor.services;

import static frontdoor.services.Deciding.MONDAY;
import static frontdoor.services.Deciding.open;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Channel;
import frontdoor.partners.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Lines of `refer` that tell nobody, and the grounds of those that do.
class AdviceTests {

    private final Service service = Files.written("""
            service: told
            title: Told
            owner: Somebody
            channels: [web]
            ask:
              had: {label: Had, type: choices, options: {badge: A badge, pass: A pass}, suggest: {had_badge: [pass]}}
              partner: {label: A partner, type: yes_no}
            conditions:
              had_badge: {means: They had a badge, test: "'badge' in had"}
            start: [{to: telling}]
            stages:
              telling:
                title: Telling
                queue: work
                refer: all
                actions: {done: {title: Done, by: contact_centre, end: done}}
            route: {work: {title: Work, team: contact_centre}}
            refer:
              badges:  {title: Badges, to: "team:badges", share: [had], within: 1 day}
              gp:      {title: GP, to: "partner:gp", when: had_badge, basis: consent, acknowledge: 2 hours, code: H, share: [had], within: 1 day}
              old:     {title: Old, to: "team:old", when: had_badge, needs: consent, share: [had], within: 1 day}
              banks:   {title: Banks, code: P, advice: Tell the bank.}
              support: {title: Support, code: S, when: {partner: true}, advice: You may claim.}
            outcomes: {done: {title: Done, result: fulfilled, keep: 1 year}}
            access: {contact_centre: {sees: all}}
            """);

    @Test
    void whatOnlyAdvisesIsNeverReferred() {
        var opened = open(service, Map.of("had", List.of("badge"), "partner", true));

        assertThat(service.sending().refer()).containsOnlyKeys("badges", "gp", "old");
        assertThat(opened.next().referrals()).containsOnlyKeys("badges", "gp", "old");
        assertThat(opened.effects()).doesNotContain(new Effect.Refer("banks"), new Effect.Refer("support"));
    }

    @Test
    void adviceIsGivenWhereItApplies() {
        var opened = open(service, Map.of("had", List.of("badge"), "partner", false));

        assertThat(Advice.holding(service, opened.next(), Files.NO_FACTS, MONDAY))
                .extracting(Advice::key)
                .containsExactly("banks");
        assertThat(service.sending().advice().get("banks").code()).isEqualTo(ReferralCode.REPRESENTATIVE);
    }

    @Test
    void aTeamIsToldForThePublicTaskUnlessTheLineSaysOtherwise() {
        assertThat(service.sending().refer().get("badges").basis()).isEqualTo(Basis.PUBLIC_TASK);
        assertThat(service.sending().refer().get("gp").basis()).isEqualTo(Basis.CONSENT);
        assertThat(service.sending().refer().get("gp").acknowledge()).hasToString("2 hours");
        assertThat(service.sending().refer().get("old").needsConsent()).isTrue();
    }

    @Test
    void whatTheAnswersRuleOutIsNotSuggested() {
        var form = new Form(service, Files.NO_FACTS, Channel.PHONE, LocalDate.parse("2026-11-23"), true);

        assertThat(form.suggestions(Map.of())).hasSize(1);
        assertThat(form.suggestions(Map.of("had", List.of("badge")))).hasSize(1);
        assertThat(form.suggestions(Map.of("had", List.of("pass")))).isEmpty();
    }

    @Test
    void whatIsSuggestedPicksNothing() {
        var opened = open(service, Map.of("had", List.of("badge"), "partner", false));

        assertThat(service.asking().suggestions()).containsExactly(new Suggestion("had", "had_badge", List.of("pass")));
        assertThat(opened.next().answers()).containsEntry("had", List.of("badge"));
    }
}
