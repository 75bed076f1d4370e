package frontdoor.responding;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.responding.PartnerSystem.json;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.StoredFile;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerTokens;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Followed;
import frontdoor.referrals.GivenFiles;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.testing.Pictures;
import frontdoor.testing.SettableClock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A partner's own system and the referral that it was told of.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ReferralApi {

    static final Actor ADDY = Actor.staff("addy");

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    PartnerTokens tokens;

    @Autowired
    Files files;

    @Autowired
    GivenFiles given;

    @Autowired
    Consents consents;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    @Autowired
    RequestMappingHandlerMapping controllers;

    @LocalServerPort
    int port;

    Described described;
    Referral referral;
    PartnerSystem store;

    @BeforeEach
    void aDeathIsReported() throws Exception {
        clock.set("2026-11-23T09:30");
        described =
                new Described(PartnerSystem.fetch(port, "/api/v1/openapi.json").body());
        referral = equipment();
        store = system("equipment_store");
    }

    Referral equipment() {
        var kase = aBereavement()
                .with("had", "equipment")
                .with("also_tell", "district_nurses")
                .openedIn(cases);
        var reference = Telling.told(cases, kase).reference();
        return one(reference, "equipment");
    }

    Referral one(frontdoor.kernel.Reference reference, String line) {
        return referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    PartnerSystem system(String partner) {
        return new PartnerSystem(port, tokens.make(partner, ADDY).orElseThrow(), described);
    }

    Referral now() {
        return referrals.find(referral.id()).orElseThrow();
    }

    List<Happening> history() {
        return referrals.of(referral.reference()).stream()
                .filter(each -> each.referral().id().equals(referral.id()))
                .findFirst()
                .orElseThrow()
                .happenings();
    }

    /// Gives the partner a picture with the referral.
    ///
    /// @return the id of the file
    String given(String name) {
        var file = received(name);
        assertThat(given.give(UUID.randomUUID(), referral.id(), file.id(), file.name(), file.size(), ADDY))
                .isEqualTo(GivenFiles.Giving.GIVEN);
        return file.id();
    }

    StoredFile received(String name) {
        return ((Receipt.Stored) files.receive(name, Pictures.png(), Set.of("png"), Uploader.staff(ADDY))).file();
    }

    static String outcome(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("outcome").stringValue();
    }

    static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer).get("code").stringValue();
    }
}
