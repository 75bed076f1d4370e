package frontdoor.answering;

import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.Customer;
import frontdoor.services.Cluster;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Gathered;
import frontdoor.services.Service;
import frontdoor.web.SeeOther;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Everything for a life event, in a conversation: its questions are asked as a service's are, and each service that
/// the person wants begins with what was said. Cases that are opened belong to the conversation.
@Component
class Everything {

    private static final String NOTE = "note";
    private static final int LONGEST_NOTE = 2000; // characters

    private final Clusters clusters;
    private final Services services;
    private final Drafts drafts;
    private final CallDrafts calls;
    private final InterviewPages interviewPages;
    private final DeskWords words;

    Everything(
            Clusters clusters,
            Services services,
            Drafts drafts,
            CallDrafts calls,
            InterviewPages interviewPages,
            DeskWords words) {
        this.clusters = clusters;
        this.services = services;
        this.drafts = drafts;
        this.calls = calls;
        this.interviewPages = interviewPages;
        this.words = words;
    }

    /// Whatever has questions: a service in force, or what a life event asks.
    Optional<Service> asked(String key) {
        return services.current(key).or(() -> clusters.find(key).map(Cluster::form));
    }

    /// Which version of it a draft is begun under; what a life event asks has none.
    int number(String key) {
        return services.current(key).isPresent() ? services.currentNumber(key) : 0;
    }

    Cluster cluster(String event) {
        return clusters.find(event).orElseThrow(CaseDoor::notFound);
    }

    /// Begins the questions of a life event with what is known of the person, and notes it in the conversation; or goes
    /// on with them, also after a colleague has handed it over.
    View begin(String event, Call call, @Nullable Customer person, boolean sure, SignedIn who) {
        var cluster = cluster(event);
        var before = drafts.fitting(
                CallDrafts.visit(who),
                draft -> draft.service().equals(event)
                        && CallDrafts.isOf(call.draft().command(), draft));
        if (!before.isEmpty()) {
            drafts.resume(CallDrafts.visit(who), event, 0, before.getFirst().command());
            return SeeOther.to("/desk/contact/events/" + event);
        }
        calls.start(cluster.form(), 0, call, person, sure, who);
        var noted = words.word("answering.everything.noted", cluster.title());
        var note = call.text(NOTE);
        if (!note.contains(noted) && note.length() + noted.length() < LONGEST_NOTE) {
            calls.keep(call, Map.of(NOTE, List.of((note + "\n" + noted).strip())), who);
        }
        return SeeOther.to("/desk/contact/services/" + event);
    }

    /// The draft of an event that the page showed, or the one used last; null if there is none.
    @Nullable
    Draft draft(String event, @Nullable String command, SignedIn who) {
        return drafts.find(CallDrafts.visit(who), event, command).orElse(null);
    }

    Interview interview(Cluster cluster, Draft event) {
        return interviewPages.interview(cluster.form(), event, Call.channel(event));
    }

    /// The forms that were begun from an event and are not sent, by offer.
    Map<String, Draft> begun(Draft event, SignedIn who) {
        var begun = new LinkedHashMap<String, Draft>();
        drafts.fitting(CallDrafts.visit(who), draft -> isOf(event, draft) && !draft.isSent())
                .forEach(draft -> PartOf.of(draft).ifPresent(part -> begun.putIfAbsent(part.offer(), draft)));
        return begun;
    }

    private static boolean isOf(Draft event, Draft form) {
        return PartOf.of(form)
                .filter(part -> part.command().equals(event.command()))
                .isPresent();
    }

    /// Begins the questions of an offer with what was said, or goes on with them.
    ///
    /// @param person who was chosen in the conversation, or null
    /// @param sure whether it is sure that it is they
    void goOn(
            Cluster cluster,
            Draft event,
            Cluster.Offer offer,
            Call call,
            @Nullable Customer person,
            boolean sure,
            SignedIn who) {
        var service = services.current(offer.service()).orElseThrow(CaseDoor::notFound);
        var part = PartOf.of(event, offer.key());
        var answers = interview(cluster, event).answers();
        calls.start(
                service,
                services.currentNumber(service.key()),
                part.form(),
                () -> {
                    var known = calls.known(service, call, person, sure);
                    known.putAll(said(event));
                    known.putAll(Gathered.typed(offer, answers, event.input()));
                    known.putAll(part.kept());
                    return known;
                },
                who);
    }

    /// In which conversation it is, and how the person can be told, which the first form has asked.
    private static Map<String, List<String>> said(Draft event) {
        var said = new LinkedHashMap<String, List<String>>();
        event.input().forEach((field, values) -> {
            if (Call.isOurs(field) || ContactQuestions.has(field)) {
                said.put(field, values);
            }
        });
        return said;
    }

    /// The event knows which case came of an offer, and how the person said that they can be told.
    void opened(Draft form, Reference reference, SignedIn who) {
        PartOf.of(form).ifPresent(part -> {
            var visit = CallDrafts.visit(who);
            drafts.find(visit, part.event(), part.command().toString()).ifPresent(event -> {
                var kept = new LinkedHashMap<>(part.opened(event, reference));
                form.input().forEach((field, values) -> {
                    if (ContactQuestions.has(field)) {
                        kept.put(field, values);
                    }
                });
                drafts.keep(visit, event, kept);
            });
        });
    }
}
