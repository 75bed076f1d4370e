package frontdoor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.ServiceFile;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which reports are taken to be about one thing. A wrong join loses somebody's report, so in doubt there is none.
class SameAsTests {

    private final Service bin = shipped("missed_bin");
    private final Service graffiti = shipped("graffiti");

    @Test
    void aPropertyIsTheSameByItsNumber() {
        assertThat(bin(Map.of("uprn", "9990000001", "line", "1 Sample Street")))
                .isNotNull()
                .isEqualTo(bin(Map.of("uprn", "9990000001", "line", "One Sample Street")))
                .isNotEqualTo(bin(Map.of("uprn", "9990000002", "line", "1 Sample Street")));
    }

    @Test
    void aTypedAddressIsTheSameByItsLineAndPostcodeTogether() {
        assertThat(bin(Map.of("line", "1 High Street, Anytown", "postcode", "ZZ99 1AA")))
                .isNotNull()
                .isEqualTo(bin(Map.of("line", "1 high street  Anytown", "postcode", "ZZ99 1AA")))
                .isNotEqualTo(bin(Map.of("line", "1 High Street, Anytown", "postcode", "ZZ99 9ZZ")));
        assertThat(bin(Map.of("line", "Flat 1, 2 High Street", "postcode", "ZZ99 1AA")))
                .isNotEqualTo(bin(Map.of("line", "Flat 12 High Street", "postcode", "ZZ99 1AA")));
    }

    @Test
    void aPlaceIsTheSameByItsPinToTenMetresHoweverItIsDescribed() {
        assertThat(graffiti(pin("By the bridge", 52.45671, -1.90012)))
                .isNotNull()
                .isEqualTo(graffiti(pin("Under the railway", 52.45674, -1.90009)))
                .isNotEqualTo(graffiti(pin("By the bridge", 52.45691, -1.90012)))
                .isNotEqualTo(graffiti(pin("By the bridge", 52.45671, -1.90042)));
    }

    @Test
    void wordsAloneAreNeverTheSame() {
        assertThat(graffiti(Map.of("words", "Outside the school"))).isNull();
        assertThat(bin(Map.of("name", "Pat Example"))).isNull();
    }

    @Test
    void twoPeopleShareThePinAndNotHowEachDescribedIt() {
        assertThat(SameAs.shared(
                        graffiti,
                        Map.of("location", pin("Outside number 7, where I live", 52.4, -1.9), "surface", "public")))
                .isEqualTo(Map.of("location", Map.of("lat", 52.4, "lon", -1.9)));
    }

    private @Nullable String bin(Map<String, Object> address) {
        return SameAs.key(bin, Map.of("address", address, "bin", "food"));
    }

    private @Nullable String graffiti(Map<String, Object> location) {
        return SameAs.key(graffiti, Map.of("location", location));
    }

    private static Map<String, Object> pin(String words, double lat, double lon) {
        return Map.of("words", words, "lat", lat, "lon", lon);
    }

    private static Service shipped(String key) {
        try {
            var file = key + ".yaml";
            var text = Files.readString(Path.of("src/main/resources/council/services", file));
            return ServiceReader.read(
                    Objects.requireNonNull(ServiceFile.read(file, text).tree()));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
