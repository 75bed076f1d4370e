package frontdoor.following;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a request comes from, as far as one household is one. Of an IPv6 address that is the first half: whoever has
/// one has as many as they like of the other.
final class Network {

    private static final int HALF = 4; // groups

    private Network() {}

    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.replaceFirst("::.*", "").split(":");
        return Stream.concat(Stream.of(groups), Stream.generate(() -> "0"))
                .limit(HALF)
                .collect(Collectors.joining(":"));
    }
}
