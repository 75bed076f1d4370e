package frontdoor.answering;

import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds whoever is talked with to what is reported near them already. Somebody of whom it is sure who they are is asked
/// nothing; anybody else is asked how to tell them.
@Component
class Joining {

    private final CallDrafts calls;
    private final NearCaller nearCaller;
    private final Verifying verifying;
    private final Services services;
    private final InterviewPages interviewPages;
    private final CallOpenings openings;

    Joining(
            CallDrafts calls,
            NearCaller nearCaller,
            Verifying verifying,
            Services services,
            InterviewPages interviewPages,
            CallOpenings openings) {
        this.calls = calls;
        this.nearCaller = nearCaller;
        this.verifying = verifying;
        this.services = services;
        this.interviewPages = interviewPages;
        this.openings = openings;
    }

    /// @return the address to go on at, or empty if no such report is open near them any more
    Optional<String> join(Call call, @Nullable Customer person, String reference, SignedIn who) {
        return nearCaller
                .find(call, person, reference, who)
                .flatMap(report -> services.current(report.service()).map(service -> {
                    boolean sure = person != null && verifying.isDone(call, person);
                    int version = services.currentNumber(service.key());
                    var draft = calls.join(service, version, call, person, sure, report.reference(), who);
                    var asks = "/desk/contact/services/" + service.key();
                    if (!draft.isSent()) {
                        var interview = interviewPages.interview(service, draft, Call.channel(draft));
                        if (!sure
                                || !interview.problems().isEmpty()
                                || !interview.reporter().canBeTold()) {
                            return asks;
                        }
                        openings.open(draft, interview, who);
                    }
                    return asks + "/done?joined";
                }));
    }
}
