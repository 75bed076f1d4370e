package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a kiosk's pages keep of their links.
class WaysOutTests {

    @Test
    void aLinkWithinTheSiteStays() {
        assertKept("<a class=\"govuk-link\" href=\"/services/pothole?from=1\">A pothole</a>");
        assertKept("<a href=\"#main-content\" data-module=\"govuk-skip-link\">Skip</a>");
    }

    @Test
    void aLinkToElsewhereBecomesItsWordsAndAddress() {
        assertThat(closed("See <a title=\"a > b\" href=\"https://example.org/x\">this page</a>."))
                .isEqualTo("See this page (https://example.org/x).");
        assertThat(closed("<a href=\"//example.org\">there</a>")).isEqualTo("there (//example.org)");
        assertThat(closed("<a href=\"mailto:hello@example.org?subject=Hello\">hello@example.org</a>"))
                .isEqualTo("hello@example.org");
        assertThat(closed("<a href=\"tel:01632960000\"><b>Call us</b></a>")).isEqualTo("<b>Call us</b> (01632960000)");
    }

    @Test
    void aFileIsNotSavedUnlessTheCouncilSaysSo() {
        var file = "<a href=\"/track/FD-7K3M-9QX2/files/abc\">Photo</a>";
        assertThat(closed(file)).isEqualTo("Photo");
        assertThat(closed("<a href=\"/figures.csv?month=1\">Figures</a>")).isEqualTo("Figures");
        assertThat(WaysOut.closed(file, true)).isEqualTo(file);
    }

    private static void assertKept(String html) {
        assertThat(closed(html)).isEqualTo(html);
    }

    private static String closed(String html) {
        return WaysOut.closed(html, false);
    }
}
