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
        var different = new ArrayList<String>();
        int all = 0;
        int ours = 0;
        for (var component : ComponentOptions.ALL.entrySet()) {
            for (var fixture : fixtures(component.getKey())) {
                all++;
                var parameters = parameters(component.getValue(), fixture);
                if (!fixture.unread().isEmpty()) {
                    continue;
                }
                ours++;
                var made = Markings.of(Rendered.template(component.getValue().template(), parameters));
                var wanted = Markings.of(fixture.html());
                if (!made.equals(wanted)) {
                    different.add(fixture + "\n  made   " + made + "\n  wanted " + wanted);
                }
            }
        }
        var equal = ours - different.size();
        System.out.printf("%d of %d fixtures use options we have; %d of them are equal.%n", ours, all, equal);
        assertThat((double) equal / ours).as(String.join("\n", different)).isGreaterThanOrEqualTo(WANTED);
        assertThat(ours).isGreaterThan(all / 2);
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
