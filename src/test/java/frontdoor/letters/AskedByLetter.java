package frontdoor.letters;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Somebody whom a letter asked for what is missing, on a Monday morning.
@SpringBootTest
abstract class AskedByLetter {

    @Autowired
    Cases cases;

    @Autowired
    Additions additions;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    LetterMatters matters;

    @Autowired
    LetterDrafts drafts;

    @Autowired
    LetterSending sending;

    @Autowired
    AwaitedReplies replies;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    Case asked() {
        return asked("pat@example.org");
    }

    Case asked(String email) {
        return Asking.bea(cases, matters, drafts, sending, email);
    }

    AwaitedReply reply(Case kase) {
        return replies.about(kase.reference()).getFirst();
    }
}
