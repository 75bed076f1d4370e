package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.signin.SignInService;
import frontdoor.testing.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// Signing in to the portal with the OpenID Connect service of a partner, in a real browser that goes from one site to
/// the other and back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext // nobody else needs an application with this service
class PartnerVouchingTests {

    private static final String HAL = "hal@anytown-general.example.org";
    private static final String NELL = "nell@anytown-nurses.example.org";
    private static final String UNCHECKED = "unchecked@anytown-general.example.org";
    private static final String STRANGER = "stranger@anytown-general.example.org";

    private static SignInService service;

    @TempDir
    private static Path folder;

    @Autowired
    PartnerPeople people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;

    @DynamicPropertySource
    static void theHospitalHasAService(DynamicPropertyRegistry settings) throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        service = SignInService.start(
                "http://127.0.0.1:" + free + "/partner/oidc/done/hospital", HAL, NELL, UNCHECKED, STRANGER);
        FileSystemUtils.copyRecursively(Path.of("src/main/resources/council"), folder);
        var partners = folder.resolve("partners.yaml");
        Files.writeString(
                partners,
                Files.readString(partners)
                        .replace(
                                "  hospital:\n",
                                "  hospital:\n    sign_in: {issuer: '%s', client: frontdoor, secret: anytown.hospital-secret}\n"
                                        .formatted(service.issuer())));
        settings.add("frontdoor.council", folder::toString);
        settings.add("anytown.hospital-secret", () -> "a secret of the test");
        settings.add("server.port", () -> free);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void theyAreOnTheirLists() {
        people.add("hospital", "Hal Example", HAL, false, Actor.staff("addy"));
        people.add("hospital", "Una Example", UNCHECKED, false, Actor.staff("addy"));
        people.add("district_nurses", "Nell Example", NELL, false, Actor.staff("addy"));
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void somebodyOnThatPartnersListIsIn() {
        signInThereAs(HAL);

        assertThat(browser.page().url()).isEqualTo("http://127.0.0.1:" + port + "/partner");
        browser.page().getByText("Signed in as Hal Example").waitFor();
    }

    @Test
    void somebodyOfAnotherPartnerOrWithAnUncheckedAddressOrOnNoListStaysOutsideAndNobodyIsMade() {
        int before = count();
        for (var email : new String[] {NELL, UNCHECKED, STRANGER}) {
            signInThereAs(email);
            assertThat(browser.page().url())
                    .as(email)
                    .isEqualTo("http://127.0.0.1:" + port + "/partner/sign-in?refused");
            browser.complaints().clear();
            browser.open("/partner");
            assertThat(browser.page().url()).as(email).endsWith("/partner/sign-in");
            browser.close();
            browser = Browser.at(port);
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        browser.open("/partner/oidc/done/hospital?code=made-up&state=made-up");

        assertThat(browser.page().url()).isEqualTo("http://127.0.0.1:" + port + "/partner/sign-in?refused");
        browser.complaints().clear();
    }

    private int count() {
        return jdbc.sql("select count(*) from partners.person")
                .query(Integer.class)
                .single();
    }

    private void signInThereAs(String email) {
        var page = browser.open("/partner/sign-in").page();
        page.click("text=Sign in with your account at Anytown General Hospital");
        assertThat(page.url()).startsWith(service.issuer());
        page.fill("input[name=username]", email);
        page.fill("input[name=password]", SignInService.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(address -> address.startsWith("http://127.0.0.1:" + port));
        browser.complaints().removeIf(complaint -> complaint.contains(service.issuer()));
    }
}
