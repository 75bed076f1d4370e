package frontdoor.cases;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.people.Deaths;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.services.CaseState.ReferralState;
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

/// A death that the coroner looks into, one that is reported twice, and one of somebody who is alive.
@SpringBootTest
class DeathsTests {

    private static final Actor REG = Actor.staff("reg");
    private static final Set<String> REGISTRAR = Set.of("registrar");
    private static final Set<String> MANAGER = Set.of("bereavement_manager");
    private static final Reporter MEG = new Reporter(null, "Meg Example", "meg@example.org", null, null, "en");
    private static final Reporter LEE = new Reporter(null, "Lee Example", "lee@example.org", null, null, "en");

    @Autowired
    Cases cases;

    @Autowired
    LikeCases likes;

    @Autowired
    Deaths deaths;

    @Autowired
    Referrals referrals;

    @Autowired
    Sweep sweep;

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
    void registrationWaitsForTheCoronerAndHasItsOwnClockThen() {
        var kase = aBereavement().with("registered", "coroner").openedIn(cases);
        act(kase, "acknowledge_waiting", REGISTRAR, named());
        assertThat(now(kase).state().stage()).isEqualTo("with_coroner");
        assertThat(told(kase, "registration")).isEmpty();
        cases.finish(UUID.randomUUID(), kase.reference(), sent(kase), REG);
        assertThat(now(kase).isOpen()).as("it waits though all others are done").isTrue();

        clock.set("2026-12-01T09:30");
        sweep.run();
        assertThat(now(kase).late())
                .as("nobody asked the coroner within five working days")
                .isTrue();
        act(kase, "still_waiting", REGISTRAR, Map.of());
        assertThat(now(kase).state().clocks().get("coroner_again").dueAt()).isEqualTo("2026-12-08T23:59:59Z");
        assertThat(told(kase, "registration")).isEmpty();

        clock.set("2026-12-07T10:00");
        act(kase, "coroner_done", REGISTRAR, Map.of("coroner_says", List.of("to_register")));
        assertThat(now(kase).state().stage()).isEqualTo("telling");
        assertThat(now(kase).state().clocks().get("after_coroner").dueAt()).isEqualTo("2026-12-12T23:59:59Z");
        assertThat(told(kase, "registration"))
                .singleElement()
                .satisfies(told -> assertThat(told.deadlines().actBy()).isEqualTo("2026-12-12T23:59:59Z"));
    }

    @Test
    void aDeathReportedTwiceWithOtherSpellingsIsRecognisedAndJoinedOnlyByAPerson() {
        var first = aBereavement()
                .with("deceased-name", "Katherine Thomson")
                .with("last_address-postcode", "ZZ99 2BB")
                .openedIn(cases);
        act(first, "acknowledge", REGISTRAR, named());
        var before = referrals.of(first.reference()).size();
        var second = aBereavement()
                .with("deceased-name", "Catherine Thompson")
                .with("last_address-line", "Five, Sample St")
                .with("last_address-postcode", "zz992bb")
                .with("would_help", "money")
                .by(MEG)
                .openedIn(cases);
        var stranger = aBereavement().with("deceased-name", "Ola Nordmann").openedIn(cases);
        assertThat(second.isOpen()).as("never joined alone").isTrue();

        assertThat(likes.of(second)).singleElement().satisfies(like -> {
            assertThat(like.kase().reference()).isEqualTo(first.reference());
            assertThat(like.alike()).containsExactly("deceased", "date_of_death", "last_address");
        });
        assertThat(likes.of(stranger)).isEmpty();

        var command = UUID.randomUUID();
        assertThat(likes.join(command, second, 1, now(first), REG, REGISTRAR)).isInstanceOf(Change.Changed.class);
        assertThat(likes.join(command, now(second), 1, now(first), REG, REGISTRAR))
                .as("sent twice")
                .isInstanceOf(Change.AlreadyDone.class);

        assertThat(now(second).state().outcome()).isEqualTo("reported_twice");
        assertThat(referrals.of(second.reference())).isEmpty();
        assertThat(referrals.of(first.reference())).as("nobody is told twice").hasSize(before);
        assertThat(now(first).reporters()).extracting(Reporter::name).containsExactly("Pat Example", "Meg Example");
        assertThat(cases.timeline(now(first)).getLast().said())
                .as("nothing that was said is lost")
                .containsEntry("would_help", List.of("money"));
    }

