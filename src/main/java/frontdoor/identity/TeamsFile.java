package frontdoor.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads `teams.yaml` of the council's folder: its teams, its roles and, in the made-up council, its invented staff.
final class TeamsFile {

    record Listed(List<Team> teams, List<Role> roles, List<NewStaff> staff) {}

    private TeamsFile() {}

    /// @param file need not exist: a council may enter its teams by hand
    static Listed in(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Listed(List.of(), List.of(), List.of());
        }
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Map<?, ?> entries = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            return listed(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listed listed(Map<?, ?> entries) {
        var teams = new ArrayList<Team>();
        part(entries, "teams")
                .forEach((key, team) -> teams.add(
                        new Team(key, text(team, "title"), team.containsKey("led_by") ? text(team, "led_by") : null)));
        var roles = new ArrayList<Role>();
        part(entries, "roles").forEach((key, role) -> roles.add(new Role(key, text(role, "title"))));
        var staff = new ArrayList<NewStaff>();
        part(entries, "staff")
                .forEach((username, person) -> staff.add(new NewStaff(
                        username,
                        text(person, "name"),
                        text(person, "email"),
                        teams(person),
                        texts(person.get("roles")))));
        return new Listed(teams, roles, staff);
    }

    /// A person is in one `team`, or in several `teams`.
    private static Set<String> teams(Map<?, ?> person) {
        return person.containsKey("team") ? Set.of(text(person, "team")) : texts(person.get("teams"));
    }

    private static Map<String, Map<?, ?>> part(Map<?, ?> entries, String name) {
        var part = new LinkedHashMap<String, Map<?, ?>>();
        if (entries.get(name) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> {
                if (!(value instanceof Map<?, ?> fields)) {
                    throw new IllegalArgumentException("teams.yaml: " + name + "." + key + " needs fields in {}");
                }
                part.put(String.valueOf(key), fields);
            });
        }
        return part;
    }

    private static String text(Map<?, ?> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("teams.yaml: an entry has no `" + name + "`: " + fields);
        }
        return value.toString();
    }

    private static Set<String> texts(@Nullable Object list) {
        var texts = new TreeSet<String>();
        if (list instanceof List<?> values) {
            values.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }
}
