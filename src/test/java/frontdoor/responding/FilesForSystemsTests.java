package frontdoor.responding;

import static frontdoor.responding.PartnerSystem.json;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Sha256;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.GivenFiles;
import frontdoor.referrals.Status;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A partner's own system reads the files of a referral under the rules of the page for those who work by hand.
class FilesForSystemsTests extends ReferralApi {

    @Autowired
    Enclosures enclosures;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGivenFileIsListedAndServedAndThatIsWrittenDown() {
        var file = given("where it stands.png");
        var listed = files();

        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).get("id").stringValue()).isEqualTo(file);
        assertThat(listed.get(0).get("name").stringValue()).isEqualTo("where it stands.jpg");
        assertThat(listed.get(0).get("type").stringValue()).isEqualTo("image/jpeg");
        assertThat(listed.get(0).get("from").stringValue()).isEqualTo("council");
        assertThat(listed.get(0).get("ready").booleanValue()).isTrue();
        assertThat(listed.get(0).get("href").stringValue())
                .endsWith("/api/v1/referrals/" + referral.id() + "/files/" + file);
        assertThat(wasRead(file))
                .as("nobody has opened it, so it can be taken back")
                .isFalse();

        var served = store.file(referral.id(), file);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).hasSize(listed.get(0).get("size").intValue());
        assertThat(Sha256.of(served.body()))
                .isEqualTo(listed.get(0).get("sha256").stringValue());
        assertThat(served.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(served.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        assertThat(served.headers().firstValue("content-digest").orElse("")).startsWith("sha-256=:");
        assertThat(served.headers().firstValue("cache-control")).contains("no-store");
        assertThat(audit.find(Sought.about(referral.reference().value()), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.VIEW
                        && entry.actor().toString().equals("partner:equipment_store")
                        && entry.toString().contains("file by system"));
        assertThat(wasRead(file)).isTrue();
    }

    @Test
    void whatTheyAddedThemselvesIsTheirsToReadToo() {
        var file = received("a bed.png");
        enclosures.add(
                UUID.randomUUID(),
                referral.id(),
                referral.recipient(),
                file.id(),
                file.name(),
                file.size(),
                new Actor(Actor.Kind.PARTNER, "equipment_store"));

        assertThat(files().get(0).get("from").stringValue()).isEqualTo("partner");
        assertThat(store.file(referral.id(), file.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void oneThatIsTakenBackAnothersOrNoneIsAsIfItWereNotThere() {
        var file = given("a.png");
        var nurses = one(referral.reference(), "district_nurses");
        assertThat(system("district_nurses").file(referral.id(), file).statusCode())
                .isEqualTo(404);
        assertThat(system("district_nurses").file(nurses.id(), file).statusCode())
                .isEqualTo(404);
        assertThat(store.file(referral.id(), "AAAAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
        assertThat(new PartnerSystem(port, null, described)
                        .file(referral.id(), file)
                        .statusCode())
                .isEqualTo(401);

        assertThat(given.takeBack(referral.id(), file, ADDY)).isTrue();

        assertThat(files().size()).isZero();
        assertThat(store.file(referral.id(), file).statusCode()).isEqualTo(404);
    }

    @Test
    void oneThatTheScannerHoldsIsListedAsNotReadyAndCountsAsUnread() {
        var file = given("a.png");
        set(file, "held");

        assertThat(files().get(0).get("ready").booleanValue()).isFalse();
        assertThat(store.file(referral.id(), file).statusCode()).isEqualTo(404);
        assertThat(history()).noneMatch(each -> each.what().equals("given_read"));

        set(file, "clean");
        assertThat(files().get(0).get("ready").booleanValue()).isTrue();
        assertThat(store.file(referral.id(), file).statusCode()).isEqualTo(200);

        set(file, "rejected");
        assertThat(files().size()).isZero();
    }

    @Test
    void withoutAnAgreementInForceOneIsNotReadForTheFirstTimeAndOneThatWasReadStays() {
        var read = given("a.png");
        var unread = given("b.png");
        assertThat(store.file(referral.id(), read).statusCode()).isEqualTo(200);

        clock.set("2028-04-03T09:30"); // the agreement ended on 31 March

        assertThat(store.file(referral.id(), read).statusCode()).isEqualTo(200);
        assertThat(store.file(referral.id(), unread).statusCode()).isEqualTo(404);
        assertThat(given.against(now())).containsExactly("agreement_over");
    }

    @Test
    void onAGroundThatNeedsADecisionTheLatestAboutFilesCounts() {
        jdbc.sql("update referrals.referral set basis = 'safeguarding', decision = gen_random_uuid() where id = ?")
                .param(referral.id())
                .update();
        clock.set("2028-04-03T09:30"); // no agreement is in force
        assertThat(given.against(now())).containsExactly("no_decision");

        decided(true, Basis.VITAL_INTERESTS, "files");
        decided(true, Basis.SAFEGUARDING, "deceased");
        assertThat(given.against(now()))
                .as("on another ground, and about something else")
                .isNotEmpty();

        decided(true, Basis.SAFEGUARDING, "files");
        assertThat(given.against(now())).isEmpty();
        given("a.png");

        decided(false, null, "files");
        assertThat(given.against(now())).containsExactly("no_decision");
    }

    private void decided(boolean shared, @Nullable Basis basis, String item) {
        clock.forward(Duration.ofMinutes(1));
        assertThat(decisions.record(new SharingDecision(
                        UUID.randomUUID(),
                        clock.instant(),
                        ADDY,
                        referral.reference().value(),
                        "bereavement",
                        "partner:equipment_store",
                        Set.of(item),
                        shared,
                        basis,
                        SharingDecision.Consent.NO,
                        null,
                        "Somebody may come to harm",
                        null)))
                .isEmpty();
    }

    @Test
    void aYesThatIsTakenBackAndAReferralThatIsEndTheLooking() {
        var file = given("a.png");
        assertThat(store.file(referral.id(), file).statusCode()).isEqualTo(200);
        referral = one(referral.reference(), "district_nurses");
        var nurses = system("district_nurses");
        var theirs = given("b.png");
        assertThat(nurses.file(referral.id(), theirs).statusCode()).isEqualTo(200);

        consents.withdraw(UUID.randomUUID(), referral.reference(), referral.line(), ADDY);

        assertThat(json(nurses.read(referral.id())).get("files").size()).isZero();
        assertThat(nurses.file(referral.id(), theirs).statusCode()).isEqualTo(404);

        referral = one(referral.reference(), "equipment");
        referrals.answer(new Answer(
                UUID.randomUUID(),
                referral.id(),
                null,
                Status.ENTERED_IN_ERROR,
                null,
                "Another person",
                ADDY,
                clock.instant()));
        assertThat(files().size()).isZero();
        assertThat(store.file(referral.id(), file).statusCode()).isEqualTo(404);
    }

    @Test
    void aGivenFileIsAChangeForWhoAsksWhatChanged() {
        clock.forward(Duration.ofSeconds(10));
        given("first.png");
        clock.forward(Duration.ofSeconds(10));
        var next = json(store.get("/api/v1/referrals")).get("next").stringValue();
        clock.forward(Duration.ofSeconds(10));
        assertThat(changed(next)).isZero();

        given("a.png");
        clock.forward(Duration.ofSeconds(10));

        assertThat(changed(next)).isEqualTo(1);
    }

    private int changed(String since) {
        return json(store.get("/api/v1/referrals?since=" + since))
                .get("referrals")
                .size();
    }

    private JsonNode files() {
        HttpResponse<String> read = store.read(referral.id());
        return json(read).get("files");
    }

    private boolean wasRead(String file) {
        return GivenFiles.of(history()).stream().anyMatch(each -> each.file().equals(file) && each.read());
    }

    private void set(String file, String state) {
        jdbc.sql("update files.file set state = ?, content = case when ? = 'rejected' then null else content end"
                        + " where id = ?")
                .params(state, state, file)
                .update();
    }
}
