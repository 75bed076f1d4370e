package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.forms.Answers;
import frontdoor.kernel.Actor;
import frontdoor.services.Likeness;
import frontdoor.services.Service;
import frontdoor.visits.BookingHeard;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Open cases that may be about the same thing, as the service's [Likeness] compares them: a death that two people
/// report, with other spellings. Nothing is joined by itself.
@Component
public class LikeCases {

    private static final int MOST = 100; // of each answer that is the same
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final Cases cases;
    private final JoinStore joins;
    private final CaseDeaths deaths;
    private final LeftAppointments appointments;
    private final Services services;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LikeCases(
            JdbcClient jdbc,
            CaseReader reader,
            Cases cases,
            JoinStore joins,
            CaseDeaths deaths,
            LeftAppointments appointments,
            Services services,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.cases = cases;
        this.joins = joins;
        this.deaths = deaths;
        this.appointments = appointments;
        this.services = services;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param alike the questions whose answers are the same or alike
    public record Like(Case kase, Set<String> alike) {}

    /// Those to which it can still be joined: their name is alike and something else is the same, or all else is.
    /// The newest ten; whoever asks may not be told of each.
    public List<Like> of(Case kase) {
        var service = services.forCase(kase.service(), kase.version());
        var likeness = service.intake().mayBeSame();
        var stage = service.course().stages().get(String.valueOf(kase.state().stage()));
        if (likeness == null || stage == null || !stage.actions().containsKey(likeness.action())) {
            return List.of();
        }
        return near(kase, likeness).stream()
                .flatMap(near -> like(kase, near, likeness))
                .limit(SHOWN)
                .toList();
    }

    private record Near(Case kase, boolean namedAlike) {}

    /// Each word of the shorter name sounds like one of the other's, or has like letters.
    private List<Near> near(Case kase, Likeness likeness) {
        return jdbc.sql(CaseReader.COLUMNS + """
                     , coalesce((
                       select bool_and(exists (
                                  select from unnest(string_to_array(names.longer, ' ')) as other
                                   where public.similarity(word, other) >= 0.3
                                      or people.sounds(word) && people.sounds(other)))
                         from (select case when length(one) <= length(two) then one else two end as shorter,
                                      case when length(one) <= length(two) then two else one end as longer
                                 from (select people.name_key(:name) as one,
                                              people.name_key(k.answers -> :question ->> 'name') as two) as pair) as names,
                              unnest(string_to_array(names.shorter, ' ')) as word), false) as named_alike
                  from (select distinct near.case_id
                          from cases.search_key as own
                         cross join lateral (
                               select s.case_id from cases.search_key s
                                where s.kind = own.kind and s.value = own.value and s.case_id <> :id
                                order by s.case_id desc
                                limit :most) as near
                         where own.case_id = :id and own.kind in ('date', 'postcode', 'uprn')) as found
                  join cases.kase k on k.id = found.case_id and k.service = :service and k.closed_at is null
                 order by k.id desc
                """)
                .param(
                        "name",
                        Objects.toString(Answers.part(kase.state().answers().get(likeness.name()), "name"), ""))
                .param("question", likeness.name())
                .param("id", kase.id())
                .param("service", kase.service())
                .param("most", MOST)
                .query((row, number) -> new Near(reader.kase(row, number), row.getBoolean("named_alike")))
                .list();
    }

    private static Stream<Like> like(Case kase, Near near, Likeness likeness) {
        var one = kase.state().answers();
        var two = near.kase().state().answers();
        var alike = new LinkedHashSet<String>();
        likeness.days().stream()
                .filter(day -> isSameDay(one.get(day), two.get(day)))
                .forEach(alike::add);
        var place = likeness.place();
        if (place != null && isSamePlace(one.get(place), two.get(place))) {
            alike.add(place);
        }
        boolean allElse = alike.size() == likeness.days().size() + (place == null ? 0 : 1);
        if (near.namedAlike()) {
            alike.addFirst(likeness.name());
        }
        return near.namedAlike() && alike.size() > 1 || allElse ? Stream.of(new Like(near.kase(), alike)) : Stream.of();
    }

    private static boolean isSameDay(@Nullable Object one, @Nullable Object two) {
        return one instanceof String day
                && two instanceof String other
                && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(other))) <= 1;
    }

    private static boolean isSamePlace(@Nullable Object one, @Nullable Object two) {
        return Stream.of("uprn", "postcode")
                .anyMatch(name -> Answers.part(one, name) != null
                        && Objects.equals(Answers.part(one, name), Answers.part(two, name)));
    }

    /// Ends a case that was reported second, and adds all who reported it to the first, with what they said in
    /// its story. Nothing is told to anybody whom the first has told, or will tell. The second's appointment is the
    /// first's, unless that has one or needs none. Sent twice, it is done once.
    ///
    /// @param revision of the second, as the page showed it
    /// @return refused also if the first was closed, or an appointment booked or changed, at this moment
    public Change join(UUID command, Case second, int revision, Case first, Actor by, Set<String> roles) {
        var service = services.forCase(second.service(), second.version());
        var likeness = service.intake().mayBeSame();
        if (likeness == null
                || !first.isOpen()
                || !first.service().equals(second.service())
                || first.id() == second.id()) {
            return new Change.Refused("These cannot be one case");
        }
        try {
            return join(command, second, revision, first, service, by, roles);
        } catch (OptimisticLockingFailureException | DuplicateKeyException | BookingHeard.CannotBe atOnce) {
            return new Change.Refused("One of them has just changed");
        }
    }

    private Change join(
            UUID command, Case second, int revision, Case first, Service service, Actor by, Set<String> roles) {
        var action = Objects.requireNonNull(service.intake().mayBeSame()).action();
        return Objects.requireNonNull(transaction.execute(status -> {
            appointments.join(command, second, first, by);
            var change = cases.act(command, second.reference(), revision, action, by, roles, asked(service, first));
            if (change instanceof Change.Changed) {
                add(command, second, first, by);
                deaths.join(second, first, service);
            } else {
                status.setRollbackOnly();
            }
            return change;
        }));
    }

    /// The action asks for the reference under which it goes on.
    private static Map<String, List<String>> asked(Service service, Case first) {
        var asked = new LinkedHashMap<String, List<String>>();
        var likeness = Objects.requireNonNull(service.intake().mayBeSame());
        service.course().stages().values().stream()
                .flatMap(stage -> Stream.ofNullable(stage.actions().get(likeness.action())))
                .flatMap(action -> action.ask().stream())
                .forEach(question ->
                        asked.put(question, List.of(first.reference().value())));
        return asked;
    }

    /// Each in their order with what they said themselves: the first what the case was opened with.
    private void add(UUID command, Case second, Case first, Actor by) {
        var said = new HashMap<Object, Map<String, Object>>();
        cases.timeline(second).stream()
                .filter(entry -> entry.type().equals("joined"))
                .forEach(entry ->
                        said.put(Objects.requireNonNullElse(entry.particulars().get("reporter"), 0), entry.said()));
        said.put(0, second.state().answers());
        for (int number = 0; number < second.reporters().size(); number++) {
            add(command, number, said.getOrDefault(number, Map.of()), second, first, by);
        }
    }

    private void add(UUID command, int number, Map<String, Object> said, Case second, Case first, Actor by) {
        var at = clock.instant();
        var joined = UUID.nameUUIDFromBytes((command + " joins " + number).getBytes(StandardCharsets.UTF_8));
        var reporter = second.reporters().get(number);
        var request = new Request(joined, second.service(), second.channel(), by, Map.of(), reporter, null, null, null);
        var contact = Conversation.of(request, second.service(), first.reference(), second.ward(), false, at);
        if (joins.join(first.reference(), request, said, contact, at) == JoinStore.Join.CLOSED) {
            throw new OptimisticLockingFailureException(first.reference() + " was closed at this moment");
        }
    }
}
