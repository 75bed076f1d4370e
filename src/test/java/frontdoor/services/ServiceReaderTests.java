package frontdoor.services;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.kernel.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceReaderTests {

    private final Service bins = Files.service("missed_bin");
    private final Service badges = Files.service("blue_badge");

    @Test
    void readsTheThreeExampleFiles() {
        assertThat(bins.course().stages()).containsOnlyKeys("with_crew", "with_resident");
        assertThat(badges.asking().conditions().all()).containsOnlyKeys("automatic", "is_young_child");
        assertThat(Files.service("bereavement").sending().refer()).hasSize(12);
    }

    @Test
    void fillsInWhatTheFileLeavesOut() {
        assertThat(bins.asking().contact()).isEqualTo(Service.Contact.OPTIONAL);
        assertThat(bins.intake().saveAndReturn()).isEqualTo(new Span(28, Span.Unit.DAYS));
        assertThat(bins.asking().own().getLast().kind()).isEqualTo(new Question.Kind.LongText(4000));
        assertThat(bins.terms().standards().get("emptied").limit(LocalDate.of(2026, 1, 1)))
                .isEqualTo(TimeLimit.of(Span.parse("2 working days")));
    }

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(bins.asking().own())
                .extracting(Question::key)
                .containsExactly("address", "bin", "put_out_by_7", "lid_closed", "notes");
        assertThat(bins.course().queues()).containsOnlyKeys("crews", "waste_office");
        assertThat(bins.finding().channels())
                .containsExactly(Channel.WEB, Channel.PHONE, Channel.FACE_TO_FACE, Channel.EMAIL, Channel.PAPER);
    }

    @Test
    void readsWhenInEachOfItsForms() {
        assertThat(bins.course().start().getFirst().when()).isEqualTo(new When.Named("out_on_time", true));
        assertThat(bins.course().start().getLast().when()).isEqualTo(When.ALWAYS);
        assertThat(bins.asking().own().get(3).onlyIf())
                .isEqualTo(new When.Answered(Map.of("bin", List.of("general", "recycling"))));
    }

    @Test
    void readsOneRoleAndSeveral() {
        var actions = bins.course().stages().get("with_crew").actions();

        assertThat(actions.get("collected").by()).isEqualTo(Set.of("crew", "waste_officer"));
        assertThat(actions.get("query").by()).isEqualTo(Set.of("waste_officer"));
    }

    @Test
    void keepsMoneyInPence() {
        assertThat(Dated.on(badges.terms().fees().get("issue").amounts(), LocalDate.of(2026, 1, 1)))
                .isEqualTo(1000L);
    }

    @Test
    void countsRenewalBackFromTheEnd() {
        assertThat(badges.terms().grants().get("blue_badge").renewFrom()).isEqualTo(Span.parse("12 weeks"));
    }

    @Test
    void pointsToWhereAnExampleStepStands() {
        var example = bins.examples().getFirst();

        assertThat(example.key()).isEqualTo("normal_report");
        assertThat(example.then().getFirst().pointer()).isEqualTo("/examples/normal_report/then/0");
    }

    @Test
    void makesAFileOfTheNameThatAnExampleWrites() {
        assertThat(badges.examples().getFirst().answers().get("photo"))
                .isEqualTo(Map.of("id", "c.jpg", "name", "c.jpg", "size", 0L));
    }

    @Test
    void holdsAListOfRatesByDate() {
        var service = Files.written("""
                service: s
                title: S
                kind: request
                owner: O
                channels: [web]
                who: anyone
                contact: required
                ask: {}
                start: [{to: a}]
                stages: {a: {title: A, queue: q, actions: {b: {title: B, by: officer, end: c}}}}
                route: {q: {title: Q, team: t}}
                standards:
                  reply:
                    title: Reply
                    start: {stage: a}
                    stop: {any_outcome: true}
                    within: [{from: 2026-04-01, is: 5 working days}, {from: 2020-01-01, is: 10 working days}]
                fees: {f: {title: F, amount: [{from: 2026-04-01, is: 12.5}, {from: 2020-01-01, is: 11}]}}
                outcomes: {c: {title: C, result: fulfilled, keep: 1 year}}
                access: {officer: {sees: all}}
                examples: {}
                """);

        var within = service.terms().standards().get("reply").within();
        assertThat(Dated.on(within, LocalDate.of(2026, 3, 31))).isEqualTo(Span.parse("10 working days"));
        assertThat(Dated.on(within, LocalDate.of(2026, 4, 1))).isEqualTo(Span.parse("5 working days"));
        assertThat(Dated.on(service.terms().fees().get("f").amounts(), LocalDate.of(2026, 4, 1)))
                .isEqualTo(1250L);
        assertThat(service.asking().questions())
                .extracting(Question::key)
                .containsExactly("contact_name", "contact_email", "contact_phone", "contact_address");
        assertThat(service.asking().questions())
                .extracting(Question::required)
                .containsExactly(true, false, false, false);
    }
}
