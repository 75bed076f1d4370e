package frontdoor.listings;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.notices.Emails;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.notices.What;
import frontdoor.notices.WrittenNotices;
import frontdoor.notify.RealMail;
import frontdoor.testing.SettableClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever leads the team that answers for listings is told when they are due, also by email.
@SpringBootTest
class ReviewRemindersTests {

    @Autowired
    ReviewReminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("update listings.listing set review_by = '2027-06-01'").update();
        jdbc.sql("truncate notices.notice").update();
    }

    @Test
    void oneNoticeForATeamAndADayHoweverManyFallDue() {
        due("2026-11-23", 3);

        assertThat(reminders.tell()).isPositive();
        assertThat(reminders.tell()).isZero();
        assertThat(ofLeaders()).allSatisfy(notice -> {
            assertThat(notice.what()).isEqualTo(What.LISTINGS);
            assertThat(notice.about()).isEqualTo(team());
        });
        assertThat(ofLeaders()).hasSize(1);
    }

    @Test
    void whatIsNotDueOrWasTakenFromTheDirectoryTellsNobody() {
        due("2026-11-24", 2);
        jdbc.sql("update listings.listing set withdrawn_at = now() where review_by = '2026-11-24'")
                .update();
        clock.set("2026-11-25T09:30");

        assertThat(reminders.tell()).isZero();
    }

    @Test
    void itGoesByEmailToWhoeverWantsThat() {
        notices.choose(leader(), Emails.AT_ONCE);
        due("2026-11-22", 1);
        reminders.tell();

        WrittenNotices.write(context);
        assertThat(RealMail.carried(context))
                .anySatisfy(letter ->
                        assertThat(letter).contains("@", "listings of the team Contact centre to make sure of"));
    }

    private void due(String day, int number) {
        jdbc.sql("""
                update listings.listing set review_by = :day::date where id in (
                    select id from listings.listing where owner = :team and withdrawn_at is null and same_as is null limit :number)
                """)
                .param("day", day)
                .param("team", team())
                .param("number", number)
                .update();
    }

    private String team() {
        return jdbc.sql("""
                select owner from listings.listing where withdrawn_at is null and same_as is null
                 group by owner order by count(*) desc limit 1
                """).query(String.class).single();
    }

    private String leader() {
        var told = jdbc.sql("select distinct username from notices.notice")
                .query(String.class)
                .list();
        if (told.isEmpty()) {
            due("2026-11-21", 1);
            reminders.tell();
            told = jdbc.sql("select distinct username from notices.notice")
                    .query(String.class)
                    .list();
        }
        return told.getFirst();
    }

    private List<Notice> ofLeaders() {
        return notices.of(leader(), false, null);
    }
}
