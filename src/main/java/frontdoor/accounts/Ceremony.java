package frontdoor.accounts;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import frontdoor.kernel.Settings;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// What WebAuthn4J checks of a passkey: that our site was asked, that the person was there and known to their device,
/// and that the key has signed. What a browser sends is never trusted before.
@Component
class Ceremony {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter objects = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final URI address;

    Ceremony(Settings settings) {
        this.address = settings.address();
    }

    /// A key that was made.
    ///
    /// @param credential its public half, as [#signed] reads it
    record Made(String id, byte[] credential, boolean backupEligible, long signatures) {}

    /// The name of our site in passkeys: they work there, and nowhere else.
    String site() {
        return address.getHost();
    }

    /// Algorithms by their numbers in the COSE register, the best first.
    static List<Long> algorithms() {
        return ALGORITHMS.stream().map(each -> each.getAlg().getValue()).toList();
    }

    /// @param sent a `RegistrationResponseJSON`
    /// @param challenge whether we gave that challenge for this
    Optional<Made> made(String sent, Predicate<String> challenge) {
        try {
            var parsed = manager.parseRegistrationResponseJSON(sent);
            var client = parsed.getCollectedClientData();
            if (client == null || !challenge.test(challenge(client))) {
                return Optional.empty();
            }
            manager.verify(parsed, new RegistrationParameters(site(client), ALGORITHMS, true, true));
            var data = requireNonNull(parsed.getAttestationObject()).getAuthenticatorData();
            var credential = requireNonNull(data.getAttestedCredentialData());
            return Optional.of(new Made(
                    base64(credential.getCredentialId()),
                    credentials.convert(credential),
                    data.isFlagBE(),
                    data.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return Optional.empty();
        }
    }

    /// The key that somebody says has signed. Nothing is checked yet.
    Optional<String> key(String sent) {
        try {
            return Optional.ofNullable(
                            manager.parseAuthenticationResponseJSON(sent).getCredentialId())
                    .map(Ceremony::base64);
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return Optional.empty();
        }
    }

    /// @param sent an `AuthenticationResponseJSON`
    /// @param challenge whether we gave that challenge for this
    /// @return how often the key has signed by now, or empty if it has not
    Optional<Long> signed(String sent, PasskeyStore.Kept passkey, Predicate<String> challenge) {
        try {
            var parsed = manager.parseAuthenticationResponseJSON(sent);
            var client = parsed.getCollectedClientData();
            if (client == null || !challenge.test(challenge(client))) {
                return Optional.empty();
            }
            if (!Arrays.equals(Base64.getUrlDecoder().decode(passkey.handle()), parsed.getUserHandle())) {
                return Optional.empty();
            }
            manager.verify(parsed, new AuthenticationParameters(site(client), record(passkey), null, true, true));
            return Optional.of(requireNonNull(parsed.getAuthenticatorData()).getSignCount());
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(PasskeyStore.Kept passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                null,
                passkey.signatures(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty site(CollectedClientData client) {
        return ServerProperty.builder()
                .originPredicate(this::isOurs)
                .rpId(site())
                .challenge(new DefaultChallenge(client.getChallenge().getValue()))
                .build();
    }

    /// A page of our own site. On `localhost`, which nobody else reaches, any port will do.
    private boolean isOurs(Origin origin) {
        return origin.equals(new Origin(address.toString()))
                || "localhost".equals(address.getHost()) && "localhost".equals(origin.getHost());
    }

    private static String challenge(CollectedClientData client) {
        return base64(client.getChallenge().getValue());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
