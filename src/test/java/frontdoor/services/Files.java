package frontdoor.services;

import frontdoor.calendars.Calendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The service files that the tests read.
public final class Files {

    public static final Calendars CALENDARS = Calendars.shipped();
    public static final Facts NO_FACTS = facts(Map.of());

    private static final YAMLMapper YAML = new YAMLMapper();

    private Files() {}

    /// @param key one of `src/test/resources/services`
    public static Service service(String key) {
        try (var file = Files.class.getResourceAsStream("/services/" + key + ".yaml")) {
            return ServiceReader.read(YAML.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Service written(String yaml) {
        return ServiceReader.read(YAML.readTree(yaml));
    }

    public static Facts facts(Map<String, Object> values) {
        return new Facts(values, Map.of("flags", List.of()), CALENDARS);
    }
}
