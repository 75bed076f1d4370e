package frontdoor.performance;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.letters.PackIssues;
import frontdoor.letters.PackIssues.How;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The figures of a death, against what a month of made-up deaths was written down as while it was made.
@SpringBootTest
class DeathMeasuresTests {

    private static final Period NOVEMBER = Period.of(YearMonth.of(2026, 11));

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Messages messages;

    @Autowired
    PackIssues packs;

    @Autowired
    Scorecard scorecard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final Random random = new Random(35);
    private final List<Integer> contacts = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private final List<Long> lastAnswers = new ArrayList<>();
    private final List<Long> waitsForUs = new ArrayList<>();
    private int byPartners;
    private int packsOut;
    private int mailed;

    @BeforeEach
    void aMonthOfDeaths() {
        for (int number = 0; number < 12; number++) {
            var day = LocalDate.of(2026, 11, 2).plusDays(random.nextInt(8));
            clock.set(day + "T09:30");
            aDeath(day, number);
        }
        clock.set("2026-11-30T12:00");
    }

    private void aDeath(LocalDate day, int number) {
        var kase = aBereavement()
                .with("deceased-name", "Dee Ceased " + number)
                .with("date_of_death-day", "1")
                .openedIn(cases);
        int rang = 1;
        for (; random.nextInt(3) == 0; rang++) {
            touch(kase);
        }
        if (random.nextInt(4) == 0) {
            jdbc.sql("update cases.event set actor = 'partner:hospital' where type = 'opened' and case_id = :id")
                    .param("id", kase.id())
                    .update();
            byPartners++;
            rang--;
        }
        contacts.add(rang);
        var tellsOn = day.plusDays(random.nextInt(3));
        clock.set(tellsOn + "T10:00");
        kase = Telling.told(cases, kase);
        var all = referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.status() == Status.REQUESTED)
                .toList();
        told.add(all.size());
        waitsForUs.add(ChronoUnit.DAYS.between(day, tellsOn));
        boolean everybody = random.nextBoolean();
        var last = tellsOn;
        for (int index = 0; index < all.size(); index++) {
            if (!everybody && index == 0) {
                continue;
            }
            var on = tellsOn.plusDays(random.nextInt(6));
            last = on.isAfter(last) ? on : last;
            clock.set(on + "T11:00");
            var asked = all.get(index);
            referrals.answer(new Answer(
                    UUID.randomUUID(),
                    asked.id(),
                    asked.recipient(),
                    Status.ACCEPTED,
                    null,
                    null,
                    Actor.staff("tam"),
                    clock.instant()));
        }
        if (everybody) {
            lastAnswers.add(ChronoUnit.DAYS.between(day, last));
        }
        if (random.nextBoolean()) {
            packs.issued(kase.reference().value(), "bereavement", How.WEB, Actor.ANONYMOUS);
            packs.issued(kase.reference().value(), "bereavement", How.WEB, Actor.ANONYMOUS);
            packsOut++;
        }
        if (random.nextInt(4) == 0) {
            slippedThrough(kase, number);
            mailed++;
        }
    }

    /// What should never be: a letter that went out after all.
    private void slippedThrough(Case kase, int number) {
        long person = jdbc.sql("insert into people.person (name) values ('Dee Ceased " + number + "') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("select people.judge_death(:person, :reference, 'confirmed', false, :now, 'staff:reg')")
                .param("person", person)
                .param("reference", kase.reference().value())
                .param("now", clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        var message = new Message(
                UUID.randomUUID(), "LT-1", Medium.EMAIL, "dee@example.org", "It", "Words", "en", null, null, person);
        messages.accept(List.of(message));
        jdbc.sql("update notify.message set state = 'delivered', delivered_at = :now where id = :id")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", message.id())
                .update();
    }

    private void touch(Case kase) {
        jdbc.sql("select contacts.log(cast(:details as jsonb))")
                .param("details", """
                        {"channel": "phone", "handled_by": "sam", "at": "%s", "references": ["%s"]}
                        """.formatted(clock.instant(), kase.reference()))
                .query(Long.class)
                .single();
    }

    @Test
    void everyFigureIsWhatWasWrittenDown() {
        assertThat(value("death_contacts")).isEqualByComparingTo(mean(contacts));
        assertThat(value("death_told")).isEqualByComparingTo(mean(told));
        assertThat(value("death_last_answer")).isEqualByComparingTo(mean(lastAnswers));
        assertThat(value("death_by_partners"))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(byPartners * 100L).divide(BigDecimal.valueOf(12), 1, RoundingMode.HALF_UP));
        assertThat(value("packs_issued")).isEqualByComparingTo(BigDecimal.valueOf(packsOut));
        assertThat(value("death_mail")).isEqualByComparingTo(BigDecimal.valueOf(mailed));
        assertThat(mailed).isPositive();
        assertThat(lastAnswers).isNotEmpty();
        assertThat(scorecard.rows(measure("death_waits"), NOVEMBER, Filter.ALL, null, 500).stream()
                        .filter(row -> "us".equals(row.detail()))
                        .map(row -> row.counts().longValue())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(waitsForUs);
    }

    private BigDecimal value(String key) {
        return scorecard.figure(measure(key), NOVEMBER, Filter.ALL).value();
    }

    private Measure measure(String key) {
        return scorecard.measure(key).orElseThrow();
    }

    private static BigDecimal mean(List<? extends Number> all) {
        return BigDecimal.valueOf(all.stream().mapToLong(Number::longValue).sum())
                .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
    }
}
