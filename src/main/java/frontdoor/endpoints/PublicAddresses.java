package frontdoor.endpoints;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which addresses our server may call for somebody else. Whoever can name an address could otherwise have it
/// call machines that only it can reach.
///
/// A name is looked up once, every address that it has is checked, and the connection goes to what
/// [#of] gave and to nothing else: a name that answers differently the second time gains nothing. Holds
/// no state but its settings.
public final class PublicAddresses {

    /// Looks a name up, as [InetAddress#getAllByName] does.
    @FunctionalInterface
    public interface Names {
        InetAddress[] look(String host) throws UnknownHostException;
    }

    /// Why an address is not called.
    public enum Refusal {
        /// No address that a program can call.
        UNREADABLE,
        /// Not `https`.
        NOT_HTTPS,
        /// It holds a name or a password before the host.
        USER_INFO,
        PORT,
        /// One of its addresses is not for everybody.
        NOT_PUBLIC
    }

    /// A name one of whose addresses is not for everybody.
    public static final class NotPublic extends UnknownHostException {

        NotPublic(String host) {
            super(host + " has an address that is not public");
        }
    }

    /// What is not for everybody: [IPv4](https://www.iana.org/assignments/iana-ipv4-special-registry)
    /// special-purpose registry, with multicast and what is reserved.
    private static final List<Block> REFUSED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// Of IPv6 only this is given out to everybody, by IANA's address space registry.
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /// And of that not what is for protocols, for documents, or holds an IPv4 address inside:
    /// [IPv6](https://www.iana.org/assignments/iana-ipv6-special-registry) special-purpose registry.
    private static final List<Block> REFUSED_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final int HTTPS = 443;
    private static final int LONGEST = 500; // characters

    private final Set<String> inside;
    private final Set<Integer> ports;
    private final Names names;

    /// @param inside hosts that whoever runs Frontdoor vouches for: by `http` too, at any port and address
    /// @param ports that `https` may use besides 443
    public PublicAddresses(Set<String> inside, Set<Integer> ports, Names names) {
        this.inside = Set.copyOf(inside);
        this.ports = Set.copyOf(ports);
        this.names = names;
    }

    /// What can be said of an address without looking its name up.
    ///
    /// @return why it is never called; empty if it may be
    public Optional<Refusal> refusal(String address) {
        var uri = parsed(address);
        if (uri == null || uri.getHost() == null || uri.getRawFragment() != null || address.length() > LONGEST) {
            return Optional.of(Refusal.UNREADABLE);
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of(Refusal.USER_INFO);
        }
        if (isInside(uri.getHost())) {
            return isScheme(uri, "http") || isScheme(uri, "https") ? Optional.empty() : Optional.of(Refusal.NOT_HTTPS);
        }
        if (!isScheme(uri, "https")) {
            return Optional.of(Refusal.NOT_HTTPS);
        }
        int port = uri.getPort();
        return port == -1 || port == HTTPS || ports.contains(port) ? Optional.empty() : Optional.of(Refusal.PORT);
    }

    private static @Nullable URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isScheme(URI uri, String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    private boolean isInside(String host) {
        return inside.contains(host.toLowerCase(Locale.ROOT));
    }

    /// Where a host may be called.
    ///
    /// @param host a name, or an address as an address line has it
    /// @throws NotPublic if any of its addresses is not for everybody
    /// @throws UnknownHostException if it has none
    public InetAddress[] of(String host) throws UnknownHostException {
        var found = names.look(host);
        if (!isInside(host) && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new NotPublic(host);
        }
        return found;
    }

    /// Whether an address is one that anybody's machine reaches alike. What is IPv4 written
    /// as IPv6 counts as IPv4.
    public static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return REFUSED_4.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL_6.holds(bytes) && REFUSED_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... blocks) {
        return Arrays.stream(blocks).map(Block::of).toList();
    }

    /// @param length how many bits all its addresses begin with
    private record Block(byte[] start, int length) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
