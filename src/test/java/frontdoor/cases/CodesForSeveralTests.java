package frontdoor.cases;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A case that many have reported: whoever asks for a code writes to one of them, and to nobody else.
@SpringBootTest
class CodesForSeveralTests {

    private static final String ME = "my visit";
    private static final String HOME = "192.0.2.1";

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    Messages messages;

    private Reference shared;

    @BeforeEach
    void sixReporters() {
        var bin = aMissedBin().with("address-line", "The House We Share " + UUID.randomUUID());
        shared = bin.openedIn(cases).reference();
        for (int joiner = 0; joiner < 5; joiner++) {
            var phone = "+44163296000" + joiner;
            var neighbour = new Reporter(null, "Nia " + joiner, "nia" + joiner + "@example.org", phone, null, "en");
            cases.open(bin.command(UUID.randomUUID()).by(neighbour).request());
        }
        assertThat(cases.find(shared).orElseThrow().reporters()).hasSize(6);
    }

    @Test
    void nobodyIsWrittenToWhereNoneOfThemIsNamed() {
        for (var contact : List.of("", " ", "nia9@example.org", "01632 960099", "nonsense")) {
            tracking.sendCode(shared, contact, ME, HOME);
        }

        assertThat(letters()).isEmpty();
    }

    @Test
    void whoeverIsNamedHasACodeOfTheirOwn() {
        tracking.sendCode(shared, " Nia3@Example.org ", ME, HOME);
        tracking.sendCode(shared, "01632 960001", ME, HOME);

        assertThat(letters())
                .extracting(each -> each.message().recipient())
                .containsExactlyInAnyOrder("nia3@example.org", "+441632960001");
        for (var letter : letters()) {
            var secret = shared + letter.message().recipient();
            assertThat(tracking.open(shared, code(letter), ME, secret)).isTrue();
            assertThat(tracking.pass(secret).map(Tracking.Pass::reporter))
                    .contains(letter.message().recipient().startsWith("nia3") ? 4 : 2);
        }
    }

    private List<Dispatch> letters() {
        return messages.about("code:" + shared);
    }

    private static String code(Dispatch letter) {
        return letter.message().body().replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1");
    }
}
