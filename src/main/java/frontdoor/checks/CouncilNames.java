package frontdoor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// What the council has besides this file. An empty set means that it is not known, and nothing is checked
/// against it.
///
/// @param roles staff roles
/// @param services ids of all services
/// @param events keys of the life events
public record CouncilNames(
        Set<String> roles, Set<String> teams, Set<String> partners, Set<String> services, Set<String> events) {

    /// Nothing is known but the file itself.
    public static CouncilNames nothing() {
        return new CouncilNames(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// Service files lie in a folder `services` of the council's own folder, beside `teams.yaml`, `partners.yaml` and
    /// `events.yaml`. What is not there is not known.
    static CouncilNames around(Collection<Path> files) {
        var folder = files.iterator().next().toAbsolutePath().normalize().getParent();
        var council = folder == null ? null : folder.getParent();
        if (folder == null || council == null || !Files.exists(council.resolve("teams.yaml"))) {
            return nothing();
        }
        return new CouncilNames(
                keys(council, "teams", "roles"),
                keys(council, "teams", "teams"),
                keys(council, "partners", "partners"),
                CheckCommand.files(folder).stream()
                        .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                        .collect(Collectors.toSet()),
                keys(council, "events", "events"));
    }

    private static Set<String> keys(Path folder, String file, String block) {
        try {
            var read = ServiceFile.read(file, Files.readAllBytes(folder.resolve(file + ".yaml")));
            var tree = read.tree();
            return tree == null ? Set.of() : new Spot("", tree).at(block).keys();
        } catch (IOException notThere) {
            return Set.of();
        }
    }
}