    @Test
    void whoIsTakenForDeadByBothLivesAgainOnceTheFirstWasAMistake() {
        long cat = jdbc.sql("""
                insert into people.person (name, born_on, postcode)
                values ('Catherine Thompson', '1940-01-01', 'ZZ99 2BB') returning id
                """).query(Long.class).single();
        var first = catherine("Katherine Thomson");
        var second = catherine("Catherine Thompson");
        assertThat(deaths.isDead(cat)).isTrue();

        likes.join(UUID.randomUUID(), second, 1, first, REG, REGISTRAR);
        assertThat(deaths.isDead(cat)).as("the first says so now").isTrue();
        assertThat(deaths.of(second.reference().value())).isEmpty();

        act(first, "mistake_first", MANAGER, Map.of("why_close", List.of("Another person")));
        assertThat(deaths.isDead(cat)).isFalse();
    }

    private Case catherine(String name) {
        return aBereavement()
                .from(REG)
                .with("deceased-name", name)
                .with("date_of_birth-day", "1")
                .with("date_of_birth-month", "1")
                .with("date_of_birth-year", "1940")
                .with("last_address-postcode", "ZZ99 2BB")
                .openedIn(cases);
    }

    @Test
    void whoeverJoinedTheSecondReportBeforeIsJoinedToTheFirstToo() {
        var first = aBereavement().with("deceased-name", "Oona Example").openedIn(cases);
        var second = aBereavement().with("deceased-name", "Una Example").by(MEG).openedIn(cases);
        var third = aBereavement()
                .with("deceased-name", "Una Exemple")
                .with("would_help", "money")
                .by(LEE)
                .openedIn(cases);
        assertThat(likes.join(UUID.randomUUID(), third, 1, now(second), REG, REGISTRAR))
                .isInstanceOf(Change.Changed.class);

        var command = UUID.randomUUID();
        var both = now(second);
        assertThat(likes.join(command, both, both.revision(), first, REG, REGISTRAR))
                .isInstanceOf(Change.Changed.class);
        assertThat(likes.join(command, now(second), both.revision(), now(first), REG, REGISTRAR))
                .as("sent twice")
                .isInstanceOf(Change.AlreadyDone.class);

        assertThat(now(first).reporters())
                .extracting(Reporter::name)
                .containsExactly("Pat Example", "Meg Example", "Lee Example");
        assertThat(cases.timeline(now(first)).getLast().said())
                .as("each with what they said themselves")
                .containsEntry("would_help", List.of("money"));
    }

    @Test
    void whoIsReportedDeadAndLivesIsTakenBackOnceWithEverybodyWhoWasTold() {
        var kase = telling.told(aBereavement().with("deceased-name", "Una Alive"));
        var told = referrals.of(kase.reference()).stream()
                .map(each -> each.referral().id())
                .toList();
        assertThat(told).hasSizeGreaterThan(10);
        cases.finish(UUID.randomUUID(), kase.reference(), Set.of("bins"), REG);

        var command = UUID.randomUUID();
        var why = Map.of("why_close", List.of("She rang us: it was another of her name"));
        assertThat(cases.act(command, kase.reference(), now(kase).revision(), "mistake", REG, MANAGER, why))
                .isInstanceOf(Change.Changed.class);
        assertThat(cases.act(command, kase.reference(), now(kase).revision() - 1, "mistake", REG, MANAGER, why))
                .as("sent twice")
                .isInstanceOf(Change.AlreadyDone.class);

        assertThat(now(kase).state().outcome()).isEqualTo("told_in_error");
        assertThat(now(kase).state().referrals().values()).containsOnly(ReferralState.RETRACTED);
        assertThat(jdbc.sql("""
                        select e.referral from referrals.event e join referrals.referral r on r.id = e.referral
                         where r.reference = ? and e.what = 'entered_in_error'
                        """)
                        .param(kase.reference().value())
                        .query(UUID.class)
                        .list())
                .as("each exactly once")
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(jdbc.sql("select body from notify.message where about = ? and body like '%we apologise%'")
                        .param(kase.reference().value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Our records said that Una Alive had died. This was wrong");
    }

    private static Map<String, List<String>> named() {
        return Map.of("named_worker", List.of("Reggie Register"), "tell_us_once", List.of("later"));
    }

    private Set<String> sent(Case kase) {
        return now(kase).state().referrals().keySet();
    }

    private List<Referral> told(Case kase, String line) {
        return referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .toList();
    }

    private void act(Case kase, String action, Set<String> roles, Map<String, List<String>> typed) {
        assertThat(cases.act(UUID.randomUUID(), kase.reference(), now(kase).revision(), action, REG, roles, typed))
                .isInstanceOf(Change.Changed.class);
    }

    private Case now(Case kase) {
        return cases.find(kase.reference()).orElseThrow();
    }
}
