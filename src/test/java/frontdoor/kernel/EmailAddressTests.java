package frontdoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Email addresses as people have them, and what only looks like one.
class EmailAddressTests {

    @Test
    void isWhatLettersReach() {
        assertThat(Stream.of(
                        "pat@example.org",
                        "Pat.O'Neil+bins@mail.example.co.uk",
                        "zoë@bücher.example",
                        "x_1@a-b.example",
                        "pat@xn--80ak6aa92e.xn--p1ai"))
                .allMatch(EmailAddress::is);
        assertThat(EmailAddress.is("p".repeat(64) + "@" + "a.".repeat(30) + "example"))
                .isTrue();
    }

    @Test
    void isNothingThatLettersDoNotReach() {
        assertThat(Stream.of(
                        "",
                        "pat",
                        "pat@",
                        "@example.org",
                        "root@localhost",
                        "pat@@example.org",
                        "pat..e@example.org",
                        "pat@example..org",
                        "pat@-example.org",
                        "pat@example.org.",
                        "pat@example.1",
                        "pat @example.org",
                        " pat@example.org",
                        "pat@example.org, sam@example.org",
                        "<pat@example.org>",
                        "pat@example.org\nBcc: sam@example.org",
                        "p".repeat(65) + "@example.org",
                        "pat@" + "a.".repeat(125) + "org"))
                .noneMatch(EmailAddress::is);
    }

    @Test
    void isFoundInALetter() {
        assertThat(EmailAddress.find("Yours, Pat (pat@example.org). Or write to sam@example.org"))
                .contains("pat@example.org");
        assertThat(EmailAddress.find("E-mail:'Pat.Example@mail.example.co.uk',"))
                .contains("Pat.Example@mail.example.co.uk");
        assertThat(EmailAddress.find("20 tiles @ £3.50, see me@work or a..b@example.org"))
                .isEmpty();
        assertThat(EmailAddress.find("a".repeat(100_000) + "@" + "a.".repeat(100_000)))
                .isEmpty();
    }
}
