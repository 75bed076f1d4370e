package frontdoor.signin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.identity.NewStaff;
import frontdoor.identity.Role;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import frontdoor.testing.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with the council's own OpenID Connect service, in a real browser that goes from one site to the other and
/// back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext // nobody else needs an application with this service
class CouncilSignInTests {

    private static SignInService service;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    private Browser browser;

    @DynamicPropertySource
    static void theServiceIsConfigured(DynamicPropertyRegistry settings) throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        service = SignInService.start(
                "http://127.0.0.1:" + free + "/signin/council/done/anytown",
                "ozzie.example@anytown.example.org",
                "stranger@anytown.example.org");
        var registration = "spring.security.oauth2.client.registration.anytown.";
        settings.add("server.port", () -> free);
        settings.add(registration + "client-id", () -> "frontdoor");
        settings.add(registration + "client-secret", () -> "a secret of the test");
        settings.add(registration + "client-name", () -> "Anytown account");
        settings.add(registration + "scope", () -> "openid,email");
        settings.add(registration + "redirect-uri", () -> "{baseUrl}/signin/council/done/{registrationId}");
        settings.add("spring.security.oauth2.client.provider.anytown.issuer-uri", service::issuer);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void ozzieIsOnTheStaffList() {
        if (staff.find("ozzie").isEmpty()) {
            staff.create(
                    new NewStaff(
                            "ozzie",
                            "Ozzie Example",
                            "ozzie.example@anytown.example.org",
                            Set.of(),
                            Set.of(Role.ADMINISTRATOR)),
                    Actor.staff("addy"));
        }
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void somebodyOnTheStaffListIsInAndIsThemselves() {
        signInThereAs("ozzie.example@anytown.example.org");
        browser.check("signin-done").page().click("text=Go to the desk");

        assertThat(browser.page().url()).isEqualTo("http://127.0.0.1:" + port + "/desk");
        browser.page().getByText("Signed in as ozzie").waitFor();
    }

    @Test
    void somebodyWhomWeDoNotKnowStaysOutside() {
        signInThereAs("stranger@anytown.example.org");

        assertThat(browser.page().url()).isEqualTo("http://127.0.0.1:" + port + "/signin?refused");
        assertThat(browser.check("signin-refused").page().textContent(".govuk-error-summary"))
                .contains("not on the list");
        browser.open("/desk");
        assertThat(browser.page().url()).contains("/signin");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        browser.open("/signin/council/done/anytown?code=made-up&state=made-up");

        assertThat(browser.page().url()).isEqualTo("http://127.0.0.1:" + port + "/signin?refused");
    }

    private void signInThereAs(String email) {
        var page = browser.open("/signin").page();
        page.click("text=Anytown account");
        assertThat(page.url()).startsWith(service.issuer());
        page.fill("input[name=username]", email);
        page.fill("input[name=password]", SignInService.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(address -> address.startsWith("http://127.0.0.1:" + port));
        browser.complaints().removeIf(complaint -> complaint.contains(service.issuer()));
    }
}
