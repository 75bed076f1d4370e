package frontdoor.checks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What the council has besides this file. An empty set means that it is not known, and nothing is checked against it.
///
/// @param roles staff roles
/// @param services ids of all services
/// @param events keys of the life events
public record Council(
        Set<String> roles, Set<String> teams, Set<String> partners, Set<String> services, Set<String> events) {

    /// Nothing is known but the file itself.
    public static Council nothing() {
        return new Council(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// What can be known from service files that lie together: each other's ids, if there are several.
    static Council around(Collection<Path> files) {
        var services = new TreeSet<String>();
        files.forEach(file -> services.add(file.getFileName().toString().replaceFirst("\\.yaml$", "")));
        return new Council(Set.of(), Set.of(), Set.of(), services.size() > 1 ? services : Set.of(), Set.of());
    }
}
