package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The buttons by which somebody on the telephone is made sure of without questions: a code that is sent, and the
/// number on their record.
@Component
class CallerChecks {

    private static final String SEND = "send-code";
    private static final String SAID = "said-code";
    private static final String SHOW = "show-number";

    private final SentCodes codes;
    private final Verifying verifying;

    CallerChecks(SentCodes codes, Verifying verifying) {
        this.codes = codes;
        this.verifying = verifying;
    }

    static boolean isFor(Typed typed) {
        return Stream.of(SEND, SAID, SHOW).anyMatch(field -> !typed.isBlank(field));
    }

    /// @param person who was chosen, or null: then there is nobody to make sure of
    void go(Call call, @Nullable Customer person, Typed typed, SignedIn who) {
        if (person == null || verifying.isDone(call, person)) {
            return;
        }
        if (!typed.isBlank(SEND)) {
            if (verifying.isOpen(call, OtherWay.CODE) && !verifying.isOver(verifying.verification(call, person))) {
                codes.send(call, person, typed.text(SEND), who);
            }
        } else if (!typed.isBlank(SHOW)) {
            verifying.showNumber(call, person, who);
        } else {
            verifying.hearCode(call, person, typed.text(SAID), who);
        }
    }
}
