package frontdoor.admin;

import frontdoor.endpoints.Delivery;
import frontdoor.endpoints.Endpoint;
import frontdoor.endpoints.SigningSecret;
import frontdoor.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One system of a partner.
///
/// @param partner what it is called
/// @param health the end of the keys `admin.endpoints.health.…`
/// @param failed how many deliveries have failed, at most a thousand
/// @param onlyFailed whether the list is of those alone
/// @param next the address of the page after, or null
/// @param kinds how a new secret may sign
/// @param spans how far back things can be sent again
/// @param notice what was just done, or did not work; null for nothing
/// @param good whether it was done
public record EndpointPage(
        Endpoint endpoint,
        String partner,
        String health,
        List<SigningSecret> secrets,
        long failed,
        List<Delivery> deliveries,
        boolean onlyFailed,
        @Nullable String next,
        List<Option> kinds,
        List<Option> spans,
        @Nullable String notice,
        boolean good) {

    public boolean isActive() {
        return endpoint.state() == Endpoint.State.ACTIVE;
    }

    public String at() {
        return EndpointsController.HOME + "/" + endpoint.id();
    }
}
