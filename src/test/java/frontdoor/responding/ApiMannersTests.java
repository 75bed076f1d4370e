package frontdoor.responding;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.partners.PartnerTokens;
import frontdoor.referrals.Status;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Who may call, how often, with what, and that sending something twice does it once.
class ApiMannersTests extends ReferralApi {

    @Test
    void sameKeyAndBodyAreAnsweredTheSameAndDoNothingMore() {
        var key = UUID.randomUUID().toString();
        var first = store.answer(referral.id(), key, "{\"answer\": \"accepted\"}");
        clock.forward(Duration.ofHours(3));
        store.answer(referral.id(), "{\"answer\": \"in_progress\"}");

        var again = store.answer(referral.id(), key, "{\"answer\": \"accepted\"}");

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(code(store.answer(referral.id(), key, "{\"answer\": \"failed\", \"note\": \"No\"}"), 422))
                .isEqualTo("SEND_KEY_OF_ANOTHER");
        assertThat(history()).filteredOn(each -> each.what().equals("accepted")).hasSize(1);
        assertThat(now().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void theSameAnswerSentAtOnceByManyIsTakenOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<String> send = () ->
                store.answer(referral.id(), key, "{\"answer\": \"accepted\"}").body();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var bodies = threads.invokeAll(java.util.Collections.nCopies(8, send));
            for (var body : bodies) {
                assertThat(body.get()).isEqualTo(bodies.getFirst().get()).contains("moved");
            }
        }
        assertThat(history()).filteredOn(each -> each.what().equals("accepted")).hasSize(1);
    }

    @Test
    void anotherPartnersIsAsIfItWereNotThere() {
        var nurses = one(referral.reference(), "district_nurses");
        for (var id : List.of(nurses.id(), UUID.randomUUID())) {
            assertThat(code(store.read(id), 404)).isEqualTo("SEND_NOT_FOUND");
            assertThat(store.read(id).body())
                    .isEqualTo(store.read(UUID.randomUUID()).body());
            assertThat(code(store.answer(id, "{\"answer\": \"accepted\"}"), 404))
                    .isEqualTo("SEND_NOT_FOUND");
        }
        assertThat(one(referral.reference(), "district_nurses").status()).isEqualTo(Status.REQUESTED);
        assertThat(store.get("/api/v1/referrals/1-1-1-1-1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongOfAnotherTypeOrWithoutAKeyIsRefused() {
        var yes = "{\"answer\": \"accepted\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(store.post(referral.id(), "a", "application/json", new byte[20_000])
                        .statusCode())
                .isEqualTo(413);
        assertThat(store.post(referral.id(), "a", "text/plain", yes).statusCode())
                .isEqualTo(415);
        assertThat(store.post(referral.id(), "a", null, yes).statusCode()).isEqualTo(415);
        assertThat(code(store.post(referral.id(), null, "application/json", yes), 400))
                .isEqualTo("SEND_NO_KEY");
        assertThat(store.post(referral.id(), "a b", "application/json", yes).statusCode())
                .isEqualTo(400);
        assertThat(store.post(referral.id(), "b", "application/json", new byte[] {'{', (byte) 0xff, '}'})
                        .statusCode())
                .isEqualTo(400);
        assertThat(now().status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void everyAddressIsDescribedAndNoOtherIs() {
        var mapped = controllers.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getPatternValues().stream())
                .filter(address -> address.startsWith("/api/v1/"))
                .toList();

        assertThat(described.addresses()).containsExactlyInAnyOrderElementsOf(new java.util.TreeSet<>(mapped));
    }

    @Test
    void aTokenIsShownOnceRotatedWithOverlapAndRevoked() {
        var old = tokens.make("hospital", ADDY).orElseThrow();
        var first = new PartnerSystem(port, old, described);
        var second = system("hospital");
        assertThat(first.get("/api/v1/referrals").statusCode()).isEqualTo(200);
        clock.forward(PartnerTokens.OVERLAP.plusSeconds(1));
        assertThat(code(first.get("/api/v1/referrals"), 401)).isEqualTo("SEND_UNAUTHORIZED");
        assertThat(second.get("/api/v1/referrals").statusCode()).isEqualTo(200);

        var kept = tokens.of("hospital").getFirst();
        assertThat(tokens.revoke("equipment_store", kept.id(), ADDY)).isFalse();
        assertThat(tokens.revoke("hospital", kept.id(), ADDY)).isTrue();
        assertThat(second.get("/api/v1/referrals").statusCode()).isEqualTo(401);
        for (var none : new String[] {null, "", "x", "fdp_" + "A".repeat(43)}) {
            assertThat(new PartnerSystem(port, none, described)
                            .read(referral.id())
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(tokens.make("nobody", ADDY)).isEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        var gp = system("gp");
        HttpResponse<String> last = null;
        for (int i = 0; i <= 600 && (last == null || last.statusCode() != 429); i++) {
            last = gp.get("/api/v1/referrals");
        }
        assertThat(code(last, 429)).isEqualTo("SEND_TOO_MANY_REQUESTS");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(store.read(referral.id()).statusCode()).isEqualTo(200);
    }
}
