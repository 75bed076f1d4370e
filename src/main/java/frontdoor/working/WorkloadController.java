package frontdoor.working;

import frontdoor.asking.Typed;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import frontdoor.worklists.DueWork.Load;
import frontdoor.worklists.Worker;
import frontdoor.worklists.Workers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who has how much in hand, and what each can be given: for those who lead a team.
@Controller
class WorkloadController {

    private final Hands hands;
    private final Workers workers;
    private final Services services;
    private final DeskWords words;
    private final Pages pages;

    WorkloadController(Hands hands, Workers workers, Services services, DeskWords words, Pages pages) {
        this.hands = hands;
        this.workers = workers;
        this.services = services;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/desk/workload")
    View show(@RequestParam(required = false) @Nullable String kept, SignedIn who) {
        var teams = hands.ledBy(who);
        if (teams.isEmpty() && !DeskAccess.oversees(who)) {
            throw notFound();
        }
        var people = hands.in(teams.stream().map(Team::key).toList());
        var usernames = people.stream().map(StaffMember::username).toList();
        var loads = hands.loads(usernames);
        var known = workers.of(usernames);
        var shown = new ArrayList<WorkloadPage.Team>();
        for (var team : teams) {
            var members = new ArrayList<WorkloadPage.Person>();
            for (int i = 0; i < people.size(); i++) {
                if (people.get(i).teams().contains(team.key())) {
                    members.add(
                            person(people.get(i), loads.getOrDefault(usernames.get(i), Hands.NOTHING), known.get(i)));
                }
            }
            if (!members.isEmpty()) {
                shown.add(new WorkloadPage.Team(team.title(), members));
            }
        }
        return pages.show(
                "working/workload", new WorkloadPage(shown, kept == null ? null : words.word("working.worker.kept")));
    }

    private WorkloadPage.Person person(StaffMember member, Load load, Worker worker) {
        return new WorkloadPage.Person(
                member.username(),
                member.displayName(),
                load.open(),
                load.late(),
                load.atRisk(),
                worker.capacity(),
                worker.trained().stream().map(this::title).sorted().toList(),
                worker.awayUntil());
    }

    private String title(String service) {
        return services.current(service).map(Service::title).orElse(service);
    }

    @GetMapping("/desk/workload/{username}")
    View change(@PathVariable String username, SignedIn who) {
        var member = member(username, who);
        var worker = workers.of(List.of(username)).getFirst();
        var away = worker.awayUntil();
        var day = away == null
                ? List.of("", "", "")
                : Stream.of(away.getDayOfMonth(), away.getMonthValue(), away.getYear())
                        .map(String::valueOf)
                        .toList();
        return pages.show(
                "working/worker",
                new WorkloadPage.Change(
                        username,
                        member.displayName(),
                        options(member, worker.trained()),
                        String.valueOf(worker.capacity()),
                        day,
                        Problems.NONE));
    }

    /// Somebody of a team that the reader leads.
    private StaffMember member(String username, SignedIn who) {
        return hands.in(hands.ledBy(who).stream().map(Team::key).toList()).stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow(WorkloadController::notFound);
    }

    /// The services whose work waits in a queue of one of their teams.
    private List<Option> options(StaffMember member, Set<String> trained) {
        return services.all().stream()
                .filter(service -> service.course().queues().values().stream()
                        .anyMatch(queue -> member.teams().contains(queue.team())))
                .sorted(Comparator.comparing(Service::title))
                .map(service -> Option.of(service.key(), service.title()).chosen(trained.contains(service.key())))
                .toList();
    }

    @PostMapping("/desk/workload/{username}")
    View keep(@PathVariable String username, HttpServletRequest request, SignedIn who) {
        var member = member(username, who);
        var typed = Typed.of(request);
        var known = services.all().stream().map(Service::key).toList();
        var trained = Set.copyOf(typed.fields().getOrDefault("trained", List.of()).stream()
                .filter(known::contains)
                .distinct()
                .toList());
        var day = Stream.of("away-day", "away-month", "away-year")
                .map(field -> typed.text(field).strip())
                .toList();
        var capacity = capacity(typed.text("capacity").strip());
        var away = day(day);
        var problems = new ArrayList<Problem>();
        if (capacity.isEmpty()) {
            problems.add(new Problem("capacity", words.word("working.worker.capacity.wrong", Worker.MOST)));
        }
        if (away.isEmpty() && day.stream().anyMatch(part -> !part.isEmpty())) {
            problems.add(new Problem("away", words.word("working.worker.away.wrong")));
        }
        if (!problems.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "working/worker",
                    new WorkloadPage.Change(
                            username,
                            member.displayName(),
                            options(member, trained),
                            typed.text("capacity"),
                            day,
                            new Problems(problems)));
        }
        workers.keep(new Worker(username, trained, capacity.get(), away.orElse(null)));
        return SeeOther.to("/desk/workload?kept");
    }

    private static Optional<Integer> capacity(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= Worker.MOST);
    }

    private static Optional<LocalDate> day(List<String> parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0))));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
