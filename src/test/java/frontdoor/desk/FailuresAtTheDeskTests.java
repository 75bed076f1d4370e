package frontdoor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What staff read when a page is not there or not for them.
@SpringBootTest
@AutoConfigureMockMvc
class FailuresAtTheDeskTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void leadBackToTheDesk(int status) {
        assertThat(failed("/desk/cases/FD-0000-0000", status))
                .hasStatus(status)
                .bodyText()
                .contains("href=\"/desk\"", "ask your supervisor or an administrator")
                .doesNotContain("You can also call us", "Go to the start page");
    }

    @Test
    void areNotShownToResidents() {
        assertThat(failed("/desks", 404))
                .hasStatus(404)
                .bodyText()
                .contains("You can also call us", "Go to the start page")
                .doesNotContain("href=\"/desk\"");
    }

    private MvcTestResult failed(String address, int status) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .exchange();
    }
}
