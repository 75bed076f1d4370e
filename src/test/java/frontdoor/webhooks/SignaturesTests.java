package frontdoor.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// The first line of vectors is the one that Standard Webhooks publishes in its libraries; the others were computed
/// with another implementation.
class SignaturesTests {

    @Test
    void aSecretThatIsNoneIsNamedByItsSettingAndNeverShown() {
        var settings = new WebhookSettings(
                Map.of("telephone", new WebhookSettings.Source(List.of("not-base64"), DataSize.ofKilobytes(1))));

        assertThatThrownBy(settings::signatures)
                .hasMessageContaining("frontdoor.webhooks.telephone.secret")
                .hasMessageNotContaining("not-base64")
                .hasNoCause();
    }

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String OTHER = "Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw|msg_p5jXN8AQM9LWM0D4loKWxJek|1614265330|{"test": 2432232314}|v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
            whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX|msg_2KWPBgLlAfxdpx2AI54pPJ85f4W|1674087231|{"type":"contact.created","timestamp":"2022-11-03T20:26:10.344522Z","data":{"id":"1f81eb52-5198-4599-803e-771906343485"}}|v1,w9hHmpilBM+ZH5TWiqTF2V+zZhky2nrY7iwP4o0rZI0=
            whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw|msg_1|1674087231|{"name":"Siân Ó Dálaigh"}|v1,YSKVyQNGIySc4lFRGmhTJCU+8Jl00d/G6n8KdsEY74U=
            """)
    void signsAsOthersDo(String secret, String id, String timestamp, String body, String signature) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var signatures = new Signatures(List.of(secret));

        assertThat(signatures.sign(id, timestamp, bytes)).isEqualTo(signature);
        assertThat(signatures.fit(id, timestamp, bytes, signature)).isTrue();
    }

    @Test
    void takesASecretWithoutItsPrefix() {
        assertThat(fits(List.of(SECRET.substring("whsec_".length())), GOOD)).isTrue();
    }

    @Test
    void takesOneGoodSignatureAmongOthers() {
        var several = "v1," + OTHER + " v2," + OTHER + " " + GOOD + " v1," + OTHER;
        assertThat(fits(List.of(SECRET), several)).isTrue();
    }

    @Test
    void takesEitherSecretWhileOneTakesOver() {
        var both = List.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", SECRET);
        assertThat(fits(both, GOOD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1a,pbpYBMlty2hExn4zt0UTGb6BaP2Vq5AfyzjB9GGV3x/wCJKd8UjOCf8Qhaji6TKY9C5eNMnlF0GG4udaO6B7Ag==",
                ""
            })
    void takesNothingElse(String signature) {
        assertThat(fits(List.of(SECRET), signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_!!!"})
    void anEmptyOrBrokenSecretIsNone(String secret) {
        assertThatThrownBy(() -> new Signatures(List.of(secret))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean fits(List<String> secrets, String signature) {
        return new Signatures(secrets).fit(ID, TIMESTAMP, BODY, signature);
    }
}
