package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.LookUp;
import frontdoor.desk.PersonHit;
import frontdoor.directory.Clusters;
import frontdoor.directory.Found;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.services.Service;
import frontdoor.shortcuts.Shortcuts;
import frontdoor.web.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a conversation.
@Component
class CallPages {

    private final RingingNow ringing;
    private final LookUp lookUp;
    private final Customers customers;
    private final CallerPages callerPages;
    private final HandOverPages handOverPages;
    private final NearCaller nearCaller;
    private final CallDrafts drafts;
    private final Verifying verifying;
    private final Services services;
    private final Clusters clusters;
    private final WhatFits whatFits;
    private final CallChoices choices;
    private final QuickChoices quickChoices;
    private final SetAside aside;
    private final Shortcuts shortcuts;

    CallPages(
            RingingNow ringing,
            LookUp lookUp,
            Customers customers,
            CallerPages callerPages,
            HandOverPages handOverPages,
            NearCaller nearCaller,
            CallDrafts drafts,
            Verifying verifying,
            Services services,
            Clusters clusters,
            WhatFits whatFits,
            CallChoices choices,
            QuickChoices quickChoices,
            SetAside aside,
            Shortcuts shortcuts) {
        this.ringing = ringing;
        this.lookUp = lookUp;
        this.customers = customers;
        this.callerPages = callerPages;
        this.handOverPages = handOverPages;
        this.nearCaller = nearCaller;
        this.drafts = drafts;
        this.verifying = verifying;
        this.services = services;
        this.clusters = clusters;
        this.whatFits = whatFits;
        this.choices = choices;
        this.quickChoices = quickChoices;
        this.aside = aside;
        this.shortcuts = shortcuts;
    }

    /// @param person whose record the page shows, or null while that is not known
    /// @param at what was just done there, or null
    CallPage show(
            Call call,
            @Nullable Customer person,
            SignedIn who,
            @Nullable String at,
            Problems problems,
            @Nullable String notice) {
        var typed = call.text("q");
        var cases = cases(call, person, who);
        var sought = call.text("words");
        var found = whatFits.of(call);
        var brought = new Brought(call.draft());
        return new CallPage(
                call.draft().command(),
                choices.channels(call),
                typed,
                !typed.isEmpty(),
                person == null && !typed.isEmpty() ? found(call, who) : List.of(),
                person == null ? null : callerPages.show(call, person, cases, who),
                cases,
                nearCaller.near(call, person, who),
                sought,
                quickChoices.of(call, cases),
                choices.events(call),
                !sought.isEmpty() || !call.text("event").isEmpty(),
                everything(call),
                offered(call, found),
                found.stream()
                        .filter(each -> each.kind().equals("article"))
                        .map(CallPages::article)
                        .toList(),
                choices.wrapUp(call, cases),
                !call.isBegun(),
                DeskAccess.seesPeople(who),
                ringing.rings(who.username()).on(call.draft().command().toString()),
                handOverPages.lines(who),
                aside.lines(who),
                PageKeys.of(shortcuts.of(who.username())),
                brought.references().stream().map(Reference::value).toList(),
                brought.promise(),
                at,
                problems,
                notice);
    }

    /// @param typed what was sent since: all of it is shown again
    HandOverPage.Gone handedOn(String owner, Typed typed) {
        return handOverPages.gone(owner, typed.text("note"), choices.typed(typed));
    }

    /// Who was chosen; null if nobody was, or if people's records are not for the reader.
    @Nullable
    Customer person(Call call, SignedIn who) {
        return DeskAccess.seesPeople(who) && call.person().isPresent()
                ? customers.find(call.person().getAsLong()).orElse(null)
                : null;
    }

    /// Whether it was made sure who a case is for that a draft of a service became. Where something came in writing it
    /// is for whoever reads that.
    boolean isSure(Draft service, SignedIn who) {
        if (Came.of(service).isPresent()) {
            return true;
        }
        var call = Call.sentIn(service).flatMap(command -> drafts.find(command, who));
        var person = call.map(each -> person(each, who)).orElse(null);
        return call.isPresent()
                && (person == null ? !verifying.isNeeded(call.get()) : verifying.isDone(call.get(), person));
    }

    /// Whoever fits. While it is not known who it is, their names alone: the rest is what they will be asked.
    private List<PersonHit> found(Call call, SignedIn who) {
        var found = lookUp.people(call.text("q"), who);
        return verifying.isNeeded(call)
                ? found.stream()
                        .map(person -> new PersonHit(person.id(), person.name(), ""))
                        .toList()
                : found;
    }

    /// The cases of somebody who may be anybody are not shown, but for one whose reference was said: open ones first.
    private List<CaseHit> cases(Call call, @Nullable Customer person, SignedIn who) {
        var typed = call.text("q");
        if (person != null) {
            return verifying.isDone(call, person) ? openFirst(lookUp.casesOf(person, who)) : List.of();
        }
        return typed.isEmpty()
                        || verifying.isNeeded(call) && Reference.typed(typed).isEmpty()
                ? List.of()
                : openFirst(lookUp.cases(typed, who));
    }

    private static List<CaseHit> openFirst(List<CaseHit> cases) {
        return cases.stream()
                .sorted(Comparator.comparing(CaseHit::open).reversed())
                .toList();
    }

    /// What fits the words first, then what the life event calls for.
    private List<CallPage.Offered> offered(Call call, List<Found> found) {
        var offered = new LinkedHashMap<String, CallPage.Offered>();
        found.stream()
                .filter(each -> each.kind().equals("service") && !isInternal(each.key()))
                .forEach(each ->
                        offered.put(each.key(), new CallPage.Offered(each.key(), each.title(), each.summary())));
        var event = call.text("event");
        services.all().stream()
                .filter(service ->
                        !service.isInternal() && service.finding().events().contains(event))
                .forEach(service -> offered.putIfAbsent(
                        service.key(),
                        new CallPage.Offered(
                                service.key(), service.title(), service.about().summary())));
        return List.copyOf(offered.values());
    }

    private CallPage.@Nullable Offered everything(Call call) {
        return clusters.find(call.text("event"))
                .map(each -> new CallPage.Offered(each.event(), each.title(), each.says()))
                .orElse(null);
    }

    private boolean isInternal(String service) {
        return services.current(service).filter(Service::isInternal).isPresent();
    }

    private static CallPage.Read article(Found found) {
        return new CallPage.Read("/articles/" + found.key(), found.title(), found.summary());
    }
}
