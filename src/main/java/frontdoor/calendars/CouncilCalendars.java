package frontdoor.calendars;

import frontdoor.council.Council;
import frontdoor.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// The calendars in force at this council: bank holidays from the database, opening hours from `council.yaml`.
@Component
public class CouncilCalendars {

    /// How long another node may go on with the holidays as they were before an import.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Read(Calendars calendars, Instant at) {}

    private final HolidayStore store;
    private final OpeningHours opening;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Read read;

    CouncilCalendars(HolidayStore store, Council council, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.opening = opening(council);
        this.events = events;
        this.clock = clock;
    }

    private static OpeningHours opening(Council council) {
        return new OpeningHours(council.openingHours().entrySet().stream()
                .collect(Collectors.toMap(
                        day -> day.getKey(),
                        day -> new OpeningHours.Hours(
                                day.getValue().opens(), day.getValue().closes()))));
    }

    public Calendars current() {
        var last = read;
        var now = clock.instant();
        if (last != null && Duration.between(last.at(), now).abs().compareTo(FRESH) < 0) {
            return last.calendars();
        }
        var calendars = Calendars.of(store.lists(), opening);
        read = new Read(calendars, now);
        return calendars;
    }

    /// The holidays as they are kept, one list for each division that has any.
    public List<HolidayList> lists() {
        return store.lists();
    }

    /// Takes over the official list. It replaces the years that it lists; holidays of other years stay.
    ///
    /// @param json as GOV.UK publishes it, <https://www.gov.uk/bank-holidays.json>
    @Transactional
    public Imported importOfficial(String json, Actor by) {
        var imported = tryOut(json);
        if (imported instanceof Imported.Accepted accepted) {
            accepted.removed().forEach(day -> store.remove(day.division(), day.date()));
            for (var list : OfficialList.parse(json)) {
                list.holidays().forEach(holiday -> store.put(list.division(), holiday));
            }
            changed(accepted.added().size(), accepted.removed().size(), by);
        }
        return imported;
    }

    /// What [#importOfficial] would do; stores nothing.
    public Imported tryOut(String json) {
        try {
            return compare(store.lists(), OfficialList.parse(json));
        } catch (OfficialList.WrongShape e) {
            return new Imported.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Imported compare(List<HolidayList> before, List<HolidayList> official) {
        var added = new ArrayList<Imported.Day>();
        var removed = new ArrayList<Imported.Day>();
        var after = new ArrayList<HolidayList>();
        for (var list : official) {
            var old = before.stream()
                    .filter(kept -> kept.division().equals(list.division()))
                    .findFirst()
                    .orElse(new HolidayList(list.division(), List.of()));
            added.addAll(list.lessThose(old));
            removed.addAll(old.in(list).lessThose(list));
            after.add(list.with(old));
        }
        return new Imported.Accepted(
                added, removed, Calendars.of(after, OpeningHours.USUAL).knownUntil());
    }

    /// Adds a single day, such as one proclaimed at short notice, or gives it another name.
    @Transactional
    public void add(String division, Holiday holiday, Actor by) {
        store.put(division, holiday);
        changed(1, 0, by);
    }

    /// @return false if that day was no bank holiday there
    @Transactional
    public boolean remove(String division, LocalDate date, Actor by) {
        var removed = store.remove(division, date);
        if (removed) {
            changed(0, 1, by);
        }
        return removed;
    }

    private void changed(int added, int removed, Actor by) {
        events.publishEvent(new HolidaysChanged(added, removed, by, clock.instant()));
    }

    /// After the commit, so that nobody reads the old days once more and keeps them.
    @TransactionalEventListener
    void forgetWhatWasRead(HolidaysChanged event) {
        read = null;
    }
}
