package frontdoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A real browser, as a person at `http://127.0.0.1:<port>` has it: its own cookies, and nobody signed in.
///
/// It keeps every complaint of the browser's: script errors, files not found, what our own policy forbids. Closing
/// fails if there is any.
public final class Browser implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// GOV.UK Frontend says of a radio that asks more whether that is shown, which ARIA has no way to say. Screen
    /// readers do read it out, so its makers keep it.
    private static final Pattern RECORDED =
            Pattern.compile("^aria-allowed-attr: <input class=\"govuk-(radios|checkboxes)__input\"");

    /// What our own policy forbids, told as an error. The console says it too, but not of every kind.
    private static final String REPORTING = """
            document.addEventListener('securitypolicyviolation',
              event => console.error('forbidden: ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    private static int people; // each has a network address of their own, so that nobody has sent too much

    private static final int PHONE = 320; // pixels: 1280 at 400%, as WCAG 1.4.10 asks
    private static final int DESKTOP = 1280;

    private final int port;
    private final BrowserContext context;
    private final Page page;
    private final Traffic traffic;
    private final List<String> complaints = new ArrayList<>();

    private Browser(int port, boolean javaScript) {
        this.port = port;
        this.context = Chromium.running()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setExtraHTTPHeaders(
                                Map.of("X-Forwarded-For", "2001:db8:2:" + Integer.toHexString(++people) + "::1"))
                        .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(20_000); // milliseconds; a build machine may have much else to do
        this.page = context.newPage();
        page.setViewportSize(DESKTOP, 800);
        this.traffic = Traffic.of(page);
        context.addInitScript(REPORTING);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    public static Browser at(int port) {
        return new Browser(port, true);
    }

    public static Browser withoutJavaScript(int port) {
        return new Browser(port, false);
    }

    public Page page() {
        return page;
    }

    /// Comes in as a member of staff who has taken every step of signing in.
    ///
    /// @param since when they did
    public <S extends Session> Browser signIn(SessionRepository<S> sessions, String username, Instant since) {
        var session = StaffSession.open(sessions, username, since);
        var cookie = new Cookie(StaffSession.COOKIE, session.cookie())
                .setUrl("https://127.0.0.1:" + port)
                .setSecure(true)
                .setHttpOnly(true);
        context.addCookies(List.of(cookie));
        return this;
    }

    /// @param path on our server: `/desk/queue`
    public Browser open(String path) {
        page.navigate(path);
        return this;
    }

    /// All that can be told of a page by machine: it meets WCAG 2.2 AA, fits a small screen, and has been
    /// photographed.
    ///
    /// @param name of the pictures, in `target/screenshots`
    public Browser check(String name) {
        screenshot(name);
        assertFits();
        assertAccessible();
        return this;
    }

    /// Takes the whole page as a telephone and as a desktop computer show it.
    public Browser screenshot(String name) {
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", name + "-" + width + ".png")));
        }
        return this;
    }

    /// Nothing has to be pushed sideways at 320 pixels.
    public Browser assertFits() {
        page.setViewportSize(PHONE, 800);
        var width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(DESKTOP, 800);
        assertThat(((Number) width).intValue())
                .as("width of %s on a screen %d pixels wide", page.url(), PHONE)
                .isLessThanOrEqualTo(PHONE);
        return this;
    }

    /// Fails with each rule of WCAG 2.2 A and AA that the page breaks, and where.
    public Browser assertAccessible() {
        assertThat(broken()).as("WCAG 2.2 AA at %s", page.url()).isEmpty();
        return this;
    }

    /// Each rule of WCAG 2.2 A and AA that the page breaks, and where.
    List<String> broken() {
        return new AxeBuilder(page)
                .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .filter(found -> !RECORDED.matcher(found).find())
                        .toList();
    }

    /// The status of the page, as it was answered.
    public int status() {
        return traffic.status();
    }

    /// The page as it was served, before any script.
    public String source() {
        return traffic.source();
    }

    int requests() {
        return traffic.requests();
    }

    int bytes() {
        return traffic.bytes();
    }

    /// Fetches every file anew for each page, as a first visit does.
    public Browser forgetful() {
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        var network = context.newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.setCacheDisabled", off);
        return this;
    }

    /// What the browser complained of so far. A test that goes to a page that is not there clears it.
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        Chromium.close(context);
        assertThat(complaints).as("What the browser complained of").isEmpty();
    }
}
