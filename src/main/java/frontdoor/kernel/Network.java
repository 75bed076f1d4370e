package frontdoor.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a request comes from, as far as one household is one. Of an IPv6 address that is the first half: whoever has
/// one has as many as they like of the other.
public final class Network {

    private static final int HALF = 4; // groups

    private Network() {}

    /// @param address of whoever asks: `192.0.2.7`, `2001:db8::7`
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.replaceFirst("::.*", "").split(":");
        return Stream.concat(Stream.of(groups), Stream.generate(() -> "0"))
                .limit(HALF)
                .collect(Collectors.joining(":"));
    }
}
