package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A Monday morning on which partners' workers report deaths.
@SpringBootTest
@AutoConfigureMockMvc
abstract class WorkersReport {

    static final String PAGE = "/partner/report/bereavement";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void onAMonday() {
        clock.set("2026-11-23T09:30");
    }

    Case reported(MvcTestResult sent) {
        assertThat(sent).hasStatus(303);
        var address = sent.getResponse().getHeader("Location");
        assertThat(address).startsWith("/partner/reports/FD-").endsWith("?did=sent");
        return cases.find(new Reference(address.replaceAll(".*/|\\?.*", ""))).orElseThrow();
    }

    AtPartner somebodyAt(String partner) {
        return new AtPartner(mvc, context).worker(partner, "reports" + PEOPLE.incrementAndGet() + "@example.org");
    }
}
