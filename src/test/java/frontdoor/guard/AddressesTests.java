package frontdoor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.guard.Addresses.Line;
import frontdoor.guard.Addresses.Who;
import frontdoor.kernel.Actor;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Walks every page there is, so that none can be added without saying whom it is for.
@SpringBootTest
@AutoConfigureMockMvc
class AddressesTests {

    @Autowired
    RequestMappingHandlerMapping pages;

    @Autowired
    MockMvcTester browser;

    @Autowired
    AuditSearch audit;

    @Test
    void everyPageIsInTheTable() {
        assertThat(addresses())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(lineFor(address)).as(address).isNotNull());
    }

    @Test
    void aStrangerReachesNoPageOfTheDesk() {
        for (var address : addresses()) {
            if (lineFor(address) instanceof Line line && !(line.who() instanceof Who.Everybody)) {
                assertThat(browser.get().uri(filledIn(address))).as(address).hasStatus3xxRedirection();
                assertThat(browser.post().uri(filledIn(address)).with(OurForm.token()))
                        .as(address)
                        .hasStatus(401);
            }
        }
    }

    @Test
    void aStrangerIsSentToSignInAndNotToldWhatThereIs() {
        assertThat(browser.get().uri("/desk/cases/FD-7K3M-9QX2?name=Pat"))
                .hasRedirectedUrl("/signin?to=%2Fdesk%2Fcases%2FFD-7K3M-9QX2");
        for (var hidden : List.of("/no-such-page", "/actuator/env", "/api/v1/cases", "/.git/config", "/v3/api-docs")) {
            assertThat(browser.get().uri(hidden)).as(hidden).hasStatus(404);
        }
    }

    @Test
    void nothingChangesWithoutTheTokenOfOurOwnForm() {
        var posts = Stream.concat(addresses(HttpMethod.POST), Stream.of("/report/pothole", "/desk/anything"));
        assertThat(posts.filter(AddressesTests::isForBrowsers))
                .allSatisfy(address -> assertThat(
                                browser.post().uri(filledIn(address)).with(SignedInAs.holder("administrator")))
                        .as(address)
                        .hasStatus(403));
    }

    @Test
    void aRoleOpensItsPagesAndNoOthers() {
        assertThat(statusFor("/desk/admin/staff", "contact_centre")).isEqualTo(403);
        assertThat(statusFor("/desk/admin/staff", "publisher")).isEqualTo(403);
        assertThat(statusFor("/desk/admin/services/none", "publisher")).isNotEqualTo(403);
        assertThat(statusFor("/desk/admin/services/none/move", "publisher")).isEqualTo(403);
        assertThat(statusFor("/desk/admin/services/none/move", "administrator")).isNotEqualTo(403);
        assertThat(statusFor("/desk/admin/none", "administrator")).isNotEqualTo(403);
        assertThat(audit.find(Sought.by(Actor.staff("sam")), null).entries())
                .filteredOn(entry -> entry.about().equals("/desk/admin/staff"))
                .extracting(Entry::kind)
                .containsOnly(Entry.Kind.REFUSED);
    }

    @Test
    void publicPagesStartNoSession() {
        var asked = browser.get().uri("/").exchange();

        assertThat(asked.getRequest().getSession(false)).isNull();
        assertThat(asked.getResponse().getCookie(SessionSettings.COOKIE)).isNull();
    }

    private int statusFor(String address, String role) {
        return browser.get()
                .uri(address)
                .with(SignedInAs.holder(role))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private TreeSet<String> addresses() {
        var found = new TreeSet<String>();
        pages.getHandlerMethods().keySet().forEach(page -> found.addAll(page.getPatternValues()));
        return found;
    }

    private Stream<String> addresses(HttpMethod method) {
        return pages.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(RequestMethod.resolve(method)))
                .flatMap(page -> page.getPatternValues().stream());
    }

    private static Line lineFor(String address) {
        var path = PathContainer.parsePath(filledIn(address));
        return Stream.of(Addresses.STAFF, Addresses.PROGRAMS, Addresses.PARTNERS, Addresses.PUBLIC)
                .flatMap(List::stream)
                .filter(line ->
                        PathPatternParser.defaultInstance.parse(line.pattern()).matches(path))
                .findFirst()
                .orElse(null);
    }

    private static boolean isForBrowsers(String address) {
        return Addresses.PROGRAMS.stream().noneMatch(line -> line.equals(lineFor(address)));
    }

    private static String filledIn(String address) {
        return address.replaceAll("\\{[^/]+}", "x");
    }
}
