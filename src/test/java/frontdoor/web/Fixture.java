package frontdoor.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One example of a component as the package's makers give it: what went in and the HTML that came out.
///
/// It notes which options are read. One that nobody reads is one that our component does not have.
final class Fixture {

    private final String component;
    private final String name;
    private final String html;
    private final JsonNode options;
    private final String path;
    private final Set<String> read;
    private final Set<String> missing;

    private Fixture(
            String component,
            String name,
            String html,
            JsonNode options,
            String path,
            Set<String> read,
            Set<String> missing) {
        this.component = component;
        this.name = name;
        this.html = html;
        this.options = options;
        this.path = path;
        this.read = read;
        this.missing = missing;
    }

    static Fixture of(String component, JsonNode fixture) {
        return new Fixture(
                component,
                fixture.get("name").asString(),
                fixture.get("html").asString(),
                fixture.get("options"),
                "",
                new HashSet<>(),
                new HashSet<>());
    }

    String html() {
        return html;
    }

    boolean has(String option) {
        return options.has(option) && !options.get(option).isNull();
    }

    /// @return null if the option is not given
    @Nullable
    String text(String option) {
        if (!has(option) || options.get(option).isContainer()) {
            return null;
        }
        read.add(path + option);
        var text = options.get(option).asString();
        return text.isEmpty() ? null : text;
    }

    String text(String option, String otherwise) {
        var text = text(option);
        return text == null ? otherwise : text;
    }

    /// The `text` of an option that is an object.
    @Nullable
    String textOf(String option) {
        return has(option) ? in(option).text("text") : null;
    }

    boolean flag(String option) {
        read.add(path + option);
        return options.path(option).asBoolean(false);
    }

    /// Whether an option has this value, the only one that ours has too.
    boolean is(String option, String value) {
        var same = value.equals(options.path(option).asString(""));
        if (same) {
            read.add(path + option);
        }
        return same;
    }

    /// The entries of an option that is an object of plain values; one that cannot be shown so stays unread.
    Map<String, String> map(String option) {
        var all = new LinkedHashMap<String, String>();
        if (options.path(option).isObject()) {
            read.add(path + option);
            in(option).options.properties().forEach(entry -> {
                if (!entry.getValue().isContainer()) {
                    read.add(path + option + "." + entry.getKey());
                    all.put(entry.getKey(), entry.getValue().asString());
                }
            });
        }
        return all;
    }

    /// An option of no effect in the package either.
    void ignored(String option) {
        read.add(path + option);
    }

    /// Ours cannot do without the option, so this fixture is not one of ours.
    void needs(String option) {
        missing.add(path + option);
    }

    @Nullable
    Boolean choice(String option) {
        return has(option) ? flag(option) : null;
    }

    @Nullable
    Integer number(String option) {
        var text = text(option);
        return text == null || !text.matches("\\d+") ? null : Integer.valueOf(text);
    }

    Fixture in(String option) {
        read.add(path + option);
        return new Fixture(component, name, html, options.path(option), path + option + ".", read, missing);
    }

    List<Fixture> list(String option) {
        read.add(path + option);
        var items = new ArrayList<Fixture>();
        for (int i = 0; i < options.path(option).size(); i++) {
            var at = path + option + "[" + i + "]";
            var item = options.path(option).get(i);
            // An entry that is not there at all, null or false, is left out by the package too.
            read.add(at);
            if (item.isContainer() && !item.isEmpty()) {
                items.add(new Fixture(component, name, html, item, at + ".", read, missing));
            }
        }
        return items;
    }

    /// Its place in the list it stands in, counted from one; 0 if it stands in none.
    int place() {
        var found = Pattern.compile("\\[(\\d+)]\\.$").matcher(path);
        return found.find() ? Integer.parseInt(found.group(1)) + 1 : 0;
    }

    List<String> strings(String option) {
        var strings = new ArrayList<String>();
        for (int i = 0; i < options.path(option).size(); i++) {
            read.add(path + option + "[" + i + "]");
            strings.add(options.path(option).get(i).asString());
        }
        read.add(path + option);
        return strings;
    }

    List<Fixture> children() {
        var items = new ArrayList<Fixture>();
        for (int i = 0; i < options.size(); i++) {
            var at = path.substring(0, path.length() - 1) + "[" + i + "]";
            var item = options.get(i);
            read.add(at);
            if (item.isContainer()) {
                items.add(new Fixture(component, name, html, item, at + ".", read, missing));
            }
        }
        return items;
    }

    /// The options that were given and that nobody has read, and those without which ours cannot be made.
    List<String> unread() {
        var given = paths("", options).filter(option -> !read.contains(option));
        return Stream.concat(given, missing.stream()).toList();
    }

    private static Stream<String> paths(String at, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(entry -> {
                var own = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
                return Stream.concat(Stream.of(own), paths(own, entry.getValue()));
            });
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size()).boxed().flatMap(i -> {
                var own = at + "[" + i + "]";
                return Stream.concat(Stream.of(own), paths(own, node.get(i)));
            });
        }
        return Stream.empty();
    }

    @Override
    public String toString() {
        return component + ": " + name;
    }
}
