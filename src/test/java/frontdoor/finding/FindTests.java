package frontdoor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.services.Who;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Finding a service leads to one that is there.
@SpringBootTest
@AutoConfigureMockMvc
class FindTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Test
    void whatOnlyStaffOfferIsNotFoundByTheirWords() throws UnsupportedEncodingException {
        var shipped = services.history("graffiti").getFirst().yaml();
        assertThat(found()).contains("/services/graffiti");

        publish(shipped.replaceFirst("(?m)^who: .*$", "who: staff"));

        assertThat(services.current("graffiti"))
                .get()
                .returns(Who.STAFF, service -> service.finding().who());
        assertThat(found()).doesNotContain("/services/graffiti");
        assertThat(mvc.get().uri("/services/graffiti")).hasStatus(404);
        publish(shipped);
    }

    @Test
    void ourOwnPagesAreFoundByWhatPeopleSay() {
        for (var asked : Map.of("opening hours", "/contact", "bin day", "/near", "oriau agor", "/contact")
                .entrySet()) {
            assertThat(mvc.get().uri("/services").param("q", asked.getKey()))
                    .as(asked.getKey())
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("(?s)frontdoor-results.{0,300}href=\"" + asked.getValue() + "\"");
        }
        assertThat(mvc.get().uri("/services?q=oriau+agor&lang=cy")).bodyText().contains("Cysylltu â ni ac oriau agor");
    }

    @Test
    void whatHasHappenedLeadsToWhatItHelpsToRead() {
        assertThat(mvc.get().uri("/events/someone_has_died")).bodyText().contains("/articles/when-someone-dies");
        assertThat(mvc.get().uri("/events/i_am_moving"))
                .bodyText()
                .containsSubsequence(
                        "/services/council_tax_move", "/services/bulky_collection", "moving-home-checklist");
    }

    @Test
    void thePrivacyPageSaysAYearInOneWay() {
        assertThat(mvc.get().uri("/privacy"))
                .hasStatusOk()
                .bodyText()
                .contains("is to be kept after it ends", ">1 year<")
                .doesNotContain("12 months", "We keep a case");
    }

    private String found() throws UnsupportedEncodingException {
        var page = mvc.get().uri("/services?q=graffiti").exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    private void publish(String yaml) {
        if (publishing.propose("graffiti", yaml, "A test", Actor.staff("pip"))
                instanceof Publishing.Result.Proposed proposed) {
            publishing.approve(proposed.draft(), Actor.staff("quinn"));
        }
    }
}
