package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.ServiceFile;
import frontdoor.forms.Question.Kind;
import frontdoor.forms.When;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.partners.Verdict;
import frontdoor.services.CaseState;
import frontdoor.services.Command;
import frontdoor.services.Decide;
import frontdoor.services.Decision.Decided;
import frontdoor.services.Files;
import frontdoor.services.ReferralCode;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sixty services and agencies that the made-up council tells, or speaks of, after a death.
class BereavementLinesTests {

    private static final Path COUNCIL = Path.of("src/main/resources/council");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Set<String> PICKED = Set.of("had", "also_tell", "would_help");

    private final Service deaths = service();
    private final Partners partners = Partners.in(COUNCIL);

    private static Service service() {
        try {
            return ServiceReader.read(ServiceFile.read(
                            "bereavement.yaml",
                            java.nio.file.Files.readString(COUNCIL.resolve("services/bereavement.yaml")))
                    .tree());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereAreSixtyAndEachSaysHowTellingWorks() {
        var codes = Stream.concat(
                        deaths.sending().refer().values().stream().map(ReferralLine::code),
                        deaths.sending().advice().values().stream().map(advice -> advice.code()))
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

        assertThat(codes.values().stream().mapToLong(each -> each).sum()).isEqualTo(60);
        assertThat(codes)
                .isEqualTo(Map.of(
                        ReferralCode.AUTOMATIC, 18L,
                        ReferralCode.TELL_US_ONCE, 6L,
                        ReferralCode.HUB, 10L,
                        ReferralCode.REPRESENTATIVE, 6L,
                        ReferralCode.SIGNPOST, 10L,
                        ReferralCode.REFERRAL, 8L,
                        ReferralCode.SAFEGUARDING, 2L));
        assertThat(deaths.about().note()).contains("reconstruction", "not Salford's");
    }

    /// Every line to a partner could be sent today, once the person says yes where that is asked.
    @Test
    void everyLineIsCoveredAndNoneSharesWhatIsNeverSent() {
        var sharing = new Sharing(partners);
        assertThat(deaths.sending().refer().values())
                .allSatisfy(line -> assertThat(sharing.verdict(new Disclosure(
                                line.to(), deaths.key(), Set.copyOf(line.share()), line.basis(), true, DAY)))
                        .as(line.key())
                        .isInstanceOf(Verdict.Allowed.class));
        assertThat(partners.all())
                .allSatisfy(partner -> assertThat(deaths.sending().refer().values())
                        .extracting(ReferralLine::to)
                        .contains(partner.recipient()));
    }

    /// Answers made up at random: nobody is told by consent who was not picked, whatever was suggested.
    @Test
    void nobodyIsToldByConsentWhoWasNotPicked() {
        var random = new Random(20261126);
        for (int time = 0; time < 3000; time++) {
            var answers = answers(random);
            var told = told(answers);
            for (var key : told) {
                var line = deaths.sending().refer().get(key);
                if (line.needsConsent()) {
                    assertThat(asked(line, answers))
                            .as("%s with %s", key, answers)
                            .isTrue();
                }
            }
            assertThat(told)
                    .doesNotContainAnyElementsOf(deaths.sending().advice().keySet());
            if (answers.get("tell_nobody").equals(true)) {
                assertThat(told).as("%s", answers).isEmpty();
            }
        }
    }

    /// What is for a child, or for a baby, reaches nobody else, whoever ticked it.
    @Test
    void nursesForChildrenAreToldOfChildrenAloneAndAMidwifeOfBabies() {
        assertThat(told(died("1938-01-01"))).doesNotContain("childrens_nursing", "bereavement_midwife");
        assertThat(told(died("2008-11-20"))).doesNotContain("childrens_nursing", "bereavement_midwife");
        assertThat(told(died("2008-11-21"))).contains("childrens_nursing").doesNotContain("bereavement_midwife");
        assertThat(told(died("2026-11-01"))).contains("childrens_nursing", "bereavement_midwife");
        var unsaid = new HashMap<>(died("2026-11-01"));
        unsaid.remove("date_of_birth");
        assertThat(told(unsaid)).contains("childrens_nursing", "bereavement_midwife");
    }

    private static Map<String, Object> died(String born) {
        return Map.of(
                "date_of_birth",
                born,
                "date_of_death",
                "2026-11-20",
                "tell_nobody",
                false,
                "registered",
                "registered",
                "also_tell",
                List.of("childrens_nursing"),
                "would_help",
                List.of("midwife"));
    }

    private Set<String> told(Map<String, Object> answers) {
        var opened = (Decided) Decide.decide(
                deaths,
                CaseState.none(),
                new Command.Open(Channel.PHONE, Actor.staff("sam"), answers),
                Files.NO_FACTS,
                NOW);
        if (!"received".equals(opened.next().stage())) {
            return opened.next().referrals().keySet();
        }
        var act = new Command.Act(
                "coroner".equals(answers.get("registered")) ? "acknowledge_waiting" : "acknowledge",
                Actor.staff("reg"),
                Set.of("registrar"),
                Map.of("named_worker", "Reggie Register", "tell_us_once", "later"));
        return ((Decided) Decide.decide(deaths, opened.next(), act, Files.NO_FACTS, NOW))
                .next()
                .referrals()
                .keySet();
    }

    /// Whether the option by which the line is asked for was picked.
    private boolean asked(ReferralLine line, Map<String, Object> answers) {
        return switch (line.when()) {
            case When.Always _ -> false;
            case When.Named(var condition, var negated) ->
                !negated
                        && PICKED.stream()
                                .flatMap(key -> ((List<?>) answers.get(key)).stream())
                                .anyMatch(option -> deaths.asking()
                                        .conditions()
                                        .all()
                                        .get(condition)
                                        .test()
                                        .contains("'" + option + "'"));
            case When.Answered(var values) ->
                values.entrySet().stream()
                        .allMatch(each -> PICKED.contains(each.getKey())
                                && ((List<?>) answers.get(each.getKey()))
                                        .stream().anyMatch(each.getValue()::contains));
        };
    }

    private Map<String, Object> answers(Random random) {
        var answers = new HashMap<String, Object>();
        for (var question : deaths.asking().own()) {
            switch (question.kind()) {
                case Kind.YesNo _ -> answers.put(question.key(), random.nextBoolean());
                case Kind.Choice(var options) ->
                    answers.put(question.key(), List.copyOf(options.keySet()).get(random.nextInt(options.size())));
                case Kind.Choices several -> {
                    var some = new ArrayList<String>();
                    several.options().keySet().stream()
                            .filter(_ -> random.nextInt(4) == 0)
                            .forEach(some::add);
                    answers.put(question.key(), some);
                }
                default -> {}
            }
        }
        return answers;
    }
}
