package frontdoor.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.endpoints.PublicAddresses.NotPublic;
import frontdoor.endpoints.PublicAddresses.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of the networks behind ours are called for nobody.
class PublicAddressesTests {

    private final PublicAddresses addresses =
            new PublicAddresses(Set.of("localhost"), Set.of(8443), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "100::1",
                "5f00::1",
                "::7f00:1"
            })
    void whatIsNotForEverybodyIsRefused(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:200::1",
                "2001:4860::8888"
            })
    void whatIsForEverybodyIsCalled(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void anIpv4AddressInsideAnIpv6OneCountsAsItself() {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral("::ffff:10.0.0.1")))
                .isFalse();
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral("::ffff:127.0.0.1")))
                .isFalse();
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral("::ffff:1.1.1.1")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://partner.example.org/events,
            https://partner.example.org:443/events,
            https://partner.example.org:8443/events?key=1,
            http://localhost:8130/events,
            https://localhost:8130/events,
            http://partner.example.org/events, NOT_HTTPS
            ftp://localhost/events, NOT_HTTPS
            file:///etc/passwd, UNREADABLE
            https://user:word@partner.example.org/, USER_INFO
            https://partner.example.org@localhost/, USER_INFO
            https://partner.example.org:22/, PORT
            https://partner.example.org/#part, UNREADABLE
            https://0x7f.1/, UNREADABLE
            https://127.1/, UNREADABLE
            https:///events, UNREADABLE
            not an address, UNREADABLE
            """)
    void anAddressIsJudgedByHowItIsWritten(String address, Refusal refusal) {
        assertThat(addresses.refusal(address).orElse(null)).isEqualTo(refusal);
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() throws UnknownHostException {
        assertThatThrownBy(() -> answering("1.1.1.1", "10.0.0.1").of("partner.example.org"))
                .isInstanceOf(NotPublic.class);
        assertThatThrownBy(() -> answering("2606:4700::1111", "::1").of("partner.example.org"))
                .isInstanceOf(NotPublic.class);
        assertThat(answering("1.1.1.1", "2606:4700::1111").of("partner.example.org"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.0.0.1", "::1", "[::1]"})
    void anAddressInPlaceOfANameIsCheckedToo(String host) {
        assertThatThrownBy(() -> addresses.of(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aHostThatTheSettingsVouchForMayBeInside() throws UnknownHostException {
        assertThat(answering("127.0.0.1").of("localhost")).hasSize(1);
        assertThatThrownBy(() -> answering("127.0.0.1").of("localhost.example.org"))
                .isInstanceOf(NotPublic.class);
    }

    private static PublicAddresses answering(String... found) {
        return new PublicAddresses(
                Set.of("localhost"),
                Set.of(),
                _ -> Arrays.stream(found).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
    }
}
