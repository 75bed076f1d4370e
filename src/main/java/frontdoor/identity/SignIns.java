package frontdoor.identity;

import frontdoor.audit.Audit;
import frontdoor.identity.SignInStep.Asked;
import frontdoor.kernel.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checks that somebody is who they say: a password, then a code. Whoever calls keeps track of how far they
/// have come.
///
/// Usernames are taken in any case. Every sign-in, and every failure of somebody who exists, is on the audit trail.
@Component
public class SignIns {

    private final Staff staff;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Sealed sealed;
    private final Audit audit;

    SignIns(
            Staff staff,
            CredentialStore credentials,
            Passwords passwords,
            SecondFactors factors,
            Attempts attempts,
            Sealed sealed,
            Audit audit) {
        this.staff = staff;
        this.credentials = credentials;
        this.passwords = passwords;
        this.factors = factors;
        this.attempts = attempts;
        this.sealed = sealed;
        this.audit = audit;
    }

    /// @param address where they sit on the network, to slow guessing
    public SignInStep password(String typedUsername, String password, String address) {
        var username = typedUsername.strip().toLowerCase(Locale.ROOT);
        if (username.length() > 60 || password.length() > Passwords.LONGEST) {
            return new SignInStep.Wrong();
        }
        if (!attempts.begin(username, address)) {
            return new SignInStep.Wait();
        }
        var member = staff.find(username).filter(StaffMember::enabled);
        if (member.isEmpty()) {
            passwords.matchesNobody(password);
            return new SignInStep.Wrong();
        }
        if (!passwords.matches(password, credentials.passwordHash(username))) {
            return wrong(username, "password");
        }
        attempts.rightSoFar(username, address);
        return new SignInStep.Next(username, member.get().hasSecondFactor() ? Asked.CODE : Asked.ENROLMENT);
    }

    /// @param typed six digits from the telephone, or a recovery code; each works once
    public SignInStep code(String username, String typed, String address) {
        if (!attempts.begin(username, address)) {
            return new SignInStep.Wait();
        }
        var member = staff.find(username).filter(StaffMember::enabled);
        if (member.isEmpty() || typed.length() > 60 || !uses(username, typed)) {
            return wrong(username, "code");
        }
        return passed(member.get(), address);
    }

    private boolean uses(String username, String typed) {
        var step = credentials.totpSecret(username).map(secret -> factors.step(secret, typed));
        if (step.isPresent() && step.get().isPresent()) {
            return credentials.useStep(username, step.get().getAsLong());
        }
        return credentials.useRecoveryCode(username, SecondFactors.hash(typed));
    }

    /// A secret to show, as a picture and as text, before it is [kept][#enrol].
    ///
    /// @param council whose sign-in it is, as the app will list it
    public NewFactor newFactor(String username, String council) {
        return factor(username, council, factors.newSecret());
    }

    /// The same secret again, for somebody who mistyped the code; a new one if it was not sealed for this person.
    public NewFactor sameFactor(String username, String council, String sealedSecret) {
        var secret = sealed.open(sealedSecret, enrolment(username));
        return factor(username, council, secret.orElseGet(factors::newSecret));
    }

    private NewFactor factor(String username, String council, String secret) {
        return new NewFactor(
                secret, factors.address(secret, username, council), sealed.seal(secret, enrolment(username)));
    }

    private static String enrolment(String username) {
        return "enrolment:" + username;
    }

    /// Keeps a second factor once its first code shows that the telephone has it. Only for somebody who has none.
    ///
    /// @return the recovery codes, to be shown once, or empty if the code was not right
    @Transactional
    public Optional<List<String>> enrol(String username, String sealedSecret, String typed) {
        var secret = sealed.open(sealedSecret, enrolment(username)).orElse("");
        var step = secret.isEmpty() ? OptionalLong.empty() : factors.step(secret, typed);
        if (step.isEmpty() || !credentials.keepSecret(username, secret, step.getAsLong())) {
            return Optional.empty();
        }
        var codes = factors.newRecoveryCodes();
        credentials.keepRecoveryCodes(
                username, codes.stream().map(SecondFactors::hash).toList());
        audit.changed(Actor.staff(username), "staff.second-factor-set", Staff.about(username), Map.of());
        return Optional.of(codes);
    }

    /// After the second factor was set up: what is asked for next.
    public SignInStep enrolled(String username, String address) {
        return staff.find(username)
                .filter(StaffMember::enabled)
                .map(member -> passed(member, address))
                .orElseGet(SignInStep.Wrong::new);
    }

    /// @return what is wrong with the new password, or empty if it is now theirs
    @Transactional
    public Optional<PasswordProblem> changePassword(String username, String fresh) {
        var problem = passwords.problem(fresh, username);
        if (problem.isEmpty() && passwords.matches(fresh, credentials.passwordHash(username))) {
            problem = Optional.of(PasswordProblem.UNCHANGED);
        }
        if (problem.isEmpty()) {
            credentials.choosePassword(username, passwords.hash(fresh));
            audit.changed(Actor.staff(username), "staff.password-changed", Staff.about(username), Map.of());
        }
        return problem;
    }

    /// Somebody whom the council's own sign-in service has vouched for.
    ///
    /// @return their username, or empty if no enabled member of staff has that email address
    public Optional<String> vouchedFor(String email) {
        var username = staff.findByEmail(email).filter(StaffMember::enabled).map(StaffMember::username);
        username.ifPresent(this::signedIn);
        return username;
    }

    public void signedOut(String username) {
        audit.changed(Actor.staff(username), "staff.signed-out", Staff.about(username), Map.of());
    }

    private SignInStep wrong(String username, String what) {
        audit.refused(Actor.staff(username), "staff.sign-in-failed-" + what, Staff.about(username));
        return new SignInStep.Wrong();
    }

    private SignInStep passed(StaffMember member, String address) {
        attempts.succeeded(member.username(), address);
        signedIn(member.username());
        return new SignInStep.Next(member.username(), member.mustChange() ? Asked.NEW_PASSWORD : Asked.NOTHING);
    }

    private void signedIn(String username) {
        audit.changed(Actor.staff(username), "staff.signed-in", Staff.about(username), Map.of());
    }
}
