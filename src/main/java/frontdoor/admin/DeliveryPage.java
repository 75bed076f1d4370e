package frontdoor.admin;

import frontdoor.endpoints.Delivery;
import frontdoor.endpoints.Endpoint;
import java.util.Locale;

/// One event for one endpoint, with each attempt to bring it. It holds ids and nothing personal.
///
/// @param partner what it is called
public record DeliveryPage(Endpoint endpoint, String partner, Delivery delivery) {

    public String at() {
        return EndpointsController.HOME + "/" + endpoint.id();
    }

    /// The end of the keys `admin.endpoints.state.…`
    public static String key(Delivery delivery) {
        return delivery.state().name().toLowerCase(Locale.ROOT);
    }

    /// The colour of a tag.
    public static String colour(Delivery delivery) {
        return switch (delivery.state()) {
            case DELIVERED -> "govuk-tag--green";
            case FAILED -> "govuk-tag--red";
            case PENDING -> delivery.attempts() == 0 ? "govuk-tag--grey" : "govuk-tag--yellow";
        };
    }
}
