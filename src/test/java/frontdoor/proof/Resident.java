package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import frontdoor.kernel.Reference;
import frontdoor.notify.Messages;
import frontdoor.testing.Browser;
import frontdoor.testing.Inspection;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/// Somebody who wants something of the council. Each step of a story is what they do or read, in plain words.
final class Resident implements AutoCloseable {

    /// How a story is walked. All three must come to the same end.
    enum Way {
        WITH_SCRIPTS,
        WITHOUT_SCRIPTS,
        BY_KEYBOARD
    }

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Set<String> NOBODYS = Set.of("__Host-kiosk", "__Host-csrf"); // cookies that tell of nobody
    private static final int MOST_STEPS = 60;

    private final Browser browser;
    private final Page page;
    private final Hands hands;

    private Resident(Browser browser, Way way) {
        this.browser = browser;
        this.page = browser.page();
        this.hands = way == Way.BY_KEYBOARD ? new Hands.Keyboard(page) : new Hands.Pointing();
    }

    static Resident at(int port, Way way) {
        return new Resident(way == Way.WITHOUT_SCRIPTS ? Browser.withoutJavaScript(port) : Browser.at(port), way);
    }

    Resident opens(String path) {
        page.navigate(path);
        return this;
    }

    /// What has happened, in their own words, in the search of the page.
    Resident says(String words) {
        hands.type(page.locator("main form[role=search] input[type=search]"), words);
        return press(page.locator("main form[role=search] button"));
    }

    Resident follows(String link) {
        return press(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)));
    }

    Resident goesBack() {
        page.goBack();
        return this;
    }

    Resident refreshes() {
        page.reload();
        return this;
    }

    Resident presses(String button) {
        return press(page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    private Resident press(Locator what) {
        hands.press(what.first());
        page.waitForLoadState();
        // A page that tells what is wrong has a status of its own, of which the browser complains.
        browser.complaints().removeIf(complaint -> complaint.contains("status of 4"));
        return this;
    }

    Resident writes(String label, String text) {
        hands.type(labelled(label), text);
        return this;
    }

    Resident chooses(String option) {
        hands.choose(labelled(option));
        return this;
    }

    /// One of several that have the same words: the day of a date, a Yes.
    Resident date(String name, int day, int month, int year) {
        hands.type(page.locator("[name=" + name + "-day]"), String.valueOf(day));
        hands.type(page.locator("[name=" + name + "-month]"), String.valueOf(month));
        hands.type(page.locator("[name=" + name + "-year]"), String.valueOf(year));
        return this;
    }

    /// A label says as well if the answer may be left out.
    private Locator labelled(String label) {
        var plain = label.replaceAll("[.?()]", "\\\\$0"); // the browser reads it, and knows no Pattern.quote
        return page.locator("main")
                .getByLabel(Pattern.compile("^\\s*" + plain + "( \\((optional|dewisol)\\))?\\s*$"))
                .first();
    }

    Resident attachesAPicture() {
        return attaches(Filler.picture());
    }

    Resident attaches(FilePayload file) {
        hands.attach(page.locator("main input[type=file]").first(), file);
        return this;
    }

    Resident choosesTheFirst() {
        hands.choose(page.locator("main input[type=radio]").first());
        return this;
    }

    /// Sets a pin where something is.
    Resident puts(String question, String lat, String lon) {
        page.locator("main summary").first().click();
        hands.type(page.locator("[name=" + question + "-lat]"), lat);
        hands.type(page.locator("[name=" + question + "-lon]"), lon);
        return this;
    }

    Resident continues() {
        return presses("Continue");
    }

    /// Answers with the first thing that will do, until a page with this heading.
    Resident answersWhatElseIsAskedUntil(String heading) {
        for (int step = 0; !heading().equals(heading); step++) {
            assertThat(step)
                    .as("steps on the way to %s, now at %s", heading, page.url())
                    .isLessThan(MOST_STEPS);
            Filler.answer(page, hands, step % 3);
            press(page.locator(Filler.SEND));
        }
        return this;
    }

    Resident reads(String... texts) {
        page.locator("main", new Page.LocatorOptions().setHasText(texts[0]))
                .first()
                .waitFor();
        assertThat(page.locator("main").innerText()).contains(texts);
        return this;
    }

    Resident doesNotRead(String... texts) {
        assertThat(page.locator("main").innerText()).doesNotContain(texts);
        return this;
    }

    Resident isOn(String heading) {
        page.locator("h1", new Page.LocatorOptions().setHasText(heading))
                .first()
                .waitFor();
        assertThat(heading()).isEqualTo(heading);
        return this;
    }

    private String heading() {
        return page.locator("h1").first().innerText().strip();
    }

    /// Has the page looked at by every means that we have.
    Resident looks(Inspection inspection, String name) {
        inspection.look(browser, name);
        browser.complaints().clear();
        return this;
    }

    String address() {
        return URI.create(page.url()).getPath();
    }

    Reference reference() {
        return new Reference(page.locator("main strong").first().innerText());
    }

    /// Proves by a code that the case is theirs, as somebody does who comes back another day.
    Resident follows(Reference reference, Messages messages) {
        opens("/track").writes("Reference number", reference.value()).presses("Send me a code");
        page.locator("#code").waitFor(); // the code is sent while the page is
        hands.type(page.locator("#code"), code(messages, reference));
        return continues();
    }

    Resident signsIn(String email, Mailbox mailbox) {
        opens("/account/sign-in").writes("Email address", email).presses("Send me a link");
        reads("Check your email");
        return opens(mailbox.linkToSignIn()).presses("Sign in");
    }

    Resident saysTheirName(String name) {
        return follows("Tell us your name")
                .writes("What is your full name?", name)
                .presses("Save");
    }

    /// Opens what is folded away on the page.
    Resident unfolds(String summary) {
        hands.unfold(page.locator("main summary", new Page.LocatorOptions().setHasText(summary)));
        return this;
    }

    /// Leaves a screen that others use, by the button that is on each of its pages.
    Resident finishesAndClears() {
        press(page.locator(".frontdoor-kiosk-bar button"));
        page.waitForURL(url -> URI.create(url).getPath().equals("/")); // a script clears first, and then leads there
        return this;
    }

    /// Whether this browser still holds something of a person: of what they typed, of their case, of their account.
    boolean leavesSomethingBehind() {
        return page.context().cookies().stream()
                .anyMatch(cookie -> cookie.name.startsWith("__Host-") && !NOBODYS.contains(cookie.name));
    }

    Browser browser() {
        return browser;
    }

    /// The last code that was sent about a case.
    static String code(Messages messages, Reference reference) {
        var found = CODE.matcher(
                messages.about("code:" + reference).getLast().message().body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Override
    public void close() {
        browser.close();
    }
}
