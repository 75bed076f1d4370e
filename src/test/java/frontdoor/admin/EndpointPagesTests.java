package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.endpoints.Deliveries;
import frontdoor.endpoints.Delivery;
import frontdoor.endpoints.Endpoint;
import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.PartnerEvent;
import frontdoor.endpoints.Receiver;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Administrators add partners' systems, see how they fare, and send things again.
@SpringBootTest(properties = {"frontdoor.endpoints.inside=localhost", "frontdoor.endpoints.whole=2s"})
@AutoConfigureMockMvc
class EndpointPagesTests {

    private static final String HOME = "/desk/admin/endpoints";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Endpoints endpoints;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Clock clock;

    private final Receiver receiver = Receiver.start();
    private final String partner = "equipment_store";

    @BeforeEach
    void noSystemYet(@Autowired JdbcClient jdbc) {
        for (var table : List.of("attempt", "delivery", "secret", "endpoint")) {
            jdbc.sql("delete from endpoints." + table).update();
        }
    }

    @AfterEach
    void overAndOut() {
        receiver.close();
    }

    @Test
    void aSystemIsAddedAndItsSecretIsShownOnce() {
        var shown = post("", "partner", partner, "address", receiver.address());
        assertThat(shown).hasStatusOk().bodyText().contains("whsec_");
        var one = endpoints.of(partner).getFirst();
        assertThat(get(HOME))
                .bodyText()
                .contains("Anytown Equipment Store", "Not proven yet")
                .doesNotContain(partner);
        assertThat(get(HOME + "/" + one.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Anytown Equipment Store")
                .doesNotContain("whsec_", partner);
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsTypedWrongIsSaidAndKept() {
        assertThat(post("", "partner", "Not a key", "address", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a partner", "Enter the address");
        assertThat(post("", "partner", "equipment_stor", "address", receiver.address()))
                .as("none of the partners")
                .hasStatus(422);
        assertThat(endpoints.of("equipment_stor")).isEmpty();
        assertThat(post("", "partner", partner, "address", "http://10.0.0.1/"))
                .hasStatus(422)
                .bodyText()
                .contains("must begin with https");
        assertThat(endpoints.of(partner)).isEmpty();
    }

    @Test
    void aSystemIsProvenTestedSwitchedOffAndGetsANewSecret() {
        var one = added();
        assertThat(post("/" + one.id() + "/proof")).hasStatus(303);
        assertThat(endpoints.find(one.id()).orElseThrow().state()).isEqualTo(Endpoint.State.ACTIVE);
        assertThat(post("/" + one.id() + "/test")).hasStatus(303);
        assertThat(get(HOME + "/" + one.id())).bodyText().contains("frontdoor.test", "Healthy");
        assertThat(post("/" + one.id() + "/secret", "kind", "pair"))
                .hasStatusOk()
                .bodyText()
                .contains("whpk_");
        assertThat(get(HOME + "/" + one.id())).bodyText().contains("whpk_", "It ends on");
        assertThat(post("/" + one.id() + "/disable")).hasStatus(303);
        assertThat(get(HOME + "/" + one.id())).bodyText().contains("Somebody switched it off");
    }

    @Test
    void aSystemThatWasNeverUsedIsDeletedAndNoOther() {
        var one = added();
        endpoints.accept(List.of(new PartnerEvent(
                partner, "referral.sent", "FD-1", UUID.randomUUID().toString(), clock.instant(), Map.of("case", "1"))));
        assertThat(get(HOME + "/" + one.id())).bodyText().contains("Delete it");
        assertThat(post("/" + one.id() + "/remove")).hasRedirectedUrl(HOME);
        assertThat(endpoints.of(partner)).isEmpty();

        var other = added();
        post("/" + other.id() + "/proof");
        assertThat(get(HOME + "/" + other.id())).bodyText().doesNotContain("Delete it");
        assertThat(post("/" + other.id() + "/remove")).hasStatus(303);
        assertThat(endpoints.of(partner)).hasSize(1);
    }

    @Test
    void aSystemThatDoesNotAgreeIsSaidWhy() {
        var one = added();
        receiver.close();
        assertThat(post("/" + one.id() + "/proof"))
                .hasStatus(422)
                .bodyText()
                .contains("did not say that it wants", "Nobody listens there");
    }

    @Test
    void aDeliveryIsShownAndSentAgain() {
        var one = added();
        endpoints.accept(List.of(new PartnerEvent(
                partner, "referral.sent", "FD-1", UUID.randomUUID().toString(), clock.instant(), Map.of("case", "1"))));
        var delivery = deliveries.page(one.id(), false, null).getFirst();
        var at = "/" + one.id() + "/deliveries/" + delivery.number();

        assertThat(get(HOME + at)).hasStatusOk().bodyText().contains("referral.sent", "FD-1");
        assertThat(post(at + "/again", "what", "one")).hasStatus(303);
        assertThat(post(at + "/again", "what", "since")).hasStatus(303);
        assertThat(post("/" + one.id() + "/again", "span", "PT24H")).hasStatus(303);
        assertThat(deliveries.find(delivery.number()).orElseThrow().state()).isEqualTo(Delivery.State.PENDING);
        assertThat(get(HOME + "/" + UUID.randomUUID() + "/deliveries/" + delivery.number()))
                .hasStatus(404);
    }

    @Test
    void nobodyButAnAdministratorSeesAnyOfIt() {
        var one = added();
        var ash = SignedInAs.staff("ash", Set.of("digital"), Set.of("publisher", "supervisor"));
        for (var page : List.of(HOME, HOME + "/new", HOME + "/" + one.id())) {
            assertThat(mvc.get().uri(page).with(ash).exchange()).as(page).hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri(HOME + "/" + one.id() + "/test")
                        .with(ash)
                        .with(OurForm.token())
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri(HOME).exchange()).hasStatus3xxRedirection();
    }

    private Endpoint added() {
        post("", "partner", partner, "address", receiver.address());
        return endpoints.of(partner).getFirst();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(SignedInAs.staff("addy", Set.of("digital"), Set.of("administrator")))
                .exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post()
                .uri(HOME + address)
                .with(SignedInAs.staff("addy", Set.of("digital"), Set.of("administrator")))
                .with(OurForm.token());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
