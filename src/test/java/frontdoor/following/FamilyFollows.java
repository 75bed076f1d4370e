package frontdoor.following;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.cases.Tracking;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A family that follows what comes of a death they reported.
@SpringBootTest
@AutoConfigureMockMvc
abstract class FamilyFollows {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    Tracking tracking;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    Follower follower(Case kase) {
        return Follower.of(kase.reference(), 0, tracking, mvc);
    }

    Case told(Case kase) {
        return Telling.told(cases, kase);
    }

    Referral of(Case kase, String line) {
        return Telling.of(referrals, kase, line);
    }
}
