package frontdoor.answering;

import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.People;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/// Opens the case that a conversation led to, or adds whoever is talked with to one that is open.
@Component
class CallOpenings {

    private final Cases cases;
    private final People people;
    private final Drafts drafts;
    private final CallDrafts calls;
    private final WrittenRequests writtenRequests;
    private final Everything everything;

    CallOpenings(
            Cases cases,
            People people,
            Drafts drafts,
            CallDrafts calls,
            WrittenRequests writtenRequests,
            Everything everything) {
        this.cases = cases;
        this.people = people;
        this.drafts = drafts;
        this.calls = calls;
        this.writtenRequests = writtenRequests;
        this.everything = everything;
    }

    /// What comes of a service's questions once nothing is wrong with their answers. What was typed is kept while the
    /// case is refused.
    Opening open(Draft draft, Interview interview, SignedIn who) {
        var request = new Request(
                draft.command(),
                draft.service(),
                Call.channel(draft),
                who.actor(),
                draft.input(),
                written(interview.reporter()),
                calls.of(draft, who),
                Came.of(draft).map(Came::at).orElse(null),
                null);
        var opening = Call.joins(draft.input())
                .map(reference -> cases.join(request, reference))
                .orElseGet(() -> cases.open(request));
        switch (opening) {
            case Opening.Opened opened -> done(draft, opened.reference(), who);
            case Opening.Joined joined -> done(draft, joined.reference(), who);
            case Opening.AlreadyOpened already -> done(draft, already.reference(), who);
            case Opening.Refused _ -> {}
        }
        return opening;
    }

    /// Somebody on the register is written to in the language that they chose.
    private Reporter written(Reporter reporter) {
        return reporter.person() == null
                ? reporter
                : people.find(reporter.person())
                        .map(person -> reporter.speaking(person.language()))
                        .orElse(reporter);
    }

    private void done(Draft draft, Reference reference, SignedIn who) {
        calls.opened(draft, reference, who);
        writtenRequests.opened(draft, reference, who);
        var left = new LinkedHashMap<>(Came.of(draft).map(Came::kept).orElseGet(() -> Call.sent(draft)));
        everything.opened(draft, reference, who);
        PartOf.of(draft).map(PartOf::kept).ifPresent(left::putAll);
        drafts.sent(CallDrafts.visit(who), draft, reference, left);
    }
}
