package frontdoor.answering;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Status;
import frontdoor.conversations.Conversation;
import frontdoor.desk.CasePages;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.shortcuts.Shortcuts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page that ends a conversation which opened a case.
@Component
class CallDonePages {

    private final Cases cases;
    private final CasePages casePages;
    private final Shortcuts shortcuts;

    CallDonePages(Cases cases, CasePages casePages, Shortcuts shortcuts) {
        this.cases = cases;
        this.casePages = casePages;
        this.shortcuts = shortcuts;
    }

    /// @param conversation in which it was opened, or null where that is not known
    /// @param letter that it was opened from, or null
    CallDonePage show(
            Case kase, boolean joined, @Nullable String conversation, @Nullable Conversation letter, SignedIn who) {
        var service = cases.serviceOf(kase);
        var status = Status.of(kase, service);
        return new CallDonePage(
                service.title(),
                kase.reference().value(),
                status.title(),
                status.says(),
                casePages.promises(kase, service).stream()
                        .filter(promise -> promise.state().equals("running"))
                        .toList(),
                joined,
                (joined ? kase.reporters().getLast() : kase.reporters().getFirst()).canBeTold(),
                DeskAccess.sees(who, kase, service),
                new PageKeys(shortcuts.of(who.username())),
                conversation,
                letter == null
                        ? null
                        : new CallDonePage.Letter(letter.reference(), letter.revision(), letter.isOpen()));
    }
}
