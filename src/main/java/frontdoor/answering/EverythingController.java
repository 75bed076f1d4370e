package frontdoor.answering;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Status;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.KnownCases;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.drafts.PartOf;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.services.Cluster;
import frontdoor.services.Gathered;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What whoever is talked with may need after a life event: each service is begun when they want it, already filled.
@Controller
@RequestMapping("/desk/contact/events/{event}")
class EverythingController {

    private final Everything everything;
    private final CallDrafts calls;
    private final CallPages callPages;
    private final Verifying verifying;
    private final InterviewPages interviewPages;
    private final Services services;
    private final Cases cases;
    private final KnownCases known;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    EverythingController(
            Everything everything,
            CallDrafts calls,
            CallPages callPages,
            Verifying verifying,
            InterviewPages interviewPages,
            Services services,
            Cases cases,
            KnownCases known,
            Audit audit,
            Pages pages,
            Clock clock) {
        this.everything = everything;
        this.calls = calls;
        this.callPages = callPages;
        this.verifying = verifying;
        this.interviewPages = interviewPages;
        this.services = services;
        this.cases = cases;
        this.known = known;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(@PathVariable String event, SignedIn who) {
        var cluster = everything.cluster(event);
        var draft = everything.draft(event, null, who);
        if (draft == null) {
            return SeeOther.to("/desk/contact");
        }
        var interview = everything.interview(cluster, draft);
        if (!interview.problems().isEmpty()) {
            return SeeOther.to("/desk/contact/services/" + event);
        }
        var gathered = Gathered.of(cluster, interview.answers(), CivilTime.day(clock.instant()));
        return pages.show("answering/everything", page(cluster, draft, gathered, who));
    }

    private EverythingPage page(Cluster cluster, Draft event, Gathered gathered, SignedIn who) {
        var opened = PartOf.opened(event);
        var begun = gathered.offers().stream().allMatch(offer -> opened.containsKey(offer.key()))
                ? Map.<String, Draft>of()
                : everything.begun(event, who);
        var lines = new ArrayList<EverythingPage.Line>();
        for (var offer : cluster.offers().values()) {
            var kase = Optional.ofNullable(opened.get(offer.key())).flatMap(cases::find);
            if (kase.isPresent()) {
                lines.add(line(offer, kase.get(), who));
            } else if (gathered.offers().contains(offer)) {
                services.current(offer.service())
                        .filter(service -> !service.isInternal())
                        .ifPresent(service -> lines.add(line(offer, service, begun.containsKey(offer.key()))));
            }
        }
        return new EverythingPage(
                cluster.event(),
                event.command(),
                cluster.title(),
                lines,
                gathered.signposts(),
                gathered.waits(),
                interviewPages.keys(who));
    }

    private static EverythingPage.Line line(Cluster.Offer offer, Service service, boolean begun) {
        return new EverythingPage.Line(offer.key(), title(offer, service), offer.why(), begun, null, null, false);
    }

    private EverythingPage.Line line(Cluster.Offer offer, Case kase, SignedIn who) {
        var service = cases.serviceOf(kase);
        return new EverythingPage.Line(
                offer.key(),
                title(offer, service),
                offer.why(),
                false,
                kase.reference().value(),
                Status.of(kase, service).title(),
                DeskAccess.sees(who, known.of(kase, who), service));
    }

    private static String title(Cluster.Offer offer, Service service) {
        return offer.title() == null ? service.title() : offer.title();
    }

    /// @param command of the draft that the page showed
    @PostMapping("/{offer}")
    View goOn(
            @PathVariable String event,
            @PathVariable String offer,
            @RequestParam(required = false) @Nullable String command,
            SignedIn who) {
        var cluster = everything.cluster(event);
        var wanted = Optional.ofNullable(cluster.offers().get(offer)).orElseThrow(CaseDoor::notFound);
        var draft = everything.draft(event, command, who);
        var call = draft == null
                ? Optional.<Call>empty()
                : Call.conversation(draft).flatMap(conversation -> calls.find(conversation, who));
        if (draft == null || call.isEmpty()) {
            return SeeOther.to("/desk/contact");
        }
        var person = person(call.get(), who);
        everything.goOn(
                cluster,
                draft,
                wanted,
                call.get(),
                person,
                person != null && verifying.isDone(call.get(), person),
                who);
        return SeeOther.to("/desk/contact/services/" + wanted.service());
    }

    private @Nullable Customer person(Call call, SignedIn who) {
        var person = callPages.person(call, who);
        if (person != null) {
            audit.viewed(who.actor(), "person:" + person.person().id(), "answering-event");
        }
        return person;
    }
}
