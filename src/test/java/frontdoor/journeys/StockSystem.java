package frontdoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.Heard;
import frontdoor.endpoints.Receiver;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerTokens;
import frontdoor.responding.Described;
import frontdoor.responding.PartnerSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContext;

/// The equipment store's own system: a real web server that checks who writes, fetches what it is about, and answers.
final class StockSystem implements AutoCloseable {

    static final String PARTNER = "equipment_store";

    private static final Actor ADDY = Actor.staff("addy");
    private static final Pattern ID = Pattern.compile("\"referral\":\"([0-9a-f-]{36})\"");

    private final Receiver receiver = Receiver.start();
    private final Heard heard;
    private final Endpoints endpoints;
    private final UUID endpoint;
    private final String secret;
    private final PartnerSystem ours;
    private int read;

    StockSystem(ApplicationContext context, int port) throws IOException, InterruptedException {
        heard = new Heard(context);
        endpoints = context.getBean(Endpoints.class);
        var added = (Endpoints.Adding.Added) endpoints.add(PARTNER, receiver.address(), false, ADDY);
        endpoint = added.id();
        secret = added.secret();
        assertThat(endpoints.prove(endpoint, ADDY).orElseThrow().proven()).isTrue();
        var description =
                new Described(PartnerSystem.fetch(port, "/api/v1/openapi.json").body());
        var token = context.getBean(PartnerTokens.class).make(PARTNER, ADDY).orElseThrow();
        ours = new PartnerSystem(port, token, description);
    }

    /// Takes what came, each with its signature, and does what is asked.
    ///
    /// @return what was shared, as it was fetched
    List<String> works(String... answers) throws GeneralSecurityException {
        heard.carry();
        var news = receiver.got().subList(read, receiver.count());
        read = receiver.count();
        for (var got : news) {
            assertThat(got.signature()).contains(signature(got));
            assertThat(got.body()).doesNotContain("Example");
        }
        return news.stream()
                .map(got -> id(got.body()))
                .distinct()
                .map(id -> {
                    var shared = ours.read(id);
                    assertThat(shared.statusCode()).isEqualTo(200);
                    for (var answer : answers) {
                        assertThat(ours.answer(id, "{\"answer\": \"" + answer + "\"}")
                                        .statusCode())
                                .isEqualTo(200);
                    }
                    return shared.body();
                })
                .toList();
    }

    private String signature(Receiver.Got got) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = got.id() + "." + got.timestamp() + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static UUID id(String body) {
        var found = ID.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return UUID.fromString(found.group(1));
    }

    @Override
    public void close() {
        endpoints.disable(endpoint, ADDY);
        receiver.close();
    }
}
