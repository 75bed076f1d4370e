package frontdoor.answering;

import frontdoor.calls.Calls;
import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Outcome;
import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.desk.LookUp;
import frontdoor.desk.PersonRows;
import frontdoor.directory.Finder;
import frontdoor.directory.Found;
import frontdoor.directory.LifeEvents;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Phone;
import frontdoor.people.Warnings;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a conversation.
@Component
class CallPages {

    private static final int PAST = 5; // contacts shown while talking

    /// How a conversation can end, the likeliest without a case first.
    static final List<Outcome> OUTCOMES =
            List.of(Outcome.RESOLVED, Outcome.REFERRED, Outcome.SIGNPOSTED, Outcome.ABANDONED, Outcome.OPENED);

    private final Calls telephone;
    private final LookUp lookUp;
    private final Customers customers;
    private final Clock clock;
    private final PersonRows personRows;
    private final Services services;
    private final Finder finder;
    private final LifeEvents events;
    private final DeskWords words;

    CallPages(
            Calls telephone,
            LookUp lookUp,
            Customers customers,
            Clock clock,
            PersonRows personRows,
            Services services,
            Finder finder,
            LifeEvents events,
            DeskWords words) {
        this.telephone = telephone;
        this.lookUp = lookUp;
        this.customers = customers;
        this.clock = clock;
        this.personRows = personRows;
        this.services = services;
        this.finder = finder;
        this.events = events;
        this.words = words;
    }

    /// @param customer whose record the page shows, or null while that is not known
    CallPage show(Call call, @Nullable Customer customer, SignedIn who, Problems problems, @Nullable String notice) {
        var typed = call.text("q");
        var cases = customer != null
                ? lookUp.casesOf(customer.person(), who)
                : typed.isEmpty() ? List.<CaseHit>of() : lookUp.cases(typed, who);
        var sought = call.text("words");
        var found = sought.isEmpty() ? List.<Found>of() : finder.find(sought);
        return new CallPage(
                call.draft().command(),
                channels(call),
                typed,
                !typed.isEmpty(),
                customer == null && !typed.isEmpty() ? lookUp.people(typed, who) : List.of(),
                customer == null ? null : caller(customer, who),
                cases,
                sought,
                events(call),
                !sought.isEmpty() || !call.text("event").isEmpty(),
                offered(call, found),
                found.stream()
                        .filter(each -> each.kind().equals("article"))
                        .map(CallPages::article)
                        .toList(),
                wrapUp(call, cases),
                !call.isBegun(),
                rings(call, who),
                problems,
                notice);
    }

    private @Nullable String rings(Call call, SignedIn who) {
        return telephone
                .ringing(who.username())
                .filter(ringing ->
                        !Calls.conversation(ringing.id()).equals(call.draft().command()))
                .map(ringing -> ringing.number() == null ? "" : Phone.written(ringing.number()))
                .orElse(null);
    }

    /// Who was chosen; null if nobody was, or if people's records are not for the reader.
    @Nullable
    Customer customer(Call call, SignedIn who) {
        return DeskAccess.seesPeople(who) && call.person().isPresent()
                ? customers.find(call.person().getAsLong()).orElse(null)
                : null;
    }

    private CallPage.Caller caller(Customer customer, SignedIn who) {
        var person = customer.person();
        return new CallPage.Caller(
                person.id(),
                person.name(),
                Warnings.of(customer, CivilTime.day(clock.instant())),
                personRows.rows(person),
                personRows.past(person, null, PAST, who));
    }

    private List<Option> channels(Call call) {
        return Call.CHANNELS.stream()
                .map(channel -> Option.of(channel.key(), words.word("answering.call.channel." + channel.key()))
                        .chosen(channel == call.channel()))
                .toList();
    }

    private List<Option> events(Call call) {
        var all = events.all().stream().map(event -> Option.of(event.key(), event.title()));
        return options(all, call.text("event"));
    }

    /// What fits the words first, then what the life event calls for.
    private List<CallPage.Offered> offered(Call call, List<Found> found) {
        var offered = new LinkedHashMap<String, CallPage.Offered>();
        found.stream()
                .filter(each -> each.kind().equals("service") && !isInternal(each.key()))
                .forEach(each ->
                        offered.put(each.key(), new CallPage.Offered(each.key(), each.title(), each.summary())));
        services.all().stream()
                .filter(service -> !service.isInternal() && service.events().contains(call.text("event")))
                .forEach(service -> offered.putIfAbsent(
                        service.key(), new CallPage.Offered(service.key(), service.title(), service.summary())));
        return List.copyOf(offered.values());
    }

    private boolean isInternal(String service) {
        return services.current(service).filter(Service::isInternal).isPresent();
    }

    private static Link article(Found found) {
        return Link.to("/articles/" + found.key(), found.title());
    }

    private CallPage.WrapUp wrapUp(Call call, List<CaseHit> cases) {
        return new CallPage.WrapUp(
                OUTCOMES.stream()
                        .map(outcome -> Option.of(outcome.key(), words.word("desk.outcome." + outcome.key()))
                                .chosen(outcome.key().equals(call.text("outcome"))))
                        .toList(),
                options(
                        services.all().stream()
                                .filter(each -> !each.isInternal())
                                .map(CallPages::option),
                        call.text("service")),
                options(cases.stream().map(CallPages::option), call.text("about")),
                options(
                        Stream.of(AvoidableCause.values())
                                .map(cause -> Option.of(cause.key(), words.word("answering.cause." + cause.key()))),
                        call.text("cause")),
                call.text("note"));
    }

    private static Option option(Service service) {
        return Option.of(service.key(), service.title());
    }

    private static Option option(CaseHit hit) {
        return Option.of(hit.reference(), hit.reference() + " " + hit.service());
    }

    /// With a first entry that says that none is chosen.
    private List<Option> options(Stream<Option> all, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word("answering.call.none")));
        all.forEach(option -> options.add(option.chosen(option.value().equals(chosen))));
        return options;
    }
}
