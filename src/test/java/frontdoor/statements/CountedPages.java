package frontdoor.statements;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.conversations.Conversations;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Reference;
import frontdoor.notify.Messages;
import frontdoor.people.People;
import frontdoor.performance.Scorecard;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Sends requests as somebody does, and counts the statements that each takes.
@SpringBootTest
@AutoConfigureMockMvc
abstract class CountedPages {

    static final int MOST = 10;

    /// The session of a member of staff is read, and once a minute its last use is written. A test signs in without.
    static final int SESSION = 2;

    static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    static final RequestPostProcessor SAM = SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    static final RequestPostProcessor REG = SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));
    static final RequestPostProcessor ADDY = SignedInAs.staff("addy", Set.of(), Set.of("administrator"));
    static final RequestPostProcessor NOBODY = request -> request;

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

    String code(Reference reference) {
        var letters = messages.about("code:" + reference.value());
        var code = Pattern.compile("\\b[0-9]{6}\\b")
                .matcher(letters.getLast().message().body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /// Asked twice, since what is the same for everybody is kept once it was read.
    void get(RequestPostProcessor who, String address, int most) {
        send(who, mvc.get().uri(address));
        assertAtMost(most, address, send(who, mvc.get().uri(address)));
    }

    void post(RequestPostProcessor who, String address, Map<String, String> fields, int most) {
        var request = mvc.post().uri(address).with(OurForm.token());
        fields.forEach(request::param);
        assertAtMost(most, "sending to " + address, send(who, request));
    }

    List<String> send(RequestPostProcessor who, AbstractMockHttpServletRequestBuilder<?> request) {
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
