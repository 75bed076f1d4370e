package frontdoor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the council has besides this file. An empty set means that it is not known, and nothing is checked
/// against it.
///
/// @param roles staff roles
/// @param services ids of all services
/// @param events keys of the life events
/// @param surgeries what can be booked, each as its place and its own key: `town_hall.advice`
/// @param rotas who can be called while the offices are closed
/// @param queues the teams that each queue is given to, by all services: one, or the queue's cases would mix
public record CouncilNames(
        Set<String> roles,
        Set<String> teams,
        Set<String> partners,
        Set<String> services,
        Set<String> events,
        Set<String> surgeries,
        Set<String> rotas,
        Map<String, Set<String>> queues) {

    /// Nothing is known but the file itself.
    public static CouncilNames nothing() {
        return new CouncilNames(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }

    /// Service files lie in a folder `services` of the council's own folder, beside `teams.yaml`, `partners.yaml`,
    /// `events.yaml`, `access_points.yaml` and `rotas.yaml`. What is not there is not known.
    static CouncilNames around(Collection<Path> files) {
        var folder = files.iterator().next().toAbsolutePath().normalize().getParent();
        var council = folder == null ? null : folder.getParent();
        return council == null ? nothing() : of(council, CheckCommand.files(Objects.requireNonNull(folder)));
    }

    /// @param council the council's own folder
    public static CouncilNames of(Path council) {
        var services = council.resolve("services");
        return of(council, Files.isDirectory(services) ? CheckCommand.files(services) : List.of());
    }

    private static CouncilNames of(Path council, List<Path> services) {
        if (!Files.exists(council.resolve("teams.yaml"))) {
            return nothing();
        }
        return new CouncilNames(
                keys(council, "teams", "roles"),
                keys(council, "teams", "teams"),
                keys(council, "partners", "partners"),
                services.stream()
                        .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                        .collect(Collectors.toSet()),
                keys(council, "events", "events"),
                surgeries(council),
                keys(council, "rotas", "rotas"),
                queues(services));
    }

    private static Set<String> keys(Path folder, String file, String block) {
        return tree(folder.resolve(file + ".yaml"))
                .map(tree -> tree.at(block).keys())
                .orElse(Set.of());
    }

    private static Set<String> surgeries(Path council) {
        return tree(council.resolve("access_points.yaml")).stream()
                .flatMap(tree -> tree.at("places").entries().stream())
                .flatMap(place -> place.at("surgeries").keys().stream().map(key -> place.name() + "." + key))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> queues(List<Path> services) {
        var queues = new HashMap<String, Set<String>>();
        for (var file : services) {
            tree(file).stream()
                    .flatMap(tree -> tree.at("route").entries().stream())
                    .filter(queue -> queue.has("team"))
                    .forEach(queue -> queues.computeIfAbsent(queue.name(), _ -> new TreeSet<>())
                            .add(queue.at("team").text()));
        }
        return queues;
    }

    /// @return empty if there is no such file, or it cannot be read: whoever checks that file is told why
    private static Optional<Spot> tree(Path file) {
        try {
            var tree = ServiceFile.read(file.getFileName().toString(), Files.readAllBytes(file))
                    .tree();
            return Optional.ofNullable(tree).map(found -> new Spot("", found));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
