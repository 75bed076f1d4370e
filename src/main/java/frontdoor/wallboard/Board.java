package frontdoor.wallboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of one day as they stood at one moment.
///
/// @param calls [CallTally#NONE] where no telephone system tells us of calls
/// @param causes why contacts were avoidable, each with how many
public record Board(
        LocalDate day,
        Instant at,
        CallTally calls,
        List<ContactPart> contacts,
        List<VisitPart> visits,
        Map<String, Long> causes) {

    public Board {
        contacts = List.copyOf(contacts);
        visits = List.copyOf(visits);
        causes = new TreeMap<>(causes);
    }

    /// @param team empty for contacts that no team handled
    /// @param hour 0 to 23, London time
    public record ContactPart(String team, int hour, ContactTally tally) {}

    /// @param place the key of an access point
    /// @param hour in which they arrived, 0 to 23, London time
    public record VisitPart(String place, int hour, VisitTally tally) {}

    public ContactTally allContacts() {
        return contacts.stream().map(ContactPart::tally).reduce(ContactTally.NONE, ContactTally::plus);
    }

    public VisitTally allVisits() {
        return visits.stream().map(VisitPart::tally).reduce(VisitTally.NONE, VisitTally::plus);
    }

    public Map<String, ContactTally> byTeam() {
        return contactsBy(ContactPart::team);
    }

    public Map<Integer, ContactTally> byHour() {
        return contactsBy(ContactPart::hour);
    }

    public Map<String, VisitTally> byPlace() {
        return visitsBy(VisitPart::place);
    }

    public Map<Integer, VisitTally> visitsByHour() {
        return visitsBy(VisitPart::hour);
    }

    /// The cause that most avoidable contacts had, or null if there were none.
    public @Nullable String commonest() {
        return causes.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private <K> Map<K, ContactTally> contactsBy(Function<ContactPart, K> part) {
        return contacts.stream().collect(Collectors.toMap(part, ContactPart::tally, ContactTally::plus, TreeMap::new));
    }

    private <K> Map<K, VisitTally> visitsBy(Function<VisitPart, K> part) {
        return visits.stream().collect(Collectors.toMap(part, VisitPart::tally, VisitTally::plus, TreeMap::new));
    }
}
