package frontdoor.forms;

import static frontdoor.forms.OneQuestion.OPTIONS;
import static frontdoor.forms.OneQuestion.said;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.forms.Question.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTests {

    @Test
    void saysAnswersInWords() {
        assertThat(said(new Kind.Date(false), "2026-02-01")).isEqualTo("1 February 2026");
        assertThat(said(new Kind.Money(null, null), 1250L)).isEqualTo("£12.50");
        assertThat(said(new Kind.Money(null, null), 100_000L)).isEqualTo("£1,000");
        assertThat(said(new Kind.Choice(OPTIONS), "food")).isEqualTo("Food caddy");
        assertThat(said(new Kind.Choices(OPTIONS), List.of("food", "garden"))).isEqualTo("Food caddy, Garden waste");
        assertThat(said(new Kind.YesNo(), true)).isEqualTo("Yes");
        assertThat(said(new Kind.Phone(), "+441632960001")).isEqualTo("01632 960001");
    }
}
