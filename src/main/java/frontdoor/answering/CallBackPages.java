package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.calls.CallBack;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Found;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Phone;
import frontdoor.people.Warnings;
import frontdoor.services.Service;
import frontdoor.shortcuts.Shortcuts;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of calls that were promised.
@Component
class CallBackPages {

    static final int LINES = 25; // on a page
    private static final int AHEAD = 14; // days that can be promised
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Customers customers;
    private final CallerPages callerPages;
    private final CallChoices choices;
    private final Services services;
    private final WhatFits whatFits;
    private final ContactHours hours;
    private final Shortcuts shortcuts;
    private final DeskWords words;
    private final Clock clock;

    CallBackPages(
            Customers customers,
            CallerPages callerPages,
            CallChoices choices,
            Services services,
            WhatFits whatFits,
            ContactHours hours,
            Shortcuts shortcuts,
            DeskWords words,
            Clock clock) {
        this.customers = customers;
        this.callerPages = callerPages;
        this.choices = choices;
        this.services = services;
        this.whatFits = whatFits;
        this.hours = hours;
        this.shortcuts = shortcuts;
        this.words = words;
        this.clock = clock;
    }

    /// What they seem to ask about: a service that was chosen, or else the first that fits their words.
    ///
    /// @return empty where nothing tells
    String likeliest(Call call) {
        return Stream.concat(
                        Stream.of(call.text("service")),
                        whatFits.of(call).stream()
                                .filter(found -> found.kind().equals("service"))
                                .map(Found::key))
                .filter(key -> service(key) != null)
                .findFirst()
                .orElse("");
    }

    /// @return the same key, or null where there is no such service
    @Nullable
    String service(String key) {
        return services.current(key)
                .filter(service -> !service.isInternal())
                .map(Service::key)
                .orElse(null);
    }

    /// What was typed for a promise, but for the reason.
    List<SummaryRow> typed(Typed typed) {
        return Stream.of("number", "name", "day", "from", "until")
                .filter(field -> !typed.isBlank(field))
                .map(field -> SummaryRow.of(
                        words.word("answering.callBack." + field),
                        typed.text(field).strip()))
                .toList();
    }

    /// @param conversation in which it is promised
    PromisePage promise(
            UUID command, UUID conversation, @Nullable Customer person, Typed typed, Problems problems, SignedIn who) {
        return new PromisePage(
                command,
                conversation,
                person == null ? null : person.person().name(),
                warnings(person),
                days(typed.text("day")),
                hours.inWords(),
                choices.services(typed.text("service")),
                words.teams().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(team -> Option.of(team.getKey(), team.getValue())
                                .chosen(team.getKey().equals(typed.text("team"))))
                        .toList(),
                PageKeys.of(shortcuts.of(who.username())),
                typed,
                problems);
    }

    /// @param found one more than a page has, where there is another page
    CallBackPage.Queue queue(List<CallBack> found, @Nullable String notice) {
        var all = found.stream().limit(LINES).toList();
        var next = found.size() > LINES
                ? "/desk/call-backs?after=" + all.getLast().latestAt() + "&id="
                        + all.getLast().id()
                : null;
        var teams = words.teams();
        var names = words.names();
        return new CallBackPage.Queue(
                all.stream()
                        .map(each -> new CallBackPage.Line(
                                each.id(),
                                name(each),
                                each.reason(),
                                teams.getOrDefault(each.team(), each.team()),
                                each.latestAt(),
                                state(each),
                                each.tries(),
                                words.name(each.claimedBy(), names)))
                        .toList(),
                next,
                notice);
    }

    CallBackPage show(CallBack each, Typed typed, Problems problems, @Nullable String notice, SignedIn who) {
        var person =
                each.person() == null ? null : customers.find(each.person()).orElse(null);
        return new CallBackPage(
                each.id(),
                UUID.randomUUID(),
                each.revision(),
                name(each),
                Phone.written(each.number()),
                person != null
                        && person.safety().stream()
                                .anyMatch(rule -> rule.onlyNumber() != null
                                        && !rule.onlyNumber().equals(each.number())),
                DeskAccess.seesPeople(who) ? each.person() : null,
                each.reason(),
                each.said(),
                words.teams().getOrDefault(each.team(), each.team()),
                each.fromAt(),
                each.untilAt(),
                each.againAt(),
                each.tries(),
                words.name(each.claimedBy(), words.names()),
                who.username().equals(each.claimedBy()),
                state(each),
                warnings(person),
                person == null ? List.of() : callerPages.needs(person),
                days(typed.text("day")),
                hours.inWords(),
                typed,
                problems,
                notice);
    }

    private @Nullable Warnings warnings(@Nullable Customer person) {
        return person == null ? null : Warnings.of(person, CivilTime.day(clock.instant()));
    }

    private String name(CallBack each) {
        return each.name() == null ? words.word("answering.callBack.nameless") : each.name();
    }

    private String state(CallBack each) {
        var now = clock.instant();
        return !each.isOpen()
                ? each.state().name().toLowerCase(Locale.ROOT)
                : each.isLate(now) ? "late" : each.isDue(now) ? "due" : "coming";
    }

    /// Those on which somebody can be called.
    private List<Option> days(String chosen) {
        return hours.days(clock.instant(), AHEAD).stream()
                .map(day -> Option.of(day.toString(), DAY.format(day))
                        .chosen(day.toString().equals(chosen)))
                .toList();
    }
}
