package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.identity.SecondFactors;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who come to the pages of the portal, each time somebody else with a referral of their own.
record PartnerWays(ApplicationContext context) {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final Pattern KEY = Pattern.compile("/partner/open\\?key=([A-Za-z0-9_-]{43})");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");
    private static final Pattern SEALED = Pattern.compile("name=\"secret\" value=\"([^\"]+)\"");
    private static final AtomicInteger OTHERS = new AtomicInteger();

    List<Way> all() {
        return List.of(
                browser -> browser.get("/partner/sign-in"),
                browser -> browser.get("/partner/letter"),
                browser -> asked(browser, added()),
                browser -> half(browser, added()),
                this::halfAgain,
                this::linked,
                this::admin,
                this::staff,
                browser -> referral(browser, Status.REQUESTED),
                browser -> referral(browser, Status.ACCEPTED),
                this::retracted);
    }

    /// An administrator in their inbox, with a colleague on the list.
    HttpLine.Answer admin(Browsing browser) throws IOException {
        added();
        in(browser, added());
        return browser.get("/partner");
    }

    private HttpLine.Answer staff(Browsing browser) throws IOException {
        admin(browser);
        return browser.get("/partner/staff");
    }

    private HttpLine.Answer linked(Browsing browser) throws IOException {
        var referral = Brought.by(context).to("counselling");
        return browser.get("/partner/open?key=" + part(KEY, letter("%", "referral-" + referral.id())));
    }

    private HttpLine.Answer referral(Browsing browser, Status status) throws IOException {
        var referral = Brought.by(context).to("district_nurses");
        if (status != Status.REQUESTED) {
            answer(referral, status, referral.recipient());
        }
        in(browser, added());
        return browser.get("/partner/referrals/" + referral.id());
    }

    private HttpLine.Answer retracted(Browsing browser) throws IOException {
        var referral = Brought.by(context).to("district_nurses");
        answer(referral, Status.ENTERED_IN_ERROR, null);
        in(browser, added());
        return browser.get("/partner/referrals/" + referral.id());
    }

    private void answer(Referral referral, Status to, String from) {
        context.getBean(Referrals.class)
                .answer(new Answer(
                        UUID.randomUUID(),
                        referral.id(),
                        from,
                        to,
                        null,
                        null,
                        Actor.staff("reg"),
                        context.getBean(Clock.class).instant()));
    }

    private String added() {
        var email = "nurse" + OTHERS.incrementAndGet() + "@anytown-nurses.example.org";
        var outcome = context.getBean(PartnerPeople.class)
                .add("district_nurses", "Nell Example", email, true, Actor.staff("addy"));
        if (outcome == PartnerPeople.Outcome.FULL) {
            context.getBean(JdbcClient.class)
                    .sql("update partners.person set ended_at = now() where ended_at is null and number % 2 = 0")
                    .update();
            return added();
        }
        return email;
    }

    private HttpLine.Answer asked(Browsing browser, String email) throws IOException {
        return browser.follow(browser.post("/partner/sign-in", Map.of("email", email)));
    }

    private HttpLine.Answer half(Browsing browser, String email) throws IOException {
        asked(browser, email);
        var code = part(CODE, letter(email, "partner-code:%"));
        return browser.follow(browser.post("/partner/code", Map.of("code", code)));
    }

    private HttpLine.Answer halfAgain(Browsing browser) throws IOException {
        var email = added();
        in(browser, email);
        return half(browser, email);
    }

    private void in(Browsing browser, String email) throws IOException {
        var page = half(browser, email).text();
        var code = context.getBean(SecondFactors.class)
                .code(
                        part(SECRET, page).replace(" ", ""),
                        context.getBean(Clock.class).instant());
        var in = browser.post("/partner/second-factor/new", Map.of("code", code, "secret", part(SEALED, page)));
        assertThat(in.status()).isEqualTo(200);
    }

    private String letter(String email, String about) {
        return context.getBean(JdbcClient.class)
                .sql("""
                select body from notify.message where recipient like :email and about like :about
                 order by created_at desc limit 1
                """)
                .param("email", email)
                .param("about", about)
                .query(String.class)
                .single();
    }

    private static String part(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
