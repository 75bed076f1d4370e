package frontdoor.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every vector of `webhooks/standard_webhooks_vectors.json`, both ways.
class VectorsTests {

    private static final JsonNode VECTORS =
            JsonMapper.shared().readTree(Path.of("src/test/resources/webhooks/standard_webhooks_vectors.json"));
    private static final JsonNode ED25519 = VECTORS.get("ed25519_own");

    @Test
    void everySharedSecretSignsAndChecksAsPublished() {
        assertThat(VECTORS.get("valid")).hasSize(3).allSatisfy(each -> {
            var signatures = signatures(each.get("secret").asString());
            assertThat(sign(signatures, each)).isEqualTo(each.get("signature").asString());
            assertThat(fits(signatures, each, each.get("signature").asString())).isTrue();
        });
    }

    @Test
    void aPairOfKeysSignsWithOneAndChecksWithTheOther() {
        var signature = ED25519.get("signature").asString();
        var seedAlone = "whsk_" + ED25519.get("seed_b64").asString();

        assertThat(sign(signatures(ED25519.get("secret").asString()), ED25519)).isEqualTo(signature);
        assertThat(sign(signatures(seedAlone), ED25519)).isEqualTo(signature);
        assertThat(fits(signatures(ED25519.get("public").asString()), ED25519, signature))
                .isTrue();
        assertThat(Signatures.publicHalf(ED25519.get("secret").asString()))
                .hasValue(ED25519.get("public").asString());
    }

    @Test
    void aPairRefusesWhatIsNotItsOwn() {
        var checks = signatures(ED25519.get("public").asString());
        var signature = ED25519.get("signature").asString();

        assertThat(fits(checks, ED25519, signature.replace("v1a,p", "v1a,q"))).isFalse();
        assertThat(fits(checks, ED25519, signature.replace("v1a,", "v1,"))).isFalse();
        assertThat(fits(checks, ED25519, "v1a,!!!")).isFalse();
        assertThat(fits(checks, ED25519, "v1a")).isFalse();
        assertThatThrownBy(() -> signatures("whpk_AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signatures("whsk_")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whileOneSecretTakesOverBothSign() {
        var old = VECTORS.get("valid").get(0);
        var both = new Signatures(
                List.of(ED25519.get("secret").asString(), old.get("secret").asString()));

        var made = sign(both, old);

        assertThat(made.split(" ")).hasSize(2).contains(old.get("signature").asString());
        assertThat(fits(signatures(old.get("secret").asString()), old, made)).isTrue();
        assertThat(fits(signatures(ED25519.get("public").asString()), old, made))
                .isTrue();
    }

    @Test
    void whatWeMakeCanBeUsed() {
        var secret = Signatures.freshSecret();
        var pair = Signatures.freshPair();
        var either = sign(new Signatures(List.of(secret, pair)), ED25519);

        assertThat(fits(signatures(secret), ED25519, either)).isTrue();
        assertThat(fits(signatures(Signatures.publicHalf(pair).orElseThrow()), ED25519, either))
                .isTrue();
        assertThat(Signatures.publicHalf(secret)).isEmpty();
    }

    private static Signatures signatures(String secret) {
        return new Signatures(List.of(secret));
    }

    private static String sign(Signatures signatures, JsonNode vector) {
        return signatures.sign(id(vector), timestamp(vector), body(vector));
    }

    private static boolean fits(Signatures signatures, JsonNode vector, String signature) {
        return signatures.fit(id(vector), timestamp(vector), body(vector), signature);
    }

    private static String id(JsonNode vector) {
        return vector.get("id").asString();
    }

    private static String timestamp(JsonNode vector) {
        return vector.get("timestamp").asString();
    }

    private static byte[] body(JsonNode vector) {
        return vector.get("payload").asString().getBytes(StandardCharsets.UTF_8);
    }
}
