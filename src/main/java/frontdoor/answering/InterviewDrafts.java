package frontdoor.answering;

import frontdoor.asking.Sent;
import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Keeps what was answered of a service's questions in a conversation.
@Component
class InterviewDrafts {

    private final Everything everything;
    private final Drafts drafts;
    private final CallDrafts calls;
    private final Uploads uploads;

    InterviewDrafts(Everything everything, Drafts drafts, CallDrafts calls, Uploads uploads) {
        this.everything = everything;
        this.drafts = drafts;
        this.calls = calls;
        this.uploads = uploads;
    }

    /// What was sent, and the draft as it is with it.
    record Kept(Sent sent, Draft draft) {}

    /// @param before the draft that the page showed
    Kept keep(Service service, Draft before, HttpServletRequest request, SignedIn who) {
        var sent = uploads.sent(service.asking().questions(), request, CallDrafts.uploader(before.command()));
        var kept = sent.kept(CallDrafts.COMMAND);
        kept.keySet().removeIf(Call::isOurs);
        return new Kept(sent, drafts.keep(CallDrafts.visit(who), before, kept));
    }

    /// Keeps what stands on a page that is left for a call which rings, in the conversation in which it is asked.
    void keep(HttpServletRequest request, Typed typed, SignedIn who) {
        var visit = CallDrafts.visit(who);
        CallDrafts.command(typed).stream()
                .flatMap(command ->
                        drafts.fitting(visit, draft -> draft.command().equals(command)).stream())
                .filter(draft -> !draft.isSent())
                .findFirst()
                .ifPresent(draft -> {
                    everything.asked(draft.service()).ifPresent(service -> keep(service, draft, request, who));
                    Call.conversation(draft)
                            .flatMap(conversation -> calls.find(conversation, who))
                            .ifPresent(call -> calls.keep(call, Map.of(), who)); // it is the one used last
                });
    }
}
