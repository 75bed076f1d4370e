package frontdoor.cases;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.council.CouncilFolder;
import frontdoor.files.CraftedPhoto;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was shared about a death is kept for 12 months from its end, as its service says.
@SpringBootTest
class SharedDisposalTests {

    private static final Actor BEE = Actor.staff("bee");

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Decisions decisions;

    @Autowired
    SharedDisposal disposal;

    @Autowired
    frontdoor.files.Files files;

    @Autowired
    Enclosures enclosures;

    @Autowired
    CouncilFolder folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private String holds = "";

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        holds = folder.read("holds.yaml");
        jdbc.sql("update cases.kase set keep_until = null").update();
        jdbc.sql("delete from partners.link").update();
        jdbc.sql("delete from files.file where about like 'referral:%'").update();
    }

    @AfterEach
    void letGo() throws IOException {
        hold(holds);
    }

    @Test
    void onTheDayWhatWasToldAndSaidGoesAndTheCountsStay() {
        var kase = closed();
        var before = referrals.of(kase.reference());
        assertThat(before)
                .anySatisfy(each -> assertThat(each.referral().shared()).isNotEmpty());

        clock.set("2027-11-22T09:30");
        assertThat(disposal.run()).isZero();
        clock.set("2027-11-23T09:30");
        assertThat(disposal.run()).isEqualTo(1);
        assertThat(disposal.run()).isZero();

        var after = referrals.of(kase.reference());
        assertThat(after).hasSameSizeAs(before);
        assertThat(after).extracting(each -> each.referral().status()).isEqualTo(ended(before));
        assertThat(after).allSatisfy(each -> {
            assertThat(each.referral().shared()).isEmpty();
            assertThat(each.referral().note()).isNull();
        });
        var bins = referral(kase, "bins");
        assertThat(bins)
                .returns(Status.CANCELLED, Referral::status)
                .returns(clock.instant(), Referral::since)
                .returns(false, Referral::awaitsSeen);
        assertThat(enclosures.against(UUID.randomUUID(), bins.id(), bins.recipient()))
                .contains(Enclosures.Enclosed.NOT_THEIRS);
        assertThat(jdbc.sql("select count(*) from referrals.event where referral = ? and what = 'cancelled' and at = ?")
                        .param(bins.id())
                        .param(CivilTime.utc(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(words(kase)).isZero();
        assertThat(decisions.about(kase.reference().value(), 10)).isEmpty();
        assertThat(passes()).isZero();
        assertThat(files()).isZero();
    }

    @Test
    void aHoldOfTheCaseKeepsAllOfIt() throws IOException {
        var kase = closed();
        hold("people: []\ncases: [%s]\n".formatted(kase.reference()));
        clock.set("2028-01-03T09:30");

        assertThat(disposal.run()).isZero();
        assertThat(decisions.about(kase.reference().value(), 10)).hasSize(1);
        assertThat(passes()).isPositive();

        hold(holds);
        assertThat(disposal.run()).isEqualTo(1);
        assertThat(decisions.about(kase.reference().value(), 10)).isEmpty();
    }

    @Test
    void aHoldOfWhoeverReportedItKeepsAllOfIt() throws IOException {
        var kase = closed();
        hold("people: [%d]\ncases: []\n".formatted(kase.reporters().getFirst().person()));
        clock.set("2028-01-03T09:30");

        assertThat(disposal.run()).isZero();
        assertThat(words(kase)).isPositive();
        assertThat(files()).isPositive();
    }

    @Test
    void anOpenCaseKeepsAllOfItHoweverOldItIs() {
        var kase = Telling.told(cases, aBereavement().openedIn(cases));
        clock.set("2036-01-03T09:30");

        assertThat(disposal.run()).isZero();
        assertThat(referrals.of(kase.reference()))
                .anySatisfy(each -> assertThat(each.referral().shared()).isNotEmpty());
    }

    private Case closed() {
        var kase = Telling.told(cases, aBereavement().openedIn(cases));
        var bins = referral(kase, "bins");
        referrals.answer(new Answer(
                UUID.randomUUID(),
                bins.id(),
                bins.recipient(),
                Status.ACCEPTED,
                null,
                "In words",
                BEE,
                clock.instant()));
        var visit = (Receipt.Stored)
                files.receive("visit.jpg", CraftedPhoto.takenAt(53.4, 0.5), List.of("jpg"), Uploader.partner(BEE));
        enclosures.add(
                UUID.randomUUID(),
                bins.id(),
                bins.recipient(),
                visit.file().id(),
                visit.file().name(),
                visit.file().size(),
                BEE);
        decisions.record(new SharingDecision(
                UUID.randomUUID(),
                clock.instant(),
                BEE,
                kase.reference().value(),
                "bereavement",
                "partner:police",
                Set.of("deceased"),
                true,
                Basis.VITAL_INTERESTS,
                SharingDecision.Consent.NO,
                null,
                "A life is at risk",
                null));
        jdbc.sql("insert into partners.link (secret, partner, referral, made_at) values (:secret, 'gp', :id, now())")
                .param("secret", UUID.randomUUID().toString())
                .param("id", bins.id())
                .update();
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                cases.find(kase.reference()).orElseThrow().revision(),
                "close_open",
                BEE,
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("All is said")));
        return cases.find(kase.reference()).orElseThrow();
    }

    private Referral referral(Case kase, String line) {
        return referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private static List<Status> ended(List<Followed> all) {
        return all.stream()
                .map(each -> each.referral().status())
                .map(was -> was == Status.DRAFT ? Status.ENTERED_IN_ERROR : was.isFinal() ? was : Status.CANCELLED)
                .toList();
    }

    private int words(Case kase) {
        return jdbc.sql("""
                select count(*) from referrals.event e join referrals.referral r on r.id = e.referral
                 where r.reference = :reference and e.note is not null
                """)
                .param("reference", kase.reference().value())
                .query(Integer.class)
                .single();
    }

    private int files() {
        return jdbc.sql("select count(*) from files.file where about like 'referral:%'")
                .query(Integer.class)
                .single();
    }

    private int passes() {
        return jdbc.sql("select count(*) from partners.link")
                .query(Integer.class)
                .single();
    }

    private void hold(String text) throws IOException {
        Files.writeString(folder.resolve("holds.yaml"), text);
    }
}
