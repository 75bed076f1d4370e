package frontdoor.working;

import frontdoor.desk.DeskWords;
import frontdoor.desk.Due;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.worklists.DueLine;
import frontdoor.worklists.DueWork;
import frontdoor.worklists.Work;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the overview of those who lead teams: of their own teams, and of no other.
@Component
class TeamOverviewPages {

    static final String HOME = "/desk/overview";

    private final DueWork dueWork;
    private final Hands hands;
    private final Services services;
    private final DeskWords words;
    private final Clock clock;

    TeamOverviewPages(DueWork dueWork, Hands hands, Services services, DeskWords words, Clock clock) {
        this.dueWork = dueWork;
        this.hands = hands;
        this.services = services;
        this.words = words;
        this.clock = clock;
    }

    /// Whose work is shown.
    ///
    /// @param queues the team of each queue
    private record Scope(List<Team> led, String chosen, Map<String, String> queues) {

        List<String> teams() {
            return led.stream()
                    .map(Team::key)
                    .filter(key -> chosen.isEmpty() || key.equals(chosen))
                    .toList();
        }

        String title(String team) {
            return led.stream()
                    .filter(each -> each.key().equals(team))
                    .map(Team::title)
                    .findFirst()
                    .orElse(team);
        }
    }

    /// @return empty if they lead no team, or not this one
    private Optional<Scope> scope(String team, SignedIn who) {
        var led = hands.ledBy(who);
        if (led.isEmpty()
                || !team.isEmpty() && led.stream().noneMatch(each -> each.key().equals(team))) {
            return Optional.empty();
        }
        var scope = new Scope(led, team, Map.of());
        var queues = new LinkedHashMap<String, String>();
        for (var service : services.all()) {
            for (var queue : service.course().queues().values()) {
                if (scope.teams().contains(queue.team())) {
                    queues.put(queue.key(), queue.team());
                }
            }
        }
        return Optional.of(new Scope(led, team, queues));
    }

    /// @param team a key, or empty for all that they lead
    /// @param after the cursor of the page before, or null
    Optional<TeamOverviewPage> page(String team, @Nullable String after, Problems problems, SignedIn who) {
        return scope(team, who).map(scope -> page(scope, after, problems, who));
    }

    private TeamOverviewPage page(Scope scope, @Nullable String after, Problems problems, SignedIn who) {
        var everybody = hands.everybody();
        var found = dueWork.page(scope.queues().keySet(), scope.teams(), after, DueWork.PAGE);
        var home = scope.chosen().isEmpty() ? HOME : HOME + "?team=" + scope.chosen();
        return new TeamOverviewPage(
                teams(scope),
                scope.chosen(),
                clock.instant(),
                dueWork.tally(scope.queues().keySet(), scope.teams()).stream()
                        .map(tally -> new TeamOverviewPage.Counted(key(tally.kind()), tally.late(), tally.atRisk()))
                        .toList(),
                lines(found.lines(), scope, everybody, who),
                UUID.randomUUID(),
                new WorkPage.Giving(Hands.colleagues(Hands.in(everybody, scope.teams()), who), true),
                HOME + ".csv" + (scope.chosen().isEmpty() ? "" : "?team=" + scope.chosen()),
                found.next() == null ? null : home + (home.contains("?") ? "&" : "?") + "after=" + found.next(),
                after == null ? null : home,
                problems);
    }

    /// As many lines as a file holds.
    Optional<List<TeamOverviewPage.Line>> lines(String team, int most, SignedIn who) {
        return scope(team, who)
                .map(scope -> lines(
                        dueWork.page(scope.queues().keySet(), scope.teams(), null, most)
                                .lines(),
                        scope,
                        hands.everybody(),
                        who));
    }

    private List<Option> teams(Scope scope) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word("working.overview.team.all")));
        scope.led()
                .forEach(team -> options.add(
                        Option.of(team.key(), team.title()).chosen(team.key().equals(scope.chosen()))));
        return options;
    }

    private List<TeamOverviewPage.Line> lines(
            List<DueLine> found, Scope scope, List<StaffMember> everybody, SignedIn who) {
        var names = everybody.stream().collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
        return found.stream().map(line -> line(line, scope, names, who)).toList();
    }

    private TeamOverviewPage.Line line(DueLine line, Scope scope, Map<String, String> names, SignedIn who) {
        var work = line.work();
        var team = line.team() == null ? scope.queues().getOrDefault(line.queue(), "") : line.team();
        return new TeamOverviewPage.Line(
                work.key(),
                work.address(),
                work.kind() == Work.Kind.CALL_BACK ? null : work.key(),
                what(line),
                promise(line),
                scope.title(team),
                words.name(line.owner(), names),
                who.username().equals(line.owner()),
                Due.of(line.dueAt(), clock),
                work.key() + " " + (line.owner() == null ? "" : line.owner()));
    }

    private String what(DueLine line) {
        return switch (line.work().kind()) {
            case CASE -> service(line).map(Service::title).orElse(String.valueOf(line.service()));
            case CONVERSATION ->
                words.wordOr("inbox.channel." + line.channel(), words.word("working.overview.kind.conversation"));
            case CALL_BACK -> words.word("working.callBack");
        };
    }

    private String promise(DueLine line) {
        return switch (line.work().kind()) {
            case CASE ->
                service(line)
                        .map(service -> service.terms().standards().get(String.valueOf(line.promise())))
                        .map(Standard::title)
                        .orElse("");
            case CONVERSATION -> words.word("working.overview.answer");
            case CALL_BACK -> words.word("working.overview.call");
        };
    }

    private Optional<Service> service(DueLine line) {
        return Optional.ofNullable(line.service()).flatMap(services::current);
    }

    private static String key(Work.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
