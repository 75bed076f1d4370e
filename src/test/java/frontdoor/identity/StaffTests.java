package frontdoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.identity.SignInStep.Asked;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The staff list and the checks at sign-in, on a real database.
@SpringBootTest
class StaffTests {

    private static final Actor ADDY = Actor.staff("addy");
    private static final String DESK = "192.0.2.1";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Staff staff;

    @Autowired
    SignIns signIns;

    @Autowired
    SecondFactors factors;

    @Autowired
    CredentialStore credentials;

    @Autowired
    StaffStore store;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void waste() {
        clock.set("2026-03-02T09:00");
        store.keep(new Team("waste", "Waste office", null));
        store.keep(new Role("waste_officer", "Waste officer"));
    }

    @Test
    void addsSomebodyWhoseFirstPasswordAndTelephoneAreTheirOwnToChoose() {
        var pat = created();

        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isEqualTo(next(pat, Asked.ENROLMENT));
        enrol(pat);
        assertThat(signIns.enrolled(pat.username(), DESK)).isEqualTo(next(pat, Asked.NEW_PASSWORD));
        assertThat(signIns.changePassword(pat.username(), "correct horse battery"))
                .isEmpty();

        clock.forward(Duration.ofMinutes(1));
        assertThat(signIns.password(pat.username(), "correct horse battery", DESK))
                .isEqualTo(next(pat, Asked.CODE));
        assertThat(signIns.code(pat.username(), codeOf(pat), DESK)).isEqualTo(next(pat, Asked.NOTHING));
        assertThat(staff.signedIn(pat.username()).orElseThrow().may("waste_officer"))
                .isTrue();
    }

    @Test
    void takesACodeOnce() {
        var pat = enrolled();
        var code = codeOf(pat);

        assertThat(signIns.code(pat.username(), code, DESK)).isInstanceOf(SignInStep.Next.class);
        assertThat(signIns.code(pat.username(), code, DESK)).isInstanceOf(SignInStep.Wrong.class);
    }

    @Test
    void takesARecoveryCodeOnceHoweverItIsTyped() {
        var pat = created();
        var codes = enrol(pat);
        var typed = codes.getFirst().toUpperCase().replace('-', ' ');

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIns.code(pat.username(), typed, DESK)).isInstanceOf(SignInStep.Next.class);
        assertThat(signIns.code(pat.username(), typed, DESK)).isInstanceOf(SignInStep.Wrong.class);
    }

    @Test
    void slowsAGuesserButLetsTheOwnerInFromElsewhere() {
        var pat = enrolled();
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.password(pat.username(), "guess " + i, "198.51.100.7"))
                    .isInstanceOf(SignInStep.Wrong.class);
        }

        assertThat(signIns.password(pat.username(), pat.password(), "198.51.100.7"))
                .isInstanceOf(SignInStep.Wait.class);
        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isInstanceOf(SignInStep.Next.class);

        clock.forward(Duration.ofMinutes(16));
        assertThat(signIns.password(pat.username(), pat.password(), "198.51.100.7"))
                .isInstanceOf(SignInStep.Next.class);
    }

    @Test
    void doesNotCountARightPasswordAsAFailure() {
        var pat = enrolled();
        for (int i = 0; i < 4; i++) {
            signIns.password(pat.username(), "slip " + i, DESK);
        }

        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isInstanceOf(SignInStep.Next.class);
        assertThat(signIns.code(pat.username(), codeOf(pat), DESK)).isInstanceOf(SignInStep.Next.class);
    }

    @Test
    void letsTheOwnerInAtTheirUsualDeskWhileManyAddressesGuess() {
        var pat = enrolled();
        signIns.code(pat.username(), codeOf(pat), DESK);
        for (int i = 0; i < 31; i++) {
            signIns.code(pat.username(), "000000", "203.0.113." + i);
        }

        assertThat(signIns.password(pat.username(), pat.password(), "203.0.113.200"))
                .isInstanceOf(SignInStep.Wait.class);
        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isInstanceOf(SignInStep.Next.class);
    }

    @Test
    void shutsSomebodyOutAndLetsThemInAgain() {
        var pat = enrolled();

        staff.disable(pat.username(), ADDY);
        assertThat(staff.signedIn(pat.username())).isEmpty();
        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isInstanceOf(SignInStep.Wrong.class);

        staff.enable(pat.username(), ADDY);
        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isInstanceOf(SignInStep.Next.class);
    }

    @Test
    void asksForTheSecondFactorAfterAPasswordReset() {
        var pat = enrolled();

        var fresh = staff.resetPassword(pat.username(), ADDY);

        assertThat(signIns.password(pat.username(), pat.password(), DESK)).isInstanceOf(SignInStep.Wrong.class);
        assertThat(signIns.password(pat.username(), fresh, DESK)).isEqualTo(next(pat, Asked.CODE));
    }

    @Test
    void makesAWithdrawnTelephoneUseless() {
        var pat = enrolled();
        var code = codeOf(pat);

        var fresh = staff.resetSecondFactor(pat.username(), ADDY);

        assertThat(signIns.password(pat.username(), fresh, DESK)).isEqualTo(next(pat, Asked.ENROLMENT));
        assertThat(signIns.code(pat.username(), code, DESK)).isInstanceOf(SignInStep.Wrong.class);
    }

    @Test
    void willNotReplaceASecondFactorThatIsThere() {
        var pat = enrolled();
        var another = signIns.newFactor(pat.username(), "Anytown Council");

        assertThat(signIns.enrol(pat.username(), another.sealed(), factors.code(another.secret(), clock.instant())))
                .isEmpty();
    }

    @Test
    void writesEveryChangeOnTheAuditTrail() {
        var pat = created();
        staff.assign(pat.username(), Set.of(), Set.of("waste_officer"), ADDY);
        staff.disable(pat.username(), ADDY);

        assertThat(audit.find(Sought.about("staff:" + pat.username()), null).entries())
                .extracting(Entry::action)
                .containsExactly("staff.disabled", "staff.assigned", "staff.created");
    }

    @Test
    void givesOneUsernameToOnePerson() {
        var pat = created();

        assertThat(staff.create(aPerson(pat.username()), ADDY)).isEqualTo(new Creation.Taken());
    }

    private Creation.Created created() {
        return (Creation.Created) staff.create(aPerson("pat" + PEOPLE.incrementAndGet()), ADDY);
    }

    private static NewStaff aPerson(String username) {
        return new NewStaff(
                username, "Pat Example", username + "@example.org", Set.of("waste"), Set.of("waste_officer"));
    }

    /// Somebody with a telephone, a minute after they set it up.
    private Creation.Created enrolled() {
        var pat = created();
        enrol(pat);
        clock.forward(Duration.ofMinutes(1));
        return pat;
    }

    private List<String> enrol(Creation.Created pat) {
        var factor = signIns.newFactor(pat.username(), "Anytown Council");
        return signIns.enrol(pat.username(), factor.sealed(), factors.code(factor.secret(), clock.instant()))
                .orElseThrow();
    }

    private String codeOf(Creation.Created pat) {
        return factors.code(credentials.totpSecret(pat.username()).orElseThrow(), clock.instant());
    }

    private static SignInStep next(Creation.Created pat, Asked asked) {
        return new SignInStep.Next(pat.username(), asked);
    }
}
