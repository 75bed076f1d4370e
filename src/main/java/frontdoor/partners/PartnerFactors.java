package frontdoor.partners;

import frontdoor.audit.Audit;
import frontdoor.identity.Attempts;
import frontdoor.identity.NewFactor;
import frontdoor.identity.Sealed;
import frontdoor.identity.SecondFactors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The second factor of those who work for a partner, as that of staff: a code from an app on their telephone, or one
/// of ten recovery codes. No code works twice, and guessing is slowed.
@Component
public class PartnerFactors {

    private static final int LONGEST_CODE = 60; // characters

    private final PartnerPasses passes;
    private final PartnerFactorStore store;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Sealed sealed;
    private final Audit audit;
    private final TransactionTemplate transactions;

    PartnerFactors(
            PartnerPasses passes,
            PartnerFactorStore store,
            SecondFactors factors,
            Attempts attempts,
            Sealed sealed,
            Audit audit,
            TransactionTemplate transactions) {
        this.passes = passes;
        this.store = store;
        this.factors = factors;
        this.attempts = attempts;
        this.sealed = sealed;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// What came of a code.
    public sealed interface Checked {

        /// @param secret for their cookie: they are in now
        record Right(String secret) implements Checked {}

        record Wrong() implements Checked {}

        /// Too many have failed; nothing was checked.
        record Wait() implements Checked {}
    }

    /// Somebody who set up a second factor, and is in now.
    ///
    /// @param secret for their cookie
    /// @param codes the recovery codes, to be shown once
    public record Enrolled(String secret, List<String> codes) {}

    /// A secret to show before it is [kept][#enrol].
    ///
    /// @param shown the sealed one that was shown before, or anything: what was not sealed for them is not used
    /// @param council whose sign-in it is, as the app will list it
    public NewFactor fresh(PartnerPerson person, String shown, String council) {
        var secret = sealed.open(shown, purpose(person)).orElseGet(factors::newSecret);
        return new NewFactor(
                secret, factors.address(secret, person.email(), council), sealed.seal(secret, purpose(person)));
    }

    /// Keeps a second factor once its first code shows that their telephone has it, and lets them in. Only for
    /// somebody who has none.
    ///
    /// @param halfway the secret of whoever is half in
    /// @return empty if the code was not right
    @Transactional
    public Optional<Enrolled> enrol(String halfway, PartnerPerson person, String shown, String typed) {
        var secret = sealed.open(shown, purpose(person)).orElse("");
        var step =
                secret.isEmpty() || typed.length() > LONGEST_CODE ? OptionalLong.empty() : factors.step(secret, typed);
        var codes = factors.newRecoveryCodes();
        var hashes = codes.stream().map(SecondFactors::hash).toList();
        if (step.isEmpty() || !store.keep(person.number(), secret, step.getAsLong(), hashes)) {
            return Optional.empty();
        }
        audit.changed(
                person.actor(),
                "partner-person.second-factor-set",
                Partner.PREFIX + person.partner(),
                Map.of("person", person.number()));
        return Optional.of(new Enrolled(passes.prove(halfway).orElseThrow(), codes));
    }

    /// Lets in whoever is half in and has the right code. The try itself is counted before, on its own, so that many at
    /// once see one another.
    ///
    /// @param halfway their secret
    /// @param typed six figures from the app, or a recovery code
    /// @param address where they sit on the network, to slow guessing
    public Checked check(String halfway, PartnerPerson person, String typed, String address) {
        var name = person.actor().toString();
        return attempts.begin(name, address)
                ? transactions.execute(_ -> judged(halfway, person, typed, address))
                : new Checked.Wait();
    }

    private Checked judged(String halfway, PartnerPerson person, String typed, String address) {
        if (typed.length() > LONGEST_CODE || !uses(person.number(), typed)) {
            audit.refused(person.actor(), "partner-person.sign-in-failed-code", Partner.PREFIX + person.partner());
            return new Checked.Wrong();
        }
        attempts.succeeded(person.actor().toString(), address);
        return new Checked.Right(passes.prove(halfway).orElseThrow());
    }

    private boolean uses(long person, String typed) {
        var step =
                store.secret(person).map(secret -> factors.step(secret, typed)).orElseGet(OptionalLong::empty);
        return step.isPresent()
                ? store.useStep(person, step.getAsLong())
                : store.useRecoveryCode(person, SecondFactors.hash(typed));
    }

    private static String purpose(PartnerPerson person) {
        return "partner-enrolment:" + person.number();
    }
}
