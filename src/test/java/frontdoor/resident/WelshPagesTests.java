package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.guard.OurForm;
import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever reads in Welsh meets nothing else: on pages, in what is wrong with an answer, and in letters.
@SpringBootTest
@AutoConfigureMockMvc
class WelshPagesTests {

    private static final Pattern IN_ENGLISH = Pattern.compile("<[^>]* lang=\"en\"[^>]*>[^<]*");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern SWITCH = Pattern.compile("(?s)<nav class=\"govuk-language-navigation.*?</nav>");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final int SHORTEST = 4; // letters: “Ward” may be a name

    private final Map<String, Cookie> cookies = new LinkedHashMap<>(Map.of("lang", new Cookie("__Host-lang", "cy")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    Messages messages;

    @Test
    void everyPageThatALinkLeadsToIsWelsh() throws Exception {
        var english = english();
        var waiting = new ArrayDeque<>(
                List.of("/", "/services?q=sbwriel", "/services?q=qwertyuiop", "/error", "/account/sign-in"));
        var seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            var answer = get(address);
            if (MediaType.APPLICATION_PDF_VALUE.equals(answer.getResponse().getContentType())) {
                continue; // paper: what it says is held by the tests of packs
            }
            var html = html(answer);
            isWelsh(address, html, english);
            LINK.matcher(SWITCH.matcher(html).replaceAll(""))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.matches("/(assets/|council\\.css|icon\\.svg|crest|desk|signin|account).*"))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        assertThat(seen).hasSizeGreaterThan(35);
    }

    @Test
    void aRequestIsMadeAndAnsweredInWelsh() throws Exception {
        var english = english();
        post("/report/graffiti", Map.of());
        isWelsh("blank", html(post("/report/graffiti/location", Map.of("location-words", ""))), english);
        walk("location", Map.of("location-words", "Wrth y bont"), english);
        walk("offensive", Map.of("offensive", "false"), english);
        walk("surface", Map.of("surface", "public"), english);
        walk("photo", Map.of(), english);
        isWelsh("contact", html(get("/report/graffiti/contact")), english);
        isWelsh("blank", html(post("/report/graffiti/contact", Map.of("contact_email", "pat"))), english);
        post("/report/graffiti/contact", Map.of("contact_name", "Pat", "contact_email", "pat@example.org"));
        var check = html(get("/report/graffiti/check"));
        isWelsh("check", check, english);
        assertThat(check)
                .contains("Rhywbeth cyhoeddus, fel pont", "Cyfeiriad e-bost")
                .containsPattern(">\\s*Na\\s*<");
        post("/report/graffiti/send", Map.of());
        var done = html(get("/report/graffiti/done"));
        isWelsh("done", done, english);

        var letter = messages.about(reference(done)).getFirst().message();
        assertThat(letter.language()).isEqualTo("cy");
        assertThat(letter.subject()).startsWith("Byddwn yn ei dynnu: FD-");
        assertThat(letter.body())
                .contains("yn y lle hwn: Wrth y bont.")
                .containsPattern("erbyn dydd \\p{L}+ \\d+ \\p{L}+ 20\\d\\d\\.");
    }

    private void walk(String step, Map<String, String> answer, Set<String> english) throws Exception {
        isWelsh(step, html(get("/report/graffiti/" + step)), english);
        assertThat(post("/report/graffiti/" + step, answer)).hasStatus(303);
    }

    @Test
    void aTextWithoutATranslationIsMarkedAsEnglish() throws Exception {
        var shipped = services.history("dead_animal").getFirst().yaml();
        publish(shipped.replace("removing:\n    title: Waiting to be removed", "removing:\n    title: Waiting for us")
                .replace(
                        "  location: {label: \"Where is it?\"",
                        "  spot: {label: \"Which spot?\", type: text, required: false}\n"
                                + "  location: {label: \"Where is it?\""));
        post("/report/dead_animal", Map.of());

        assertThat(html(get("/report/dead_animal/spot"))).contains("<div lang=\"en\">", "Which spot?");
        assertThat(html(get("/report/dead_animal/location"))).doesNotContain("<div lang=\"en\">");
        publish(shipped);
    }

    private static void isWelsh(String page, String html, Set<String> english) {
        var shown = SWITCH.matcher(html).replaceAll("");
        assertThat(html).as(page).contains("<html lang=\"cy\"");
        if (page.startsWith("/community")) {
            shown = IN_ENGLISH.matcher(shown).replaceAll(""); // what others say of themselves
        }
        assertThat(shown).as(page).doesNotContain("lang=\"en\"");
        assertThat(TEXT.matcher(shown).results().map(text -> text.group(1).strip()))
                .as(page)
                .noneMatch(english::contains);
    }

    /// Everything that a page would say in English: the bundles and the services, but for what Welsh says alike.
    private Set<String> english() throws Exception {
        var words = new HashSet<String>();
        var welsh = new HashSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var bundle = new PropertyResourceBundle(file.getInputStream());
            var into = Objects.requireNonNull(file.getFilename()).contains("_cy.") ? welsh : words;
            bundle.keySet().forEach(key -> into.add(bundle.getString(key)));
        }
        services.all().forEach(service -> {
            words.add(service.title());
            words.add(service.about().summary());
            service.asking().own().forEach(question -> words.add(question.label()));
        });
        words.removeAll(welsh);
        return words.stream().filter(word -> word.length() >= SHORTEST).collect(Collectors.toSet());
    }

    private static String reference(String html) {
        var found = Pattern.compile("FD-\\w{4}-\\w{4}").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MvcTestResult get(String address) {
        return kept(mvc.get()
                .uri(address)
                .cookie(cookies.values().toArray(Cookie[]::new))
                .exchange());
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .cookie(cookies.values().toArray(Cookie[]::new))
                .with(OurForm.token());
        fields.forEach(request::param);
        return kept(request.exchange());
    }

    private MvcTestResult kept(MvcTestResult answer) {
        var visit = answer.getResponse().getCookie("__Host-visit");
        if (visit != null) {
            cookies.put("visit", visit);
        }
        return answer;
    }

    private static String html(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    private void publish(String yaml) {
        var proposed = publishing.propose("dead_animal", yaml, "Test", Actor.staff("one"));
        assertThat(proposed).isInstanceOf(Publishing.Result.Proposed.class);
        var draft = ((Publishing.Result.Proposed) proposed).draft();
        assertThat(publishing.approve(draft, Actor.staff("two"))).isInstanceOf(Publishing.Result.Published.class);
    }
}
