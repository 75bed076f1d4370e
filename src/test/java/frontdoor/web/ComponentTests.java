package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Our components give the same HTML as the package whose style sheet they wear, or the styles would not fit.
class ComponentTests {

    private static final Path PACKAGE = Path.of("node_modules/govuk-frontend/dist/govuk/components");
    private static final double WANTED = 0.95;

    @Test
    void componentsGiveTheSameHtmlAsThePackage() throws Exception {
        var table = new StringBuilder();
        var different = new ArrayList<String>();
        var below = new ArrayList<String>();
        for (var component : ComponentOptions.ALL.entrySet()) {
            int all = 0;
            int equal = 0;
            for (var fixture : fixtures(component.getKey())) {
                all++;
                var difference = difference(component.getValue(), fixture);
                if (difference.isEmpty()) {
                    equal++;
                } else {
                    different.add(difference);
                }
            }
            var line = "%-22s %3d of %3d".formatted(component.getKey(), equal, all);
            table.append(line).append('\n');
            if ((double) equal / all < WANTED) {
                below.add(line);
            }
        }
        Files.writeString(Path.of("target/components.txt"), table);
        Files.writeString(Path.of("target/components-different.txt"), String.join("\n", different));
        System.out.println(table);
        assertThat(below)
                .as("components of which fewer than %s render as the package does", WANTED)
                .isEmpty();
    }

    /// @return what is different, or empty. An option that ours does not have is a difference.
    private static String difference(ComponentOptions.Component component, Fixture fixture) {
        var parameters = parameters(component, fixture);
        if (!fixture.unread().isEmpty()) {
            return fixture + "\n  lacks " + fixture.unread();
        }
        var made = Markings.of(Rendered.template(component.template(), parameters));
        var wanted = Markings.of(fixture.html());
        return made.equals(wanted) ? "" : fixture + "\n  made   " + made + "\n  wanted " + wanted;
    }

    private static Map<String, Object> parameters(ComponentOptions.Component component, Fixture fixture) {
        var parameters = new HashMap<String, Object>();
        component.options().accept(fixture, parameters);
        // An option that is absent leaves our own default in place.
        parameters.values().removeIf(value -> value == null);
        return parameters;
    }

    private static Iterable<Fixture> fixtures(String component) throws Exception {
        var file = PACKAGE.resolve(component).resolve("fixtures.json");
        var found = new ArrayList<Fixture>();
        for (var fixture : JsonMapper.shared().readTree(Files.readString(file)).get("fixtures")) {
            found.add(Fixture.of(component, fixture));
        }
        return found;
    }
}
