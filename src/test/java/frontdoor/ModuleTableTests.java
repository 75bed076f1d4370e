package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The table of modules in `docs/ARCHITECTURE.md` names each module once, and in the order it claims.
class ModuleTableTests {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private final ApplicationModules modules = ApplicationModules.of(FrontDoor.class);

    @Test
    void everyModuleStandsInTheTable() throws IOException {
        assertThat(lines().keySet())
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
    }

    @Test
    void aModuleUsesOnlyThoseAboveIt() throws IOException {
        var lines = lines();
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .forEach(used -> assertThat(lines.get(used))
                            .as("the line of %s, which %s uses", used, name)
                            .isLessThan(lines.get(name)));
        }
    }

    /// Each module's line in the table.
    private static Map<String, Integer> lines() throws IOException {
        var text = Files.readString(Path.of("docs/ARCHITECTURE.md"));
        var table = text.substring(text.indexOf("| Module | Owns |"), text.indexOf("The plural noun"));
        var lines = new LinkedHashMap<String, Integer>();
        int line = 0;
        for (var row : table.lines().skip(2).filter(row -> row.startsWith("|")).toList()) {
            line++;
            var name = NAME.matcher(row.split("\\|")[1]);
            while (name.find()) {
                assertThat(lines.put(name.group(1), line)).as(name.group(1)).isNull();
            }
        }
        return lines;
    }
}
