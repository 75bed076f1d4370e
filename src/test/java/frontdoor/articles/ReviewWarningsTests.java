package frontdoor.articles;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Whoever answers for an article is told when it is to be looked at again.
@SpringBootTest
class ReviewWarningsTests {

    @Autowired
    ReviewWarnings warnings;

    @Autowired
    Articles articles;

    @Autowired
    Reviews reviews;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    /// The bereavement article is to be looked at by 1 March 2027; Morgan leads the team that answers for it.
    @Test
    void whoeverLeadsItsTeamIsToldTwoWeeksBeforeAndWhenTheDayIsPastAndNotAgain() {
        clock.set("2027-02-15T08:00");
        warnings.tell();
        assertThat(told()).isEmpty();

        clock.set("2027-02-16T08:00");
        warnings.tell();
        warnings.tell();
        assertThat(told()).containsExactly("when-someone-dies");

        clock.set("2027-03-02T08:00");
        warnings.tell();
        assertThat(told()).containsExactly("when-someone-dies", "when-someone-dies");

        reviews.confirm(
                UUID.randomUUID(), articles.find("when-someone-dies", "en").orElseThrow(), Actor.staff("morgan"));
        clock.set("2027-03-03T08:00");
        warnings.tell();
        assertThat(told()).as("it was found correct").hasSize(2);
    }

    @Test
    void anArticleExplainsThePromisesThatItNames() {
        assertThat(articles.explaining("missed_bin.emptied_assisted"))
                .extracting(Article::key)
                .containsExactly("help-with-your-bins");
        assertThat(articles.explaining("missed_bin.emptied")).isEmpty();
    }

    private List<String> told() {
        return notices.of("morgan", false, null).stream().map(Notice::about).toList();
    }
}
