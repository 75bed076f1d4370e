package frontdoor.anything;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.files.CraftedPhoto;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Secret;
import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who come to pages that no link leads to: they hold a letter, a pass, or a photo.
record People(Cases cases, Tracking tracking, JdbcClient jdbc, AtomicInteger opened) {

    private static final Pattern KEY = Pattern.compile("/account/enter\\?key=[A-Za-z0-9_-]{43}");
    private static final Pattern RETURN = Pattern.compile("/return/[A-Za-z0-9_-]{43}");
    private static final Pattern SOLVED = Pattern.compile("/solved/[A-Za-z0-9_-]{43}");
    private static final AtomicInteger OTHERS = new AtomicInteger();
    private static final byte[] NEAR = CraftedPhoto.takenAt(53.40044, 0.50062);

    /// By what they are about.
    Map<String, Way> ways() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("a place is sought", browser -> browser.follow(browser.post("/near", Map.of("near", "ZZ99 1AA"))));
        ways.put("a page is of no use", People::feedback);
        ways.put("a kiosk", browser -> browser.follow(browser.post("/kiosk", Map.of())));
        ways.put("the place of a photo", People::offered);
        ways.put("somebody else's report", this::already);
        ways.put("addresses to pick from", browser -> asking(browser, "find"));
        ways.put("an address to write", browser -> asking(browser, "by-hand"));
        ways.put("a form to save", saving());
        ways.put("a form that was saved", this::saved);
        ways.put(
                "a code for a case",
                browser -> browser.post(
                        "/track",
                        Map.of("reference", open(aMissedBin()).reference().value())));
        ways.put("a case that has ended", browser -> browser.get(letter(ended(), SOLVED)));
        ways.put("a code for an account", browser -> asked(browser, somebody()));
        ways.put("a link for an account", browser -> entering(browser, somebody()));
        ways.put("a code for another address", this::anotherAddress);
        return ways;
    }

    /// Cases that somebody follows, whose pages lead to one another.
    Map<String, Way> followers() {
        return Map.of(
                "an open case", browser -> follow(browser, open(aMissedBin())),
                "a question",
                        browser -> {
                            var kase = open(aMissedBin());
                            act(kase, "ask_more", "waste_officer", Map.of("question", List.of("Which gate?")));
                            return follow(browser, kase);
                        },
                "an end",
                        browser -> {
                            var kase = open(aMissedBin());
                            act(kase, "collected", "crew", Map.of());
                            return follow(browser, kase);
                        },
                "a refusal",
                        browser -> {
                            var kase = open(aBlueBadge());
                            var why = Map.of("refusal_reason", List.of("No."));
                            act(kase, "organisation_not", "blue_badge_officer", why);
                            return follow(browser, kase);
                        },
                "those who were told", this::told,
                "a yes that is taken back", this::takenBack,
                "a time that is booked", browser -> Booked.by(browser, told(browser)));
    }

    private HttpLine.Answer takenBack(Browsing browser) throws IOException {
        var reference = Way.REFERENCE.matcher(told(browser).body());
        assertThat(reference.find()).isTrue();
        return browser.follow(browser.post(
                "/track/" + reference.group() + "/consent/libraries",
                Map.of("command", UUID.randomUUID().toString())));
    }

    private HttpLine.Answer told(Browsing browser) throws IOException {
        var kase = open(aBereavement().with("also_tell", "libraries"));
        var said = Map.of("named_worker", List.of("Reggie Register"), "tell_us_once", List.of("done"));
        act(kase, "acknowledge", "registrar", said);
        return follow(browser, kase);
    }

    /// Somebody with a name, who was asked to act for another and has asked another.
    HttpLine.Answer signedIn(Browsing browser) throws IOException {
        var email = somebody();
        enter(browser, email);
        ask(browser, "d" + email);
        try (var other = browser.another()) {
            enter(other, somebody());
            ask(other, email);
        }
        return browser.get("/account");
    }

    private static void ask(Browsing browser, String email) throws IOException {
        browser.post(
                "/account/acting/new",
                Map.of("email", email, "what", "all", "until-day", "1", "until-month", "12", "until-year", "2026"));
    }

    private void enter(Browsing browser, String email) throws IOException {
        var page = entering(browser, email);
        browser.post(
                "/account/enter",
                Filling.asItIs(Form.on(page.body()).stream()
                        .filter(form -> form.action().equals("/account/enter"))
                        .findFirst()
                        .orElseThrow()));
        browser.post("/account/details/name", Map.of("name", "Pat Example"));
    }

    private static String somebody() {
        return "somebody" + OTHERS.incrementAndGet() + "@example.org";
    }

    private static HttpLine.Answer asked(Browsing browser, String email) throws IOException {
        return browser.follow(browser.post("/account/sign-in", Map.of("email", email)));
    }

    private HttpLine.Answer entering(Browsing browser, String email) throws IOException {
        asked(browser, email);
        return browser.get(letter(email, KEY));
    }

    private HttpLine.Answer anotherAddress(Browsing browser) throws IOException {
        enter(browser, somebody());
        return browser.follow(browser.post("/account/email", Map.of("email", somebody())));
    }

    private static HttpLine.Answer feedback(Browsing browser) throws IOException {
        return browser.follow(browser.post(
                "/feedback", Map.of("id", UUID.randomUUID().toString(), "page", "/services", "useful", "no")));
    }

    private static HttpLine.Answer asking(Browsing browser, String button) throws IOException {
        Walk.to("missed_bin").go(browser);
        var typed = Map.of("address-postcode", "ZZ99 1AA", button, "address");
        return browser.follow(browser.post("/report/missed_bin/address", typed));
    }

    private static Walk saving() {
        return Walk.to("missed_bin")
                .and("address", address("address"))
                .and("bin", Map.of("bin", "food", "_save", "true"));
    }

    private static Map<String, String> address(String key) {
        return Map.of(
                key + "-line", Walk.ANOTHER + " Any Street", key + "-postcode", "ZZ99 9ZZ", key + "-by-hand", "true");
    }

    private HttpLine.Answer saved(Browsing browser) throws IOException {
        var email = somebody();
        saving().and("save", Map.of("contact_email", email)).go(browser);
        return browser.get(letter(email, RETURN));
    }

    private static HttpLine.Answer offered(Browsing browser) throws IOException {
        wall("53.41", "0.51")
                .and("offensive", Map.of("offensive", "false"))
                .and("surface", Map.of("surface", "public"))
                .and("location", Map.of("location-words", "By a wall"))
                .go(browser);
        return browser.follow(Walk.sendPhoto(browser, "/report/graffiti/photo", "photo", NEAR));
    }

    private static Walk wall(String lat, String lon) {
        return Walk.to("graffiti")
                .and("location", Map.of("location-words", "A wall", "location-lat", lat, "location-lon", lon));
    }

    /// The first sends theirs; the second means the same wall.
    private HttpLine.Answer already(Browsing browser) throws IOException {
        opened.incrementAndGet();
        try (var first = browser.another()) {
            wall("50.5", "-1.5")
                    .and("already", Map.of("same", "none"))
                    .and("offensive", Map.of("offensive", "false"))
                    .and("surface", Map.of("surface", "public"))
                    .and("photo", Map.of())
                    .and("contact", Map.of("contact_email", "pat@example.org"))
                    .and("send", Map.of())
                    .sent(first);
        }
        return wall("50.5002", "-1.5").go(browser);
    }

    private String ended() {
        var email = somebody();
        var kase = open(aMissedBin().by(new Reporter(null, "Pat Example", email, null, null, "en")));
        act(kase, "collected", "crew", Map.of());
        return email;
    }

    private Case open(Requests request) {
        opened.incrementAndGet();
        synchronized (Requests.class) {
            return request.openedIn(cases);
        }
    }

    private void act(Case kase, String action, String role, Map<String, List<String>> typed) {
        cases.act(UUID.randomUUID(), kase.reference(), 1, action, Actor.staff("tam"), Set.of(role), typed);
    }

    private HttpLine.Answer follow(Browsing browser, Case kase) throws IOException {
        var secret = Secret.fresh();
        tracking.admit(kase.reference(), 0, secret);
        browser.take(Tracking.COOKIE, secret);
        return browser.get("/track/" + kase.reference());
    }

    /// What the last letter to somebody leads to.
    private String letter(String email, Pattern link) {
        var found = jdbc
                .sql("select body from notify.message where recipient = :email order by created_at desc, id desc")
                .param("email", email)
                .query(String.class)
                .list()
                .stream()
                .map(link::matcher)
                .filter(java.util.regex.Matcher::find)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No letter to " + email + " with " + link));
        return found.group();
    }
}
