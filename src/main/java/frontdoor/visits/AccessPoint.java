package frontdoor.visits;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A place where people can come in.
///
/// @param address on one line
/// @param hours when it is open, `09:00-16:30`; a day that is absent is closed
/// @param desks names of the desks that visitors are called to
/// @param services keys of the services it offers; empty for all
/// @param surgeries what partners offer there
public record AccessPoint(
        String key,
        String title,
        String address,
        Map<DayOfWeek, String> hours,
        List<String> desks,
        List<String> services,
        List<Surgery> surgeries) {

    public AccessPoint {
        var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        week.putAll(hours);
        hours = week;
        desks = List.copyOf(desks);
        services = List.copyOf(services);
        surgeries = List.copyOf(surgeries);
    }

    public boolean offers(String service) {
        return services.isEmpty() || services.contains(service);
    }

    public Optional<Surgery> surgery(String key) {
        return surgeries.stream().filter(surgery -> surgery.key().equals(key)).findFirst();
    }
}
