package frontdoor.working;

import frontdoor.cases.QueueLine;
import frontdoor.desk.DeskWords;
import frontdoor.desk.Due;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes lines of work as they are read.
@Component
class WorkLines {

    private final Services services;
    private final DeskWords words;
    private final Clock clock;

    WorkLines(Services services, DeskWords words, Clock clock) {
        this.services = services;
        this.words = words;
        this.clock = clock;
    }

    List<WorkLine> of(List<QueueLine> found, SignedIn who) {
        var names = found.stream().anyMatch(line -> line.assignee() != null) ? words.names() : Map.<String, String>of();
        return found.stream().map(line -> line(line, who, names)).toList();
    }

    private WorkLine line(QueueLine line, SignedIn who, Map<String, String> names) {
        var service = services.current(line.service());
        return new WorkLine(
                line.reference().value(),
                service.map(Service::title).orElse(line.service()),
                service.map(known -> words.stage(known, line.stage())).orElse(line.stage()),
                line.split(),
                line.ward(),
                line.priority(),
                Due.of(line.dueAt(), clock),
                line.brokenAt(),
                line.late(),
                line.unread(),
                line.assignee(),
                words.name(line.assignee(), names),
                who.username().equals(line.assignee()));
    }
}
