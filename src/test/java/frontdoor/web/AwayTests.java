package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.kernel.CivilTime;
import frontdoor.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Residents' pages taken away on purpose.
class AwayTests {

    private final SettableClock clock = new SettableClock();
    private final AwayFilter filter = new AwayFilter(
            new AwaySettings(LocalDateTime.parse("2026-12-05T22:00"), LocalDateTime.parse("2026-12-06T07:00")), clock);

    @Test
    void residentsAreToldWhenThePagesAreBack() throws Exception {
        clock.set("2026-12-05T23:00");
        var request = new MockHttpServletRequest("GET", "/services/pothole");
        var response = asked(request);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("28800");
        assertThat(request.getAttribute(AwayFilter.UNTIL))
                .isEqualTo(LocalDateTime.parse("2026-12-06T07:00")
                        .atZone(CivilTime.ZONE)
                        .toInstant());
    }

    @Test
    void staffGoOnAndTheCouncilCanBeReached() throws Exception {
        clock.set("2026-12-05T23:00");
        for (var path : new String[] {"/desk/queue", "/signin", "/contact", "/health", "/assets/1/frontdoor.css"}) {
            assertThat(asked(new MockHttpServletRequest("GET", path)).getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void beforeAndAfterNothingIsAway() throws Exception {
        for (var now : new String[] {"2026-12-05T21:59", "2026-12-06T07:00"}) {
            clock.set(now);
            assertThat(asked(new MockHttpServletRequest("GET", "/")).getStatus())
                    .as(now)
                    .isEqualTo(200);
        }
        assertThat(new AwaySettings(null, null).until(Instant.EPOCH)).isNull();
    }

    @Test
    void anEndIsPartOfIt() {
        assertThatThrownBy(() -> new AwaySettings(LocalDateTime.parse("2026-12-05T22:00"), null))
                .hasMessageContaining("frontdoor.away.until");
    }

    @Test
    void thePageSaysWhen() {
        var back =
                LocalDateTime.parse("2026-12-06T07:00").atZone(CivilTime.ZONE).toInstant();
        var page = new FailurePage(503, false, back, null);
        assertThat(page.key("title")).isEqualTo("site.away.title");
        assertThat(Rendered.words().localize("site.away.back", Rendered.words().dateAndTime(back)))
                .isEqualTo("They are back on 6 December 2026 at 7am.");
    }

    private MockHttpServletResponse asked(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
