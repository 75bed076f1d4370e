package frontdoor.accounts;

import frontdoor.audit.Audit;
import frontdoor.council.Council;
import frontdoor.kernel.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Lets people sign in with a key that their own device keeps, by its fingerprint reader or its code. What goes to the
/// browser and comes from it is as the Web Authentication standard says.
@Component
public class Passkeys {

    /// A person has a few devices; nobody fills our disk with keys.
    static final int MOST = 10;

    private final PasskeyStore store;
    private final Ceremony ceremony;
    private final Accounts accounts;
    private final AccountLetters letters;
    private final Council council;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            Ceremony ceremony,
            Accounts accounts,
            AccountLetters letters,
            Council council,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.letters = letters;
        this.council = council;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public List<Passkey> of(Account account) {
        return store.of(account.id());
    }

    /// What a browser needs to make a passkey, as `PublicKeyCredentialCreationOptionsJSON`.
    ///
    /// @param asker the secret of the browser, in which alone the answer counts
    public String creationOptions(Account account, String asker) {
        var known = store.of(account.id()).stream()
                .map(passkey -> Map.of("type", "public-key", "id", passkey.id()))
                .toList();
        return json.writeValueAsString(Map.of(
                "rp", Map.of("id", ceremony.site(), "name", council.name()),
                "user",
                        Map.of(
                                "id", store.handle(account),
                                "name", account.email(),
                                "displayName", account.email()),
                "challenge", challenge(asker, account.id()),
                "pubKeyCredParams",
                        Ceremony.algorithms().stream()
                                .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                                .toList(),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "excludeCredentials", known,
                "attestation", "none",
                "timeout", PasskeyStore.LASTS.toMillis()));
    }

    /// What a browser needs to sign in with any passkey it has, as `PublicKeyCredentialRequestOptionsJSON`.
    public String requestOptions(String asker) {
        return json.writeValueAsString(Map.of(
                "rpId", ceremony.site(),
                "challenge", challenge(asker, null),
                "userVerification", "required",
                "timeout", PasskeyStore.LASTS.toMillis()));
    }

    private String challenge(String asker, @Nullable Long account) {
        var challenge = Secret.fresh();
        store.challenge(challenge, asker, account, clock.instant());
        return challenge;
    }

    /// Keeps a passkey that a browser has made, and tells the person by email.
    ///
    /// @param sent what the browser made of [#creationOptions]
    /// @param name as the person calls it, not blank
    /// @return false if it is not what we asked for, or there are too many
    @Transactional
    public boolean add(Account account, String sent, String name, String asker, Locale language) {
        if (store.of(account.id()).size() >= MOST) {
            return false;
        }
        var made = ceremony.made(sent, challenge -> store.take(challenge, asker, account.id(), clock.instant()));
        if (made.isEmpty() || !store.add(kept(account, made.get()), name, clock.instant())) {
            return false;
        }
        audit.changed(account.actor(), "account.passkey-added", account.about(), Map.of());
        letters.write(account.about(), account.email(), "passkey", language);
        return true;
    }

    private static PasskeyStore.Kept kept(Account account, Ceremony.Made made) {
        return new PasskeyStore.Kept(
                made.id(), account, "", made.credential(), made.backupEligible(), made.signatures());
    }

    /// Signs somebody in whose device has signed.
    ///
    /// @param sent what the browser made of [#requestOptions]
    /// @return the secret of the new session, for their cookie
    @Transactional
    public Optional<String> signIn(String sent, String asker) {
        return ceremony.key(sent)
                .flatMap(store::find)
                .flatMap(passkey -> ceremony.signed(
                                sent, passkey, challenge -> store.take(challenge, asker, null, clock.instant()))
                        .map(signatures -> {
                            store.used(passkey.id(), signatures, clock.instant());
                            return accounts.begin(passkey.account(), "passkey");
                        }));
    }

    /// @return false if the account has no such passkey
    @Transactional
    public boolean remove(Account account, String id) {
        if (!store.remove(account.id(), id)) {
            return false;
        }
        audit.changed(account.actor(), "account.passkey-removed", account.about(), Map.of());
        return true;
    }
}
