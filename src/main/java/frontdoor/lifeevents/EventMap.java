package frontdoor.lifeevents;

import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The map of a life event, from the definitions alone: stages, who is told in each, what is shared and by when,
/// with gaps, doubles and disclosures that nothing covers marked.
///
/// @param stages of its services, in the order of their files
/// @param lines of its services: those that are told, then those that are only said
public record EventMap(String event, List<MapStage> stages, List<MapLine> lines, List<MapDouble> doubles) {

    /// @param services all that there are; those that name the event are mapped
    /// @param day on which agreements must be in force
    public static EventMap of(String event, List<Service> services, Partners partners, Sharing sharing, LocalDate day) {
        var mapped = services.stream()
                .filter(service -> service.finding().events().contains(event))
                .toList();
        var lines = new ArrayList<MapLine>();
        var stages = new ArrayList<MapStage>();
        for (var service : mapped) {
            var reader = new MapReader(event, service, partners, sharing, day);
            lines.addAll(reader.lines(lines.size()));
            stages.addAll(reader.stages());
        }
        return new EventMap(event, List.copyOf(stages), List.copyOf(lines), doubles(mapped));
    }

    /// Keys of the services that it is of.
    public List<String> services() {
        return stages.stream().map(MapStage::service).distinct().toList();
    }

    private static List<MapDouble> doubles(List<Service> services) {
        var recipients = new LinkedHashMap<String, List<String>>();
        var tasks = new LinkedHashMap<List<Object>, List<String>>();
        for (var service : services) {
            for (var line : service.sending().refer().values()) {
                put(recipients, line.to(), line.title());
                if (line.does() != null) {
                    put(tasks, List.of(line.does(), line.when()), line.title());
                }
            }
        }
        var doubles = new ArrayList<MapDouble>();
        add(doubles, MapDouble.Kind.RECIPIENT, recipients);
        add(doubles, MapDouble.Kind.QUESTION, questions(services));
        var named = new LinkedHashMap<String, List<String>>();
        tasks.forEach((task, where) -> {
            if (where.size() > 1) {
                named.put(task.getFirst().toString(), where);
            }
        });
        add(doubles, MapDouble.Kind.TASK, named);
        return List.copyOf(doubles);
    }

    /// How to reach the person is asked by every service in the same way, so it is left out: it is known by then.
    private static Map<String, List<String>> questions(List<Service> services) {
        var asked = new LinkedHashMap<String, List<String>>();
        var put = new LinkedHashMap<String, String>();
        for (var service : services) {
            for (var question : service.asking().own()) {
                var label = put.computeIfAbsent(question.label().toLowerCase(Locale.UK), _ -> question.label());
                put(asked, label, service.title());
            }
        }
        asked.values().removeIf(where -> where.stream().distinct().count() < 2);
        return asked;
    }

    private static <K> void put(Map<K, List<String>> map, K key, String value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static void add(List<MapDouble> doubles, MapDouble.Kind kind, Map<String, List<String>> found) {
        found.forEach((what, where) -> {
            if (where.size() > 1) {
                doubles.add(new MapDouble(kind, what, List.copyOf(where)));
            }
        });
    }
}
