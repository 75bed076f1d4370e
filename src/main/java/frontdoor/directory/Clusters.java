package frontdoor.directory;

import frontdoor.checks.ClusterFiles;
import frontdoor.checks.ServiceFile;
import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.services.Cluster;
import frontdoor.services.ClusterReader;
import frontdoor.services.ClusterTranslation;
import frontdoor.services.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What life events open, from `events/<key>.yaml` of the council's folder. They are read at start, and a faulty one
/// keeps us from starting. There is one version of each, the one in the folder: nothing is promised by it, since what
/// is promised stands in the services that it opens, and they have versions.
@Component
public class Clusters {

    private final Map<String, Cluster> all;
    private final Map<String, Map<String, Cluster>> translated;

    Clusters(CouncilFolder folder, Translations translations) {
        this.all = read(folder);
        this.translated = translations.others().stream()
                .collect(Collectors.toMap(language -> language, language -> translated(language, translations)));
    }

    private static Map<String, Cluster> read(CouncilFolder folder) {
        var files = new ClusterFiles();
        var all = new LinkedHashMap<String, Cluster>();
        for (var file : files.in(folder.path())) {
            var name = file.getFileName().toString();
            var text = folder.read("events/" + name);
            var faults = files.faults(file, text);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.getFirst().in("events/" + name));
            }
            var cluster = ClusterReader.read(
                    Objects.requireNonNull(ServiceFile.read(name, text).tree(), "a file without faults was read"));
            all.put(cluster.event(), cluster);
        }
        return all;
    }

    private Map<String, Cluster> translated(String language, Translations translations) {
        var spoken = new LinkedHashMap<String, Cluster>();
        all.forEach((key, cluster) -> {
            var texts = translations.texts(language, "events/" + key + ".yaml");
            var translation = ClusterTranslation.of(cluster, language, texts);
            translations.lack(language, translation.untranslated().values());
            spoken.put(key, translation.cluster());
        });
        return spoken;
    }

    /// In English, for staff.
    public List<Cluster> all() {
        return List.copyOf(all.values());
    }

    /// @return empty if the event is no more than a heading, or is none
    public Optional<Cluster> find(String event) {
        return find(event, Translations.ORIGINAL);
    }

    public Optional<Cluster> find(String event, String language) {
        return Optional.ofNullable(translated.getOrDefault(language, all).get(event));
    }

    /// What an event asks, in the shape of a service; no service bears the key of an event.
    public Optional<Service> form(String event, String language) {
        return find(event, language).map(Cluster::form);
    }
}
