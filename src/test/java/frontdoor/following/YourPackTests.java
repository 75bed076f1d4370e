package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.TAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Telling;
import frontdoor.cases.Tracking;
import frontdoor.desk.AtTheDesk;
import frontdoor.directory.Services;
import frontdoor.letters.CasePack;
import frontdoor.letters.CasePacks;
import frontdoor.letters.PackPaper;
import frontdoor.notify.Messages;
import frontdoor.pdf.PdfUa;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The information pack of a case: on a page, on paper, in the post, in two languages.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class YourPackTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    CasePacks packs;

    @Autowired
    PackPaper paper;

    @Autowired
    Services services;

    @Autowired
    Referrals referrals;

    @Autowired
    Messages messages;

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void everyLineOfTheServiceStandsInOneOfTheSevenGroups() {
        var service = services.current("bereavement").orElseThrow();
        var all = Stream.concat(
                        service.sending().refer().keySet().stream(), service.sending().advice().keySet().stream())
                .toList();

        assertThat(packs.general("bereavement", "home_expected", "en")
                        .orElseThrow()
                        .groups())
                .hasSize(7);
        assertThat(all).hasSize(60);
        assertThat(packs.scenarios("bereavement", "en")).hasSize(3);
        var anyScenario = packs.scenarios("bereavement", "en").keySet().stream()
                .flatMap(kind -> keys(packs.general("bereavement", kind, "en").orElseThrow()).stream())
                .distinct()
                .toList();
        // Whom we tell to keep somebody safe is not for whoever asks.
        assertThat(all)
                .allMatch(key -> anyScenario.contains(key)
                        || List.of("childrens_services", "environmental_health").contains(key));
    }

    @Test
    void itHoldsTheLinesThatApplyAndNoOthers() {
        var kase = aBereavement().with("also_tell", "gp").openedIn(cases);
        var pack = packs.of(kase, cases.serviceOf(kase), "en").orElseThrow();

        assertThat(keys(pack))
                .contains("registration", "council_tax", "gp", "bereavement_support", "banks")
                .doesNotContain("coroner", "libraries", "childrens_services", "police", "hospital");
        assertThat(line(pack, "bereavement_support").by()).hasToString("2027-02-20");
        assertThat(line(pack, "gp").who()).isEqualTo("Anytown Surgery");
        assertThat(line(pack, "gp").contact().phone()).isEqualTo("01632 960201");
        assertThat(line(pack, "council_tax").contact().phone()).isEqualTo("01632 960000");
    }

    @Test
    void thePersonReadsWhoWasToldAndWhatTheyAnsweredInBothLanguages() {
        var kase = Telling.told(cases, aBereavement().openedIn(cases));
        var bins = referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals("bins"))
                .findFirst()
                .orElseThrow();
        referrals.answer(new Answer(
                UUID.randomUUID(),
                bins.id(),
                bins.recipient(),
                Status.ACCEPTED,
                null,
                "Done",
                frontdoor.kernel.Actor.staff("tam"),
                clock.instant()));
        var pat = Follower.of(kase.reference(), 0, tracking, mvc);

        assertThat(pat.page()).contains("/your-pack");
        assertThat(Follower.text(pat.get("/your-pack")))
                .contains(
                        "Your information pack",
                        "Told on 23 November 2026. They have taken it on.",
                        "Told on 23 November 2026. No answer yet.",
                        "By 20 February 2027.",
                        "Source: GOV.UK",
                        "Council and state records")
                .doesNotContain("Children’s services", "Children's services", "Public health funeral");
        assertThat(Follower.text(pat.get("/your-pack?lang=cy")))
                .contains("Eich pecyn gwybodaeth", "Dywedwyd wrthynt ar", "Erbyn 20 Chwefror 2027.");
        assertThat(issued(kase)).containsExactly("web");
    }

    @Test
    void nobodyReadsItWithoutWhatOpensTheCase() {
        var kase = aBereavement().openedIn(cases);

        assertThat(mvc.get().uri("/track/" + kase.reference() + "/your-pack").exchange())
                .bodyText()
                .doesNotContain("Council and state records");
        assertThat(mvc.get()
                        .uri("/track/" + kase.reference() + "/your-pack/usual")
                        .exchange())
                .hasStatus(404);
        assertThat(issued(kase)).isEmpty();
    }

    @Test
    void onPaperItCanBeReadOutInEachSizeAndLanguage() throws Exception {
        var kase = Telling.told(cases, aBereavement().openedIn(cases));
        for (var language : List.of("en", "cy")) {
            var pack = packs.of(kase, cases.serviceOf(kase), language).orElseThrow();
            var made = paper.pdf(pack, Locale.forLanguageTag(language), 18);
            assertThat(PdfUa.faults(made)).isEmpty();
            try (var pdf = Loader.loadPDF(made)) {
                assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(language);
                assertThat(new PDFTextStripper().getText(pdf)).contains(pack.title());
            }
        }
        var pat = Follower.of(kase.reference(), 0, tracking, mvc);
        assertThat(pat.get("/your-pack/usual")).hasStatusOk();
        assertThat(pat.get("/your-pack/tiny")).hasStatus(404);
        assertThat(issued(kase)).containsExactly("print");
    }

    @Test
    void staffPutItInThePostOnce() {
        var desk = AtTheDesk.onAMondayMorning(mvc, clock);
        var kase = aBereavement()
                .with("contact_by", "post")
                .by(new Reporter(
                        null, "Pat Example", null, "+441632960123", "1 Sample Street, Anytown, ZZ99 1AA", "cy"))
                .openedIn(cases);
        var here = "/desk/cases/" + kase.reference();
        var command = UUID.randomUUID().toString();

        assertThat(desk.page(REG, here + "/pack")).contains("printed and posted in Welsh", "Put it in the post");
        assertThat(desk.post(REG, here + "/pack/post", Map.of("command", command)))
                .hasRedirectedUrl(here + "/pack?did=posted");
        desk.post(REG, here + "/pack/post", Map.of("command", command));
        assertThat(desk.get(TAM, here + "/pack")).hasStatus(404);
        assertThat(desk.get(REG, here + "/pack/print")).hasStatusOk();

        assertThat(messages.about(kase.reference().value()))
                .filteredOn(each -> each.message().subject().equals("Eich pecyn gwybodaeth"))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.message().recipient()).startsWith("Pat Example\n1 Sample Street"));
        assertThat(issued(kase)).containsExactlyInAnyOrder("post", "print");
    }

    @Test
    void itCanBeReadByEverybody() {
        var kase = Telling.told(cases, aBereavement().with("also_tell", "gp").openedIn(cases));
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "reg", clock.instant());
            browser.open("/desk/cases/" + kase.reference() + "/pack").check("desk-pack");
            browser.open("/desk/cases/" + kase.reference()).check("desk-case-pack");
        }
    }

    private static List<String> keys(CasePack pack) {
        return pack.groups().stream()
                .flatMap(group -> group.lines().stream())
                .map(CasePack.Line::key)
                .toList();
    }

    private static CasePack.Line line(CasePack pack, String key) {
        return pack.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> issued(Case kase) {
        return jdbc.sql("select how from letters.pack where reference = :reference")
                .param("reference", kase.reference().value())
                .query(String.class)
                .list();
    }
}
