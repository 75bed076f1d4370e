package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.partnering.AtPartner;
import frontdoor.referrals.Brought;
import frontdoor.testing.SettableClock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every door that takes a file, as Spring knows them, is sent a form without one.
@SpringBootTest
@AutoConfigureMockMvc
class DoorsForFilesTests {

    private static final RequestPostProcessor EVERYTHING = SignedInAs.staff(
            "ash",
            Set.of("contact_centre", "registration", "digital"),
            Set.of("contact_centre", "registrar", "supervisor", "administrator", "publisher"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping controllers;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void aFormWithoutPartsIsAnsweredInAClearSentence() {
        clock.set("2026-11-23T09:30");
        var nurses = Brought.by(context).to("district_nurses").id().toString();
        var partner = new AtPartner(mvc, context).worker("district_nurses", "nia@anytown-nurses.example.org");
        long person =
                jdbc.sql("select min(id) from people.person").query(Long.class).single();

        var doors = doors();

        assertThat(doors)
                .contains("/desk/customers/imports", "/desk/admin/imports")
                .hasSizeGreaterThan(9);
        for (var door : doors) {
            var address = door.replace("/people/{id}", "/people/" + person)
                    .replace("{id}", nurses)
                    .replace("{key}", "bereavement");
            var command = UUID.randomUUID().toString();
            assertThat(address).doesNotContain("{");
            assertThat(
                            address.startsWith("/partner")
                                    ? partner.send(address, Map.of("command", command))
                                    : send(address, command))
                    .as(address)
                    .hasStatus(422)
                    .bodyText()
                    .contains("There is a problem");
        }
    }

    private List<String> doors() {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(each -> takesAFile(each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .sorted()
                .toList();
    }

    private static boolean takesAFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    private MvcTestResult send(String address, String command) {
        return mvc.post()
                .uri(address)
                .param("command", command)
                .with(EVERYTHING)
                .with(OurForm.token())
                .exchange();
    }
}
