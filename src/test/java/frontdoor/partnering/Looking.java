package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.endpoints.Heard;
import frontdoor.endpoints.Receiver;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Posted;
import frontdoor.partners.PartnerTokens;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
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
    private final byte[] picture = picture();
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
                atThePortal(party, all, cases);
            }
        }
        AnyCouncil.TEAMS.forEach(team -> atTheDesk(team, all));
        systems.carry();
        receiver.got().forEach(got -> covered.sees("notice", Covered.NOTHING, got.body()));
        post.all().stream()
                .filter(letter -> letter.to().endsWith("@partners.example.org"))
                .forEach(letter -> covered.sees("mail", Covered.NOTHING, letter.text()));
        for (var export : List.of("/desk/admin/partners/export", "/desk/admin/partners")) {
            covered.sees(
                    "export",
                    Covered.NOTHING,
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
                Covered.NOTHING,
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

    private void atThePortal(AnyCouncil.Party party, List<Referral> all, Map<Integer, Reference> cases) {
        var worker =
                new AtPartner(mvc, context).worker(party.key(), "worker" + looks.incrementAndGet() + "@example.org");
        covered.sees("list", Covered.NOTHING, text(worker.get("/partner")));
        covered.sees("portal", "partner:" + party.key(), text(worker.get("/partner/export.csv")));
        cases.forEach((number, reference) -> all.stream()
                .filter(referral -> referral.reference().equals(reference))
                .filter(referral -> referral.recipient().equals("partner:" + party.key()))
                .findFirst()
                .ifPresent(referral -> attach(worker, number, referral)));
        for (var referral : all) {
            var here = "/partner/referrals/" + referral.id();
            covered.sees("portal", "partner:" + party.key(), text(worker.get(here)));
            covered.sees("portal", "partner:" + party.key(), text(worker.get(here + "/print")));
        }
    }

    /// A file whose name says something of the case.
    private void attach(AtPartner worker, int number, Referral referral) {
        var name = Covered.word(number, Covered.saidBy(referral.recipient())) + ".png";
        worker.kept(mvc.post()
                .uri("/partner/referrals/" + referral.id() + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, null, picture))
                .param("command", UUID.randomUUID().toString())
                .cookie(worker.held())
                .with(OurForm.token())
                .exchange());
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
                "list",
                Covered.NOTHING,
                text(mvc.get().uri("/desk/referrals").with(worker).exchange()));
        for (var referral : all) {
            var page = mvc.get()
                    .uri("/desk/referrals/" + referral.id())
                    .with(worker)
                    .exchange();
            covered.sees("desk", "team:" + team, text(page));
        }
    }

    /// What somebody reads of an answer: its page or its paper, and where it leads.
    static String text(MvcTestResult result) {
        var response = result.getResponse();
        try {
            var body = response.getContentAsByteArray();
            var text = "application/pdf".equals(response.getContentType())
                    ? print(body)
                    : new String(body, StandardCharsets.UTF_8);
            return text + "\n" + response.getHeader("Location");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String print(byte[] paper) throws IOException {
        try (var read = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Override
    public void close() {
        receiver.close();
        post.close();
    }
}
