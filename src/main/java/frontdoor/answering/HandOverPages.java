package frontdoor.answering;

import frontdoor.calls.Handover;
import frontdoor.calls.Handovers;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.drafts.Draft;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Warnings;
import frontdoor.services.Cluster;
import frontdoor.services.Service;
import frontdoor.shortcuts.Shortcuts;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages on which a conversation is handed over.
@Component
class HandOverPages {

    static final String STAFF = "staff:";
    static final String TEAM = "team:";
    private static final int MOST = 200; // colleagues to choose from

    private final Handovers handovers;
    private final CallDrafts calls;
    private final InterviewPages interviewPages;
    private final Customers customers;
    private final Verifying verifying;
    private final Services services;
    private final Clusters clusters;
    private final Staff staff;
    private final Shortcuts shortcuts;
    private final DeskWords words;
    private final Clock clock;

    HandOverPages(
            Handovers handovers,
            CallDrafts calls,
            InterviewPages interviewPages,
            Customers customers,
            Verifying verifying,
            Services services,
            Clusters clusters,
            Staff staff,
            Shortcuts shortcuts,
            DeskWords words,
            Clock clock) {
        this.handovers = handovers;
        this.calls = calls;
        this.interviewPages = interviewPages;
        this.customers = customers;
        this.verifying = verifying;
        this.services = services;
        this.clusters = clusters;
        this.staff = staff;
        this.shortcuts = shortcuts;
        this.words = words;
        this.clock = clock;
    }

    HandOverPage page(UUID command, Call call, String chosen, Problems problems, SignedIn who) {
        var to = new ArrayList<Option>();
        to.add(Option.of("", words.word("answering.call.none")));
        options(who).forEach(option -> to.add(option.chosen(option.value().equals(chosen))));
        var keys = PageKeys.of(shortcuts.of(who.username()));
        return new HandOverPage(command, call.draft().command(), to, call.text("note"), keys, problems);
    }

    private Stream<Option> options(SignedIn who) {
        var here = staff.here();
        var all = colleagues(who);
        var present = all.stream()
                .filter(member -> here.contains(member.username()))
                .map(member -> Option.of(STAFF + member.username(), member.displayName()));
        var teams = staff.teams().stream()
                .filter(team -> all.stream().anyMatch(member -> isIn(member, team.key(), here)))
                .map(team -> Option.of(TEAM + team.key(), words.word("answering.handOver.anybody", team.title())));
        var absent = all.stream()
                .filter(member -> !here.contains(member.username()))
                .map(member -> Option.of(
                        STAFF + member.username(), words.word("answering.handOver.absent", member.displayName())));
        return Stream.of(present, teams, absent).flatMap(each -> each).limit(MOST);
    }

    private List<StaffMember> colleagues(SignedIn who) {
        return staff.list().stream()
                .filter(StaffMember::enabled)
                .filter(member -> !member.username().equals(who.username()))
                .toList();
    }

    private static boolean isIn(StaffMember member, String team, Set<String> here) {
        return member.teams().contains(team) && here.contains(member.username());
    }

    /// Whether somebody who is signed in would see an offer to them.
    boolean isHere(String to, SignedIn who) {
        var here = staff.here();
        return colleagues(who).stream()
                .anyMatch(member -> to.startsWith(TEAM)
                        ? isIn(member, to.substring(TEAM.length()), here)
                        : to.equals(STAFF + member.username()) && here.contains(member.username()));
    }

    /// @param owner the username of whoever has the conversation now
    /// @param note what was typed since
    HandOverPage.Gone gone(String owner, String note, List<SummaryRow> answers) {
        return new HandOverPage.Gone(name(owner), note.strip(), answers);
    }

    HandOverPage.Offered offered(Handover each, String reason, Problems problems, SignedIn who) {
        var drafts = each.isOffered() ? calls.offered(each) : List.<Draft>of();
        var call = drafts.stream()
                .filter(draft -> draft.command().equals(each.conversation()))
                .map(Call::new)
                .findFirst()
                .orElse(null);
        var person = call == null ? null : person(call, who);
        return new HandOverPage.Offered(
                each.id(),
                name(each.from()),
                each.state().name().toLowerCase(Locale.ROOT),
                each.offeredAt(),
                each.over(),
                call == null
                        ? ""
                        : words.word("answering.call.channel." + call.channel().key()),
                person == null ? null : person.person().name(),
                person == null ? null : person.person().id(),
                person != null && verifying.isDone(Objects.requireNonNull(call), person),
                person == null ? null : Warnings.of(person, CivilTime.day(clock.instant())),
                call == null ? "" : call.text("words"),
                call == null ? "" : call.text("note"),
                drafts.stream()
                        .filter(draft -> !draft.command().equals(each.conversation()) && !draft.isSent())
                        .sorted(Comparator.comparing(Draft::turn))
                        .flatMap(draft -> asked(draft).map(service -> begun(service, draft, who)))
                        .toList(),
                reason,
                PageKeys.of(shortcuts.of(who.username())),
                problems);
    }

    /// What a draft answers: a service, or a life event.
    private Stream<Service> asked(Draft draft) {
        return services
                .current(draft.service())
                .or(() -> clusters.find(draft.service()).map(Cluster::form))
                .stream();
    }

    /// Who it is with, if their record is for the reader.
    @Nullable
    Customer person(Call call, SignedIn who) {
        return DeskAccess.seesPeople(who) && call.person().isPresent()
                ? customers.find(call.person().getAsLong()).orElse(null)
                : null;
    }

    private HandOverPage.Begun begun(Service service, Draft draft, SignedIn who) {
        var interview = interviewPages.interview(service, draft, Call.channel(draft));
        var answers = interview.answers();
        var rows = interview.asked().stream()
                .filter(question -> answers.containsKey(question.key()))
                .map(question -> SummaryRow.of(
                        question.label(),
                        isForThem(question, who)
                                ? interviewPages.said(question, answers.get(question.key()))
                                : words.word("answering.handOver.answered")))
                .toList();
        var next = interview.asked().stream()
                .filter(question -> question.required() && !answers.containsKey(question.key()))
                .findFirst()
                .map(question -> question.label())
                .orElse(null);
        return new HandOverPage.Begun(service.title(), rows, next);
    }

    /// Of a sensitive answer it is said that it was given, and so of what stands in the person's record if that is not
    /// for the reader: the rest is for whoever takes the conversation.
    private static boolean isForThem(Question question, SignedIn who) {
        var from = question.from();
        return question.sensitive() == null
                && (from == null || !from.startsWith("contact.") || DeskAccess.seesPeople(who));
    }

    /// What concerns the reader now.
    List<HandOverPage.Line> lines(SignedIn who) {
        var all = handovers.concerning(who.username(), who.teams());
        return all.stream().map(each -> line(each, who)).toList();
    }

    private HandOverPage.Line line(Handover each, SignedIn who) {
        boolean mine = each.from().equals(who.username());
        var kind = mine ? each.state().name().toLowerCase(Locale.ROOT) : "to-me";
        return new HandOverPage.Line(
                each.id(),
                each.conversation(),
                kind,
                mine ? other(each) : name(each.from()),
                each.reason(),
                each.offeredAt());
    }

    private String other(Handover each) {
        if (each.takenBy() != null) {
            return name(each.takenBy());
        }
        return each.toStaff() != null
                ? name(each.toStaff())
                : words.teams().getOrDefault(each.toTeam(), Objects.requireNonNull(each.toTeam()));
    }

    String name(String username) {
        return staff.find(username).map(StaffMember::displayName).orElse(username);
    }
}
