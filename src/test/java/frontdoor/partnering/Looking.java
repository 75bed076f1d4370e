package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.endpoints.Heard;
import frontdoor.endpoints.Receiver;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Posted;
import frontdoor.partners.PartnerTokens;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Everybody looks everywhere they can: at what is theirs, and at what is not.
final class Looking implements AutoCloseable {

    private final ApplicationContext context;
    private final AnyCouncil council;
    private final Covered covered;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final Heard systems;
    private final Posted post;
    private final AtomicInteger looks = new AtomicInteger();
    private final Receiver receiver = Receiver.start();
    final Map<String, String> tokens = new HashMap<>();

    Looking(ApplicationContext context, AnyCouncil council, Covered covered) {
        this.context = context;
        this.council = council;
        this.covered = covered;
        this.mvc = context.getBean(MockMvcTester.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.referrals = context.getBean(Referrals.class);
        this.systems = new Heard(context);
        this.post = new Posted(context);
        for (var party : council.parties) {
            tokens.put(
                    party.key(),
                    context.getBean(PartnerTokens.class)
                            .make(party.key(), Actor.staff("addy"))
                            .orElseThrow());
            if (party.route().equals("webhook")) {
                systems.by(party.key(), receiver);
            }
        }
    }

    /// Partners do not look each time, so that what was sent is often read days later.
    void everywhere(Map<Integer, Reference> cases, Random random) {
        var all = cases.values().stream()
                .flatMap(reference -> referrals.of(reference).stream())
                .map(Followed::referral)
                .toList();
        for (var party : council.parties) {
            if (random.nextInt(5) > 1) {
                continue;
            }
            bySystem(party, all);
            if (party.light()) {
                byLinks(party, all);
            } else {
                atThePortal(party, all);
            }
        }
        AnyCouncil.TEAMS.forEach(team -> atTheDesk(team, all));
        systems.carry();
        receiver.got().forEach(got -> covered.sees("notice", null, got.body()));
        post.all().stream()
                .filter(letter -> letter.to().endsWith("@partners.example.org"))
                .forEach(letter -> covered.sees("mail", null, letter.text()));
        for (var export : List.of("/desk/admin/partners/export", "/desk/admin/partners")) {
            covered.sees(
                    "export",
                    null,
                    text(mvc.get()
                            .uri(export)
                            .with(SignedInAs.holder("administrator"))
                            .exchange()));
        }
    }

    private void bySystem(AnyCouncil.Party party, List<Referral> all) {
        var bearer = "Bearer " + tokens.get(party.key());
        covered.sees(
                "list",
                null,
                text(mvc.get()
                        .uri("/api/v1/referrals?since=2026-01-01T00:00:00Z")
                        .header("Authorization", bearer)
                        .exchange()));
        for (var referral : all) {
            var read = mvc.get()
                    .uri("/api/v1/referrals/" + referral.id())
                    .header("Authorization", bearer)
                    .exchange();
            if (!referral.recipient().equals("partner:" + party.key())) {
                assertThat(read).hasStatus(404);
            }
            covered.sees("system", "partner:" + party.key(), text(read));
        }
    }

    private void atThePortal(AnyCouncil.Party party, List<Referral> all) {
        var worker =
                new AtPartner(mvc, context).worker(party.key(), "worker" + looks.incrementAndGet() + "@example.org");
        covered.sees("list", null, text(worker.get("/partner")));
        covered.sees("portal", "partner:" + party.key(), text(worker.get("/partner/export.csv")));
        for (var referral : all) {
            var here = "/partner/referrals/" + referral.id();
            covered.sees("portal", "partner:" + party.key(), text(worker.get(here)));
            covered.sees("portal", "partner:" + party.key(), text(worker.get(here + "/print")));
        }
    }

    /// By each link that ever came, at each referral.
    private void byLinks(AnyCouncil.Party party, List<Referral> all) {
        for (var referral : all) {
            if (!referral.recipient().equals("partner:" + party.key()) || !isWrittenOf(referral)) {
                continue;
            }
            var friend = new AtPartner(mvc, context);
            if (friend.send("/partner/open", Map.of("key", friend.key(referral)))
                            .getResponse()
                            .getStatus()
                    != 303) {
                continue; // the link ends with its referral
            }
            friend.send("/partner/code", Map.of("code", friend.code(party.email())));
            for (var any : all) {
                covered.sees("link", "partner:" + party.key(), text(friend.get("/partner/referrals/" + any.id())));
            }
        }
    }

    private boolean isWrittenOf(Referral referral) {
        return jdbc.sql(
                        "select exists (select from notify.message where about = ? and body like '%/partner/open?key=%')")
                .param("referral-" + referral.id())
                .query(Boolean.class)
                .single();
    }

    private void atTheDesk(String team, List<Referral> all) {
        var worker = SignedInAs.staff("tam", Set.of(team), Set.of("waste_officer"));
        covered.sees(
                "list", null, text(mvc.get().uri("/desk/referrals").with(worker).exchange()));
        for (var referral : all) {
            var page = mvc.get()
                    .uri("/desk/referrals/" + referral.id())
                    .with(worker)
                    .exchange();
            covered.sees("desk", "team:" + team, text(page));
        }
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        receiver.close();
        post.close();
    }
}
