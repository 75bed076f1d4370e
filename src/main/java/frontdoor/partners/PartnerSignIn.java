package frontdoor.partners;

import java.net.URI;
import java.util.Optional;

/// A partner's own sign-in service (OpenID Connect), `sign_in` of the partner in `partners.yaml`. It says who somebody
/// is, and asks for their second factor itself.
///
/// @param partner its key
/// @param title what the partner is called
/// @param issuer the address of the service, `https://login.example.org`
/// @param client what it calls us
/// @param secret the name of the setting that holds our secret there; the secret itself stands in no file of the
/// council
public record PartnerSignIn(String partner, String title, URI issuer, String client, String secret) {

    /// @return empty if the partner has none
    /// @throws IllegalArgumentException if it lacks something, in words that say where
    static Optional<PartnerSignIn> in(Fields partner) {
        if (!partner.map().containsKey("sign_in")) {
            return Optional.empty();
        }
        var fields = partner.part("sign_in");
        if (partner.yes("light")) {
            throw partner.slip("is light, so nobody of it signs in, and has a `sign_in`");
        }
        return Optional.of(new PartnerSignIn(
                partner.key(), partner.text("title"), issuer(fields), fields.text("client"), fields.text("secret")));
    }

    /// Only this machine itself may be asked without encryption, which is for trying it out.
    private static URI issuer(Fields fields) {
        try {
            var issuer = URI.create(fields.text("issuer"));
            if ("https".equals(issuer.getScheme()) || "localhost".equals(issuer.getHost())) {
                return issuer;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(fields.place() + " `issuer` is no address", notAnAddress);
        }
        throw fields.slip("has an `issuer` that does not begin with https://");
    }
}
