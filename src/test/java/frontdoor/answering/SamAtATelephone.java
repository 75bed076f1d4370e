package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;

import frontdoor.calls.Calls;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import frontdoor.webhooks.SignedHooks;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Sam, to whom the telephone system brings a call.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET)
@AutoConfigureMockMvc
abstract class SamAtATelephone {

    @Autowired
    Calls calls;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    AtTheDesk desk;
    String call;

    private final String number;
    private TelephoneSystem telephone;

    /// @param number from which they are called
    SamAtATelephone(String number) {
        this.number = number;
    }

    @BeforeEach
    void samSitsAtATelephone(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        telephone = new TelephoneSystem(port, clock);
        calls.sitsAt("sam", "2001", Actor.staff("sam"));
        call = TelephoneSystem.newCall();
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    void happens(String kind) {
        happens(call, kind);
    }

    void happens(String which, String kind) {
        telephone.happens(which, kind, "2001", number);
    }
}
