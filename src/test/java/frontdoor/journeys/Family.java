package frontdoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import frontdoor.kernel.Reference;
import frontdoor.notify.Posted;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.services.Service;
import frontdoor.testing.Browser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody of the family, at a browser of their own, who was given a reference.
final class Family implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("Your code is ([0-9]{6})");

    final Browser browser;
    private final Reference reference;
    private final Referrals referrals;
    private final Service service;
    private final String email;
    private final Posted post;
    private final Properties words = new Properties();

    Family(int port, Referrals referrals, Service service, Reference reference, String email, Posted post)
            throws IOException {
        this.browser = Browser.at(port);
        this.referrals = referrals;
        this.service = service;
        this.reference = reference;
        try (var file = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/following.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        this.email = email;
        this.post = post;
        comesIn();
    }

    /// By a code, which lasts for some days.
    void comesIn() {
        var page = browser.open("/track").page();
        page.locator("#reference").fill(reference.value());
        page.locator("#contact").fill(email);
        page.locator("main button").first().click();
        page.locator("#code").fill(code());
        page.locator("main button").first().click();
    }

    private String code() {
        var codes = post.all().stream()
                .filter(letter -> letter.to().equals(email))
                .map(letter -> CODE.matcher(letter.text()))
                .filter(Matcher::find)
                .toList();
        return codes.getLast().group(1);
    }

    /// Whom the page names, each in the state that it is in, and nobody else.
    void readsTheTruth() {
        browser.open("/track/" + reference);
        var shown = rows().all().stream()
                .map(row -> row.locator("dt").textContent().strip() + ": "
                        + row.locator(".govuk-tag").first().textContent().strip())
                .toList();
        var told = referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(each -> each.status() != Status.DRAFT)
                .toList();
        assertThat(shown)
                .filteredOn(row -> !row.endsWith(words.getProperty("following.told.state.not_yet")))
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .map(each -> service.sending().refer().get(each.line()).told() + ": " + state(each))
                        .toList());
        assertThat(browser.page()
                        .getByText(words.getProperty("following.told.silent"))
                        .count())
                .isEqualTo((int) told.stream()
                        .filter(each -> each.isUnanswered() && each.toldAt() != null)
                        .count());
    }

    void readsThatNoTimeCanBeChosen() {
        var page = browser.open("/track/" + reference).page();
        assertThat(page.content()).contains("so no time can be chosen yet");
        assertThat(page.locator("a[href$='/your-appointment']").count()).isZero();
    }

    /// Books a time, or moves what is booked.
    ///
    /// @param number of the time on the page, from 0
    /// @return the time in words
    String choosesATime(int number) {
        var page = browser.open("/track/" + reference).page();
        page.locator("a[href$='/your-appointment']").click();
        var radio = page.locator("[name=time]").nth(number);
        var said = page.locator("label[for='" + radio.getAttribute("id") + "']")
                .textContent()
                .strip();
        radio.check();
        page.locator("form:has([name=time]) button").click();
        assertThat(page.locator(".govuk-notification-banner__heading").textContent())
                .isIn(
                        words.getProperty("following.appointment.did.done"),
                        words.getProperty("following.appointment.did.moved"));
        assertThat(page.content()).contains(said);
        return said;
    }

    private Locator rows() {
        return browser.page().locator("#told + dl > .govuk-summary-list__row");
    }

    private String state(Referral referral) {
        return words.getProperty("following.told.state." + referral.told());
    }

    @Override
    public void close() {
        browser.close();
    }
}
