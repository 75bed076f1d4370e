package frontdoor.reception;

import frontdoor.desk.DeskAccess;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.services.Service;
import frontdoor.visits.AccessPoint;
import frontdoor.visits.AccessPoints;
import frontdoor.visits.Visit;
import frontdoor.visits.Visits;
import frontdoor.web.Link;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of who is here. Names are shown to nobody but the desk that talks with them.
@Component
class BoardPages {

    private static final int DONE = 30; // lines

    private final Visits visits;
    private final AccessPoints places;
    private final People people;
    private final Services services;
    private final SurgeryPages surgeryPages;
    private final Clock clock;

    BoardPages(
            Visits visits,
            AccessPoints places,
            People people,
            Services services,
            SurgeryPages surgeryPages,
            Clock clock) {
        this.visits = visits;
        this.places = places;
        this.people = people;
        this.services = services;
        this.surgeryPages = surgeryPages;
        this.clock = clock;
    }

    BoardPage show(AccessPoint place, String desk, @Nullable String notice, SignedIn who) {
        var now = clock.instant();
        var here = visits.today(place.key());
        return new BoardPage(
                place.key(),
                place.title(),
                place.desks().contains(desk) ? desk : "",
                place.desks(),
                here.stream()
                        .filter(visit -> desk.equals(visit.desk()))
                        .map(visit -> line(visit, now, name(visit)))
                        .findFirst()
                        .orElse(null),
                DeskAccess.seesPeople(who),
                lines(here.stream().filter(visit -> visit.state() == Visit.State.WAITING), now),
                lines(here.stream().filter(visit -> visit.state() != Visit.State.WAITING), now),
                lines(visits.doneToday(place.key()).stream().limit(DONE), now),
                place.surgeries().stream()
                        .map(surgery -> Link.to(
                                "/desk/reception/" + place.key() + "/surgeries/" + surgery.key(), surgery.partner()))
                        .toList(),
                place.surgeries().isEmpty() ? List.of() : surgeryPages.today(place),
                notice);
    }

    private List<BoardPage.Line> lines(Stream<Visit> of, Instant now) {
        return of.map(visit -> line(visit, now, visit.name())).toList();
    }

    private @Nullable String name(Visit visit) {
        return visit.person() == null
                ? visit.name()
                : people.find(visit.person()).map(Person::name).orElse(null);
    }

    private BoardPage.Line line(Visit visit, Instant now, @Nullable String name) {
        var waited = visit.waited(now);
        return new BoardPage.Line(
                visit.id(),
                visit.revision(),
                visit.token(),
                name,
                visit.person(),
                purpose(visit),
                visit.arrivedAt(),
                visit.appointmentAt(),
                waited.toMinutes(),
                visit.since().isAfter(now),
                waited.getSeconds() > 60L * places.standards().minutes(visit.appointmentAt() != null),
                visit.language(),
                visit.needs(),
                visit.state(),
                visit.desk());
    }

    private @Nullable String purpose(Visit visit) {
        var service = visit.service() == null
                ? null
                : services.current(visit.service()).map(Service::title).orElse(visit.service());
        var both = Stream.of(service, visit.words()).filter(Objects::nonNull).toList();
        return both.isEmpty() ? null : String.join(": ", both);
    }
}
