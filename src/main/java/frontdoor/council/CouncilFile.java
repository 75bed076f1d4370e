package frontdoor.council;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads `council.yaml`, and says in plain words what is missing from it.
record CouncilFile(Map<?, ?> entries) {

    private static final String NAME = "council.yaml";

    /// @throws IllegalArgumentException if the file is absent or lacks something
    static Council in(CouncilFolder folder) {
        return new CouncilFile(entries(folder)).council();
    }

    static Map<?, ?> entries(CouncilFolder folder) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object loaded = new Yaml(new SafeConstructor(options)).load(folder.read(NAME));
        if (!(loaded instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(NAME + " is a list of names and values: `name: Anytown Council`");
        }
        return entries;
    }

    private Council council() {
        var brand = map("brand");
        return new Council(
                text("name"),
                text("short_name"),
                text("telephone"),
                text("text_relay"),
                text("email"),
                texts("address"),
                URI.create(text("website")),
                texts("languages").stream().map(Locale::forLanguageTag).toList(),
                hours("opening_hours"),
                entries.containsKey("visiting_hours") ? hours("visiting_hours") : Map.of(),
                entries.containsKey("out_of_hours") ? text("out_of_hours") : null,
                new Council.Brand(brand.getOrDefault("colour", "none"), brand.getOrDefault("accent", "none")));
    }

    private Map<DayOfWeek, Council.Hours> hours(String key) {
        var hours = new EnumMap<DayOfWeek, Council.Hours>(DayOfWeek.class);
        map(key).forEach((day, text) ->
                hours.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), Council.Hours.parse(text)));
        return hours;
    }

    private String text(String key) {
        return entry(key).toString();
    }

    private List<String> texts(String key) {
        if (entry(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("In " + NAME + ", `" + key + "` is a list");
    }

    private Map<String, String> map(String key) {
        if (entry(key) instanceof Map<?, ?> map) {
            var texts = new TreeMap<String, String>();
            map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
            return texts;
        }
        throw new IllegalArgumentException("In " + NAME + ", `" + key + "` is a list of names and values");
    }

    private Object entry(String key) {
        @Nullable Object value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException(NAME + " has no `" + key + "`");
        }
        return value;
    }
}
