package frontdoor.catalogue;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.directory.Services;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.notify.Messages;
import frontdoor.resident.Visitor;
import frontdoor.services.Service;
import frontdoor.testing.SettableClock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class CatalogueTests {

    private static final RequestPostProcessor NAT = SignedInAs.staff("nat", Set.of("digital"), Set.of("service_desk"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Services services;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void aColleagueAsksAndIsToldAtTheirAddressAtWork() {
        var sent = ask("My screen is dark");
        var page = desk.page(SAM, sent);
        var reference = AtTheDesk.reference(page);

        assertThat(page)
                .contains("Your request is sent")
                .contains("My screen is dark")
                .contains("With the service desk");
        assertThat(messages.about(reference.value()))
                .extracting(letter -> letter.message().recipient())
                .containsExactly("sam.sample@example.org");
        assertThat(desk.page(SAM, "/desk/catalogue")).contains(reference.value());
        assertThat(desk.page(NAT, "/desk/queue/service_desk")).contains(reference.value());
    }

    @Test
    void nobodyElseSeesIt() {
        var reference = AtTheDesk.reference(desk.page(SAM, ask("My lamp hums")));

        assertThat(desk.get(CHRIS, "/desk/catalogue/requests/" + reference)).hasStatus(404);
        assertThat(desk.page(CHRIS, "/desk/catalogue")).doesNotContain(reference.value());
    }

    @Test
    void sendingItTwiceIsSendingItOnce() {
        var fields = Map.of(
                "command", command(desk.page(SAM, "/desk/catalogue/it_help")),
                "shown", "trouble,what,where,stopped",
                "trouble", "device",
                "what", "It is slow",
                "stopped", "false");

        assertThat(location(desk.post(SAM, "/desk/catalogue/it_help", fields)))
                .isEqualTo(location(desk.post(SAM, "/desk/catalogue/it_help", fields)));
    }

    @Test
    void anAnswerBringsMoreQuestionsAndWhatIsWrongIsSaidBesideWhatWasTyped() {
        var command = command(desk.page(SAM, "/desk/catalogue/it_help"));
        var more = desk.post(
                SAM,
                "/desk/catalogue/it_help",
                Map.of(
                        "command",
                        command,
                        "shown",
                        "trouble,what,where,stopped",
                        "trouble",
                        "access",
                        "what",
                        "No way in",
                        "stopped",
                        "false"));
        assertThat(location(more)).isEqualTo("/desk/catalogue/it_help?more");
        assertThat(desk.page(SAM, "/desk/catalogue/it_help?more=yes"))
                .contains("Which system?")
                .contains("No way in");

        var wrong = desk.post(
                SAM,
                "/desk/catalogue/it_help",
                Map.of(
                        "command",
                        command,
                        "shown",
                        "trouble,system,what,where,stopped",
                        "trouble",
                        "access",
                        "what",
                        "No way in",
                        "stopped",
                        "false"));
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("There is a problem").contains("No way in");
    }

    @Test
    void itsSenderCanTakeItBackAndASecondTimeIsTold() {
        var address = ask("It is fine now").replace("?did=sent", "");
        var page = desk.page(SAM, address);
        var taken = Map.of("command", command(page), "revision", "1");

        assertThat(location(desk.post(SAM, address + "/actions/withdraw", taken)))
                .endsWith("did=done");
        assertThat(location(desk.post(SAM, address + "/actions/withdraw", taken)))
                .endsWith("did=done");
        assertThat(location(desk.post(
                        SAM, address + "/actions/withdraw", Map.of("command", AtTheDesk.id(), "revision", "1"))))
                .endsWith("did=moved");
        assertThat(desk.page(SAM, address)).contains("It works again");
    }

    /// No page for residents says that a service for colleagues is there.
    @Test
    void thePublicNeverMeetsIt() {
        var internal = services.all().stream().filter(Service::isInternal).toList();
        assertThat(internal).isNotEmpty();
        for (var service : internal) {
            for (var address : new String[] {"/services/", "/privacy/"}) {
                assertThat(mvc.get()
                                .uri(address + service.key())
                                .with(Visitor::fromElsewhere)
                                .exchange())
                        .as(address + service.key())
                        .hasStatus(404);
            }
            assertThat(mvc.post()
                            .uri("/report/" + service.key())
                            .with(Visitor::fromElsewhere)
                            .with(OurForm.token())
                            .exchange())
                    .hasStatus(404);
            for (var address : new String[] {
                "/services",
                "/services?q=" + service.finding().says().getFirst(),
                "/privacy",
                "/sitemap.xml",
                "/near",
                "/"
            }) {
                assertThat(text(mvc.get()
                                .uri(address)
                                .with(Visitor::fromElsewhere)
                                .exchange()))
                        .as(address)
                        .doesNotContain(service.title())
                        .doesNotContain(service.key());
            }
        }
    }

    @Test
    void aServiceForResidentsIsNotInTheCatalogue() {
        assertThat(desk.page(SAM, "/desk/catalogue?q=bin")).doesNotContain("/desk/catalogue/missed_bin");
        assertThat(desk.get(SAM, "/desk/catalogue/missed_bin")).hasStatus(404);
        assertThat(desk.page(SAM, "/desk/catalogue?q=printer")).contains("/desk/catalogue/it_help");
    }

    private String ask(String what) {
        return location(desk.post(
                SAM,
                "/desk/catalogue/it_help",
                Map.of(
                        "command", command(desk.page(SAM, "/desk/catalogue/it_help")),
                        "shown", "trouble,what,where,stopped",
                        "trouble", "device",
                        "what", what,
                        "stopped", "false")));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }
}
