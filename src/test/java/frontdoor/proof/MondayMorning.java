package frontdoor.proof;

import frontdoor.cases.Cases;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A council whose pages are there to be walked, at half past nine on a Monday.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class MondayMorning {

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void itIsMondayMorning() {
        clock.set("2026-11-23T09:30");
    }
}
