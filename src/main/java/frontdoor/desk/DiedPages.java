package frontdoor.desk;

import frontdoor.calls.CallBacks;
import frontdoor.cases.Case;
import frontdoor.cases.CaseDeaths;
import frontdoor.cases.Cases;
import frontdoor.cases.ConfirmedAddresses;
import frontdoor.identity.SignedIn;
import frontdoor.notify.Stopped;
import frontdoor.people.Death;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of who died.
@Component
class DiedPages {

    private final Cases cases;
    private final CaseDeaths deaths;
    private final ConfirmedAddresses confirmed;
    private final CallBacks calls;
    private final People people;
    private final DeskWords words;

    DiedPages(
            Cases cases,
            CaseDeaths deaths,
            ConfirmedAddresses confirmed,
            CallBacks calls,
            People people,
            DeskWords words) {
        this.cases = cases;
        this.deaths = deaths;
        this.confirmed = confirmed;
        this.calls = calls;
        this.people = people;
        this.words = words;
    }

    /// Whether the case's own page leads there. Who died stands on a page of its own: it is a question to the
    /// register.
    static boolean leads(Case kase, Service service, SignedIn who) {
        return service.death() != null && DeskAccess.seesWords(who, kase, service);
    }

    /// Whether they may read what is written about a case.
    Predicate<Case> seenBy(SignedIn who) {
        return kase -> DeskAccess.seesWords(who, kase, cases.serviceOf(kase));
    }

    DiedPage page(Case kase, SignedIn who, String typed, @Nullable String notice, Problems problems) {
        var service = cases.serviceOf(kase);
        var all = deaths.of(kase, service);
        var family = deaths.family(kase);
        var stopped = deaths.stopped(all, seenBy(who));
        var stops = all.stream().filter(Death::stops).map(Death::person).toList();
        var known = all.stream().map(Death::person).toList();
        return new DiedPage(
                kase.reference().value(),
                deceased(kase, service),
                all.stream().anyMatch(Death::quiet),
                DeskAccess.worksOn(who, kase, service),
                all.stream().map(this::somebody).toList(),
                summary(stopped),
                stopped.stream().map(each -> line(each, all)).toList(),
                family.map(to -> to.address().replace("\n", ", ")).orElse(""),
                family.filter(to -> confirmed.isConfirmed(kase, to)).isPresent(),
                stops.isEmpty()
                        ? List.of()
                        : calls.openFor(stops).stream()
                                .map(call -> new DiedPage.Call(call.id(), call.untilAt()))
                                .toList(),
                typed,
                typed.isBlank()
                        ? List.of()
                        : people.search(typed).stream()
                                .filter(person -> !known.contains(person.id()))
                                .map(DiedPages::somebody)
                                .toList(),
                notice,
                problems);
    }

    private static String deceased(Case kase, Service service) {
        var death = service.death();
        return death != null && kase.state().answers().get(death.person()) instanceof Map<?, ?> answer
                ? Objects.toString(answer.get("name"), "")
                : "";
    }

    private DiedPage.Somebody somebody(Death death) {
        return new DiedPage.Somebody(
                death.person(),
                death.name(),
                death.bornOn(),
                address(death.address(), death.postcode()),
                death.state().key(),
                death.agrees().stream()
                        .map(part -> words.word("desk.died.agrees." + part))
                        .collect(Collectors.joining(", ")));
    }

    private static DiedPage.Somebody somebody(Person person) {
        return new DiedPage.Somebody(
                person.id(), person.name(), person.bornOn(), address(person.address(), person.postcode()), "found", "");
    }

    private static String address(@Nullable String address, @Nullable String postcode) {
        return Stream.of(address, postcode).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static DiedPage.Line line(Stopped stopped, List<Death> taken) {
        var message = stopped.dispatch().message();
        return new DiedPage.Line(
                message.id(),
                stopped.dispatch().createdAt(),
                stopped.kind(),
                stopped.kind().equals("code") ? "" : message.subject(),
                CaseDeaths.mayPassOn(stopped, taken));
    }

    private String summary(List<Stopped> stopped) {
        var counts = new TreeMap<String, Integer>();
        stopped.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        var parts = new ArrayList<String>();
        counts.forEach((kind, number) ->
                parts.add(words.word("desk.died.count." + kind + (number == 1 ? ".one" : ".other"), number)));
        return String.join(", ", parts);
    }
}
