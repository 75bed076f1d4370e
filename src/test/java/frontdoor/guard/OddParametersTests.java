package frontdoor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What no form of ours sends does no harm on any door.
@SpringBootTest
@AutoConfigureMockMvc
class OddParametersTests {

    @Autowired
    MockMvcTester browser;

    @Test
    void aCharacterThatNoDatabaseTakesIsLeftOutWhereAnybodyMaySendIt() {
        assertThat(browser.post()
                        .uri("/signin")
                        .param("username", "a\0")
                        .param("password", "x\0")
                        .with(OurForm.token()))
                .hasStatus(422);
    }

    @Test
    void aCharacterThatNoDatabaseTakesIsLeftOutAtTheDesk() {
        for (var page : List.of(
                "/desk/scorecard", "/desk/scorecard/open_cases", "/desk/queue/front_desk", "/desk/admin/audit")) {
            assertThat(browser.get()
                            .uri(page)
                            .param("service", "\0")
                            .param("ward", "a\0b")
                            .param("channel", "\0")
                            .param("split", "\0")
                            .param("about", "\0")
                            .with(SignedInAs.holder("administrator")))
                    .as(page)
                    .hasStatusOk();
        }
    }

    @Test
    void aFieldWithAnEndlessNameIsLeftOut() {
        assertThat(browser.post()
                        .uri("/signin")
                        .param("username", "pat")
                        .param("x".repeat(60_000), "y")
                        .with(OurForm.token()))
                .hasStatus(422);
    }
}
