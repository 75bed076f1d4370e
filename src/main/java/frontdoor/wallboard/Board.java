package frontdoor.wallboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of one day as they stood at one moment.
///
/// @param calls none where no telephone system told us of a call
/// @param causes why contacts were avoidable, each with how many
public record Board(
        LocalDate day,
        Instant at,
        List<CallPart> calls,
        AgentTally agents,
        List<WritingPart> writing,
        List<ContactPart> contacts,
        List<VisitPart> visits,
        Map<String, Long> causes) {

    public Board {
        calls = List.copyOf(calls);
        writing = List.copyOf(writing);
        contacts = List.copyOf(contacts);
        visits = List.copyOf(visits);
        causes = new TreeMap<>(causes);
    }

    /// @param team empty for calls to a queue of no team
    /// @param hour in which they came, 0 to 23, London time
    public record CallPart(String team, int hour, CallTally tally) {}

    /// @param hour in which it came or was answered, 0 to 23, London time; null for what is owed
    public record WritingPart(
            String channel, String team, @Nullable Integer hour, WritingTally tally) {}

    /// @param team empty for contacts that no team handled
    /// @param hour 0 to 23, London time
    public record ContactPart(String team, int hour, ContactTally tally) {}

    /// @param place the key of an access point
    /// @param hour in which they arrived, 0 to 23, London time
    public record VisitPart(String place, int hour, VisitTally tally) {}

    public CallTally allCalls() {
        return calls.stream().map(CallPart::tally).reduce(CallTally.NONE, CallTally::plus);
    }

    public WritingTally allWriting() {
        return writing.stream().map(WritingPart::tally).reduce(WritingTally.NONE, WritingTally::plus);
    }

    public ContactTally allContacts() {
        return contacts.stream().map(ContactPart::tally).reduce(ContactTally.NONE, ContactTally::plus);
    }

    public VisitTally allVisits() {
        return visits.stream().map(VisitPart::tally).reduce(VisitTally.NONE, VisitTally::plus);
    }

    public Map<String, CallTally> callsByTeam() {
        return by(calls, CallPart::team, CallPart::tally, CallTally::plus);
    }

    public Map<Integer, CallTally> callsByHour() {
        return by(calls, CallPart::hour, CallPart::tally, CallTally::plus);
    }

    public Map<String, WritingTally> writingByChannel() {
        return by(writing, WritingPart::channel, WritingPart::tally, WritingTally::plus);
    }

    public Map<String, WritingTally> writingByTeam() {
        return by(writing, WritingPart::team, WritingPart::tally, WritingTally::plus);
    }

    /// What came and what was answered.
    public Map<Integer, WritingTally> writingByHour() {
        var happened = writing.stream().filter(part -> part.hour() != null).toList();
        return by(happened, part -> Objects.requireNonNull(part.hour()), WritingPart::tally, WritingTally::plus);
    }

    public Map<String, ContactTally> byTeam() {
        return by(contacts, ContactPart::team, ContactPart::tally, ContactTally::plus);
    }

    public Map<Integer, ContactTally> byHour() {
        return by(contacts, ContactPart::hour, ContactPart::tally, ContactTally::plus);
    }

    public Map<String, VisitTally> byPlace() {
        return by(visits, VisitPart::place, VisitPart::tally, VisitTally::plus);
    }

    public Map<Integer, VisitTally> visitsByHour() {
        return by(visits, VisitPart::hour, VisitPart::tally, VisitTally::plus);
    }

    /// The cause that most avoidable contacts had, or null if there were none.
    public @Nullable String commonest() {
        return causes.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static <P, K, T> Map<K, T> by(
            List<P> parts, Function<P, K> key, Function<P, T> tally, BinaryOperator<T> plus) {
        return parts.stream().collect(Collectors.toMap(key, tally, plus, TreeMap::new));
    }
}
