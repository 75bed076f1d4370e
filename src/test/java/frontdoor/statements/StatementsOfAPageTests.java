package frontdoor.statements;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Reference;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.performance.Scorecard;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A page takes at most ten statements, however much is on it: nothing on a page that somebody waits for is asked line
/// by line.
@SpringBootTest
@AutoConfigureMockMvc
class StatementsOfAPageTests {

    private static final int MOST = 10;

    /// The session of a member of staff is read, and once a minute its last use is written. A test signs in without.
    private static final int SESSION = 2;

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor REG =
            SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));
    private static final RequestPostProcessor NOBODY = request -> request;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    Scorecard scorecard;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    private Counted counted;
    private @Nullable Cookie cookie;

    @BeforeEach
    void listen() {
        clock.set("2026-11-23T09:30");
        counted = new Counted(database);
        jdbc.setDataSource(counted);
    }

    /// Other test classes use this context too.
    @AfterEach
    void hearNoMore() {
        jdbc.setDataSource(database);
    }

    @Test
    void ofAResident() {
        get(NOBODY, "/", MOST);
        get(NOBODY, "/services/missed_bin", MOST);
        get(NOBODY, "/services?q=bin", MOST);
        post(NOBODY, "/report/missed_bin", Map.of(), MOST);
        var at = "/report/missed_bin/";
        get(NOBODY, at + "address", MOST);
        post(NOBODY, at + "address", Map.of("address-uprn", "9990000001", "address-postcode", "ZZ99 1AA"), MOST);
        get(NOBODY, at + "address", MOST);
        post(NOBODY, at + "bin", Map.of("bin", "food"), MOST);
        post(NOBODY, at + "put_out_by_7", Map.of("put_out_by_7", "true"), MOST);
        post(NOBODY, at + "notes", Map.of("notes", ""), MOST);
        post(NOBODY, at + "contact", Map.of("contact_name", "Pat Example", "contact_email", "pat@example.org"), MOST);
        get(NOBODY, at + "check", MOST);
        post(NOBODY, at + "send", Map.of(), MOST);
        get(NOBODY, at + "done", MOST);
    }

    @Test
    void ofSomebodyWhoFollowsTheirCase() {
        var reference = aMissedBin().openedIn(cases).reference();
        post(NOBODY, "/track", Map.of("reference", reference.value()), MOST);
        post(NOBODY, "/track/code", Map.of("reference", reference.value(), "code", code(reference)), MOST);

        get(NOBODY, "/track/" + reference, MOST);
    }

    /// The one screen with all that it can show: who it is, their cases and contacts, services and articles.
    private void aCall(int most) {
        get(SAM, "/desk/contact", most);
        long person = Busy.somebodyAtHome(people);
        var said = Map.of("channel", "face_to_face", "q", "pat@example.org", "words", "bin", "choose", "" + person);
        post(SAM, "/desk/contact", said, most);
        get(SAM, "/desk/contact?at=person", most);
    }

    @Test
    void ofTheDesk() {
        for (int number = 0; number < 60; number++) {
            aMissedBin().openedIn(cases);
        }
        get(SAM, "/desk", MOST - SESSION);
        Stream.of("/desk/queue/crews", "/desk/notices", "/desk/overview")
                .forEach(address -> get(ASH, address, MOST - SESSION));
        post(SAM, "/desk/find", Map.of("q", "pat@example.org"), MOST - SESSION);
        post(SAM, "/desk/find", Map.of("q", "01632 960001"), MOST - SESSION);
        var written = conversations
                .land(InWriting.email("pat@example.org", "Bins", "Text"))
                .conversation();
        get(SAM, "/desk/keys", MOST - SESSION);
        aCall(MOST - SESSION);
        get(SAM, "/desk/reception/town_hall", MOST - SESSION);
        get(SAM, "/desk/reception/town_hall/surgeries/advice", MOST - SESSION);
        get(SAM, "/desk/inbox/voicemails", MOST - SESSION);
        get(SAM, "/desk/inbox", MOST - SESSION);
        get(SAM, "/desk/inbox/" + written, MOST - SESSION);
        var item = conversations
                .items(conversations.find(written).orElseThrow())
                .getFirst()
                .id();
        var request = "/desk/inbox/" + written + "/items/" + item + "/request";
        get(SAM, request, MOST - SESSION);
        send(
                SAM,
                mvc.post()
                        .uri(request)
                        .with(OurForm.token())
                        .param("command", UUID.randomUUID().toString())
                        .param("start", "missed_bin"));
        get(SAM, "/desk/contact/services/missed_bin", MOST - SESSION);
    }

    @Test
    void ofACaseWithTwentyReferralsAndFiftyEvents() {
        var kase = new Busy(cases, notes, people, contacts).aCase();

        get(REG, "/desk/cases/" + kase.reference(), MOST - SESSION);
        assertThat(cases.timeline(kase)).hasSizeGreaterThanOrEqualTo(50);
        assertThat(kase.state().referrals()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void ofALetterThatIsWritten() {
        var place = "/desk/cases/" + aMissedBin().openedIn(cases).reference() + "/letters";
        var draft = UUID.randomUUID();
        post(SAM, place, Map.of("command", draft.toString(), "template", "information"), MOST - SESSION);
        get(SAM, "/desk/letters/" + draft, MOST - SESSION);
        get(SAM, place, MOST - SESSION);
    }

    @Test
    void ofAPersonWithFiftyContacts() {
        long person = new Busy(cases, notes, people, contacts).aPerson();
        get(SAM, "/desk/people/" + person, MOST - SESSION);
        long other = people.known(Details.of("Lou Likeness", null, "01632 960888"));
        get(SAM, "/desk/customers/duplicates", MOST - SESSION);
        get(SAM, "/desk/customers/duplicates/compare?one=" + person + "&other=" + other, MOST - SESSION);
        post(SAM, "/desk/contact", Map.of("q", "lou@example.org", "choose", "" + person), MOST - SESSION);
        get(SAM, "/desk/contact", MOST - SESSION);
        var known = Map.of("q", "lou@example.org", "sought", "lou@example.org", "person", "" + person, "way", "known");
        var sure = new HashMap<>(known);
        sure.put("other-way", "yes");
        post(SAM, "/desk/contact", sure, MOST - SESSION);
        get(SAM, "/desk/contact", MOST - SESSION);
    }

    /// Each measure is a file with a query of its own, and they are asked one after another: that is what makes a
    /// measure one file. The page of one measure also splits it, by each dimension.
    @Test
    void ofTheFigures() {
        int measures = scorecard.measures().size();

        get(ASH, "/desk/scorecard", measures + 2);
        get(ASH, "/desk/scorecard/cases_opened?month=2026-11", MOST);
    }

    private String code(Reference reference) {
        var letters = messages.about("code:" + reference.value());
        var code = Pattern.compile("\\b[0-9]{6}\\b")
                .matcher(letters.getLast().message().body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /// Asked twice, since what is the same for everybody is kept once it was read.
    private void get(RequestPostProcessor who, String address, int most) {
        send(who, mvc.get().uri(address));
        assertAtMost(most, address, send(who, mvc.get().uri(address)));
    }

    private void post(RequestPostProcessor who, String address, Map<String, String> fields, int most) {
        var request = mvc.post().uri(address).with(OurForm.token());
        fields.forEach(request::param);
        assertAtMost(most, "sending to " + address, send(who, request));
    }

    private List<String> send(RequestPostProcessor who, AbstractMockHttpServletRequestBuilder<?> request) {
        if (cookie != null) {
            request.cookie(cookie);
        }
        counted.said();
        var answer = mvc.perform(request.with(who));
        var said = counted.said();
        assertThat(answer.getResponse().getStatus())
                .as(answer.getRequest().getRequestURI())
                .isLessThan(400);
        Stream.of(answer.getResponse().getCookies())
                .filter(given -> !given.getName().equals("__Host-csrf"))
                .findFirst()
                .ifPresent(given -> cookie = given);
        return said;
    }

    private static void assertAtMost(int most, String page, List<String> said) {
        assertThat(said)
                .as("%s takes %d statements:%n%s", page, said.size(), String.join("\n---\n", said))
                .hasSizeLessThanOrEqualTo(most);
    }
}
