package frontdoor.answering;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.OnCalls;
import frontdoor.cases.Status;
import frontdoor.conversations.Conversation;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.shortcuts.Shortcuts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page that ends a conversation which opened a case.
@Component
class CallDonePages {

    private final Cases cases;
    private final CallerPromises promises;
    private final OnCalls onCalls;
    private final Shortcuts shortcuts;

    CallDonePages(Cases cases, CallerPromises promises, OnCalls onCalls, Shortcuts shortcuts) {
        this.cases = cases;
        this.promises = promises;
        this.onCalls = onCalls;
        this.shortcuts = shortcuts;
    }

    /// @param sure whether it was made sure who they are
    /// @param conversation in which it was opened, or null where that is not known
    /// @param letter that it was opened from, or null
    /// @param event from which it was begun, or null
    CallDonePage show(
            Case kase,
            boolean joined,
            boolean sure,
            @Nullable String conversation,
            @Nullable Conversation letter,
            @Nullable String event,
            SignedIn who) {
        var service = cases.serviceOf(kase);
        var status = Status.of(kase, service);
        return new CallDonePage(
                service.title(),
                kase.reference().value(),
                status.title(),
                status.says(),
                promises.of(kase, service, sure),
                onCalls.of(kase),
                joined,
                (joined ? kase.reporters().getLast() : kase.reporters().getFirst()).canBeTold(),
                DeskAccess.sees(who, kase, service),
                PageKeys.of(shortcuts.of(who.username())),
                conversation,
                letter == null ? null : new CallDonePage.Letter(letter.reference(), letter.revision(), letter.isOpen()),
                event);
    }
}
