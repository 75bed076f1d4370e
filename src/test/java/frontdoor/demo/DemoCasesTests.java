package frontdoor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.partners.PartnerPeople;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DemoCasesTests {

    @Autowired
    DemoCases month;

    @Autowired
    DemoContacts contacts;

    @Autowired
    DemoPartners partners;

    @Autowired
    PartnerPeople people;

    @Autowired
    MonthStore store;

    @Autowired
    Services services;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    /// Closed and late work and work that waits for residents is what somebody who tries Frontdoor wants to see.
    @Test
    void aMonthLeavesWorkInEveryStateAndIsLivedOnce() {
        clock.set("2026-11-23T11:00");
        assertThat(store.begin(clock.instant())).isTrue();
        assertThat(store.begin(clock.instant())).isFalse();

        int opened = month.live(1, () -> false);
        contacts.live(1);

        assertThat(opened).isGreaterThan(200);
        assertThat(jdbc.sql("select distinct service from cases.fact")
                        .query(String.class)
                        .set())
                .hasSameSizeAs(services.all());
        assertThat(count("closed_at is not null")).isGreaterThan(60);
        assertThat(count("closed_at is null")).isGreaterThan(40);
        assertThat(count("closed_at is null and late")).isBetween(5, 100);
        assertThat(count("stage = 'with_resident'")).isPositive();
        assertThat(jdbc.sql("select count(*) from contacts.fact where outcome = 'resolved'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50);
        assertThat(count("opened_at > '2026-11-23T11:00Z'")).isZero();
        assertThat(jdbc.sql("""
                        select distinct status from referrals.referral where recipient like 'partner:%'
                        """).query(String.class).set()).contains("requested", "accepted", "completed", "rejected");
    }

    @Test
    void aPartnerWithAPortalHasSomebodyWhoSignsIn() {
        partners.staff();
        partners.staff();

        assertThat(people.of("hospice_at_home"))
                .singleElement()
                .satisfies(person -> assertThat(person.admin()).isTrue());
        assertThat(people.of("gp")).as("told by email, without a portal").isEmpty();
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from cases.fact where " + which)
                .query(Integer.class)
                .single();
    }
}
