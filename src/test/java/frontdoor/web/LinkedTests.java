package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

/// Sentences of the council's folder whose addresses and numbers can be followed.
class LinkedTests {

    @Test
    void anAddressIsALinkWithoutTheFullStopBehindIt() {
        assertThat(html("Register at www.gov.uk/register-to-vote."))
                .isEqualTo("Register at <a class=\"govuk-link\" href=\"https://www.gov.uk/register-to-vote\">"
                        + "www.gov.uk/register-to-vote</a>.");
        assertThat(html("See https://example.org/a?b=c&d, or ask."))
                .contains("href=\"https://example.org/a?b=c&amp;d\"", "</a>, or ask.");
    }

    @Test
    void theCouncilsNumberIsFilledInAndANumberCanBeRung() {
        assertThat(html("Call us on ((council.phone)) to ask. 12 1234 is none."))
                .isEqualTo("Call us on <a class=\"govuk-link\" href=\"tel:01632960000\">01632 960000</a> to ask."
                        + " 12 1234 is none.");
    }

    @Test
    void whatElseStandsThereIsWordsAndNoMarkup() {
        assertThat(html("<b>Hello</b> & all")).isEqualTo("&lt;b&gt;Hello&lt;/b&gt; &amp; all");
    }

    private static String html(String text) {
        var output = new StringOutput();
        Markup.linked(text, "01632 960000").writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
