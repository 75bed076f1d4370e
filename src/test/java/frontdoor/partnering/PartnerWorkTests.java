package frontdoor.partnering;

import static frontdoor.partnering.AtPartner.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.partners.PartnerPass;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Referral;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a partner has to do and has done: on its pages, on paper and as a file.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerWorkTests {

    private static int turn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private Brought brought;
    private Referral referral;
    private String here;
    private String email;
    private AtPartner nurse;

    @BeforeEach
    void aNurseIsAsked() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(20L * turn++));
        brought = Brought.by(context);
        referral = brought.to("district_nurses");
        here = "/partner/referrals/" + referral.id();
        email = "nurse" + turn + "@anytown-nurses.example.org";
        nurse = new AtPartner(mvc, context).worker("district_nurses", email);
    }

    @Test
    void theInboxSortsByWhereAReferralStands() {
        assertThat(nurse.get("/partner")).bodyText().contains(here, "What waits for your answer");
        nurse.send(here + "/answer", with("to", "accepted"));
        assertThat(nurse.get("/partner")).bodyText().doesNotContain(here);
        assertThat(nurse.get("/partner?shown=doing")).bodyText().contains(here);
        nurse.send(here + "/answer", with("to", "completed"));
        assertThat(nurse.get("/partner?shown=doing")).bodyText().doesNotContain(here);
        assertThat(nurse.get("/partner?shown=closed")).bodyText().contains(here);
        clock.forward(Duration.ofDays(91));
        nurse = new AtPartner(mvc, context).worker("district_nurses", "later" + email);
        assertThat(nurse.get("/partner?shown=closed")).bodyText().doesNotContain(here);
        assertThat(nurse.get(here)).hasStatusOk();
        assertThat(nurse.get("/partner?shown=x&after=y")).hasStatusOk();
        for (var year : List.of("+10000", "-9999")) {
            var after = year + "-01-01T00:00:00Z_" + UUID.randomUUID();
            assertThat(nurse.get("/partner?shown=closed&after=" + after)).hasStatusOk();
        }
    }

    @Test
    void theClosedArePagedWithoutALossOrADouble() {
        for (int i = 0; i < 26; i++) {
            var one = i == 0 ? referral : Brought.by(context).to("district_nurses");
            nurse.send(
                    "/partner/referrals/" + one.id() + "/answer",
                    Map.of("command", UUID.randomUUID().toString(), "to", "rejected", "reason", "capacity"));
        }
        var link = Pattern.compile("/partner/referrals/([0-9a-f-]{36})\"");
        var first = AtPartner.text(nurse.get("/partner?shown=closed"));
        var next = Pattern.compile("/partner\\?shown=closed&amp;after=[^\"]+").matcher(first);
        assertThat(next.find()).isTrue();
        var second = AtPartner.text(nurse.get(next.group().replace("&amp;", "&")));
        var all = Stream.of(first, second)
                .flatMap(page -> link.matcher(page).results().map(found -> found.group(1)))
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(26).doesNotHaveDuplicates();
    }

    @Test
    void theirWorkIsTakenOutAsItWasSharedAndNothingThatASpreadsheetRuns() {
        nurse.send(here + "/answer", Map.of("command", UUID.randomUUID().toString(), "to", "accepted"));
        nurse.send(here + "/answer", with("to", "on_hold", "note", "=cmd|' /C calc'!A0"));

        var csv = AtPartner.text(nurse.get("/partner/export.csv"));

        assertThat(csv.lines().filter(line -> line.startsWith(referral.id().toString())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("on_hold", ",'=cmd|", referral.reference().value()));
        for (var told : referral.shared()) {
            assertThat(csv).contains(told.says());
        }
        assertThat(csv)
                .doesNotContain(
                        brought.to("hospital").id().toString(),
                        brought.to("counselling").id().toString());
        assertThat(audit.find(Sought.about("referrals of district_nurses"), null)
                        .entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.EXPORT);
    }

    @Test
    void whoeverGoesWhileTheirWorkIsWrittenIsOnTheAuditTrailToo() {
        var gone = new MockHttpServletResponse() {
            @Override
            public PrintWriter getWriter() {
                return new PrintWriter(Writer.nullWriter()) {
                    @Override
                    public void flush() {
                        throw new UncheckedIOException(new IOException("They are gone"));
                    }
                };
            }
        };
        var hospital = new PartnerPass("hospital", "hal@anytown-general.example.org", null, null);

        assertThatThrownBy(() ->
                        context.getBean(WorkCsv.class).of(hospital).render(null, new MockHttpServletRequest(), gone))
                .hasStackTraceContaining("They are gone");

        assertThat(audit.find(Sought.about("referrals of hospital"), null).entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.detail().get("rows"))).matches("[1-9][0-9]*"));
    }

    @Test
    void thePrintedPageHasWhatWasSharedAndNoButton() {
        var page = AtPartner.text(nurse.get(here + "/print"));
        for (var told : referral.shared()) {
            assertThat(page).contains(told.label());
        }
        assertThat(page).doesNotContain("/answer\"", "/ask\"");
    }
}
