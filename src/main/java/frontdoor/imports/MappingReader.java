package frontdoor.imports;

import frontdoor.imports.Block.Fault;
import frontdoor.imports.Mapping.End;
import frontdoor.imports.Mapping.Step;
import frontdoor.imports.Mapping.Table;
import frontdoor.imports.Mapping.Way;
import frontdoor.kernel.Channel;
import frontdoor.services.ContactQuestions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a mapping file. What is wrong with it is said as a [Fault].
final class MappingReader {

    private MappingReader() {}

    static Mapping read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return mapping(Block.of("", new Yaml(new SafeConstructor(options)).load(yaml)));
        } catch (YAMLException e) {
            throw new Fault("", "this is not YAML: " + e.getMessage());
        }
    }

    private static Mapping mapping(Block file) {
        file.only(Set.of(
                "mapping",
                "title",
                "zone",
                "dates",
                "source",
                "opened",
                "closed",
                "closed_or",
                "midnight_is_no_time",
                "channel",
                "way",
                "end",
                "person",
                "ways"));
        var ways = new LinkedHashMap<String, Way>();
        file.block("ways").blocks().forEach((key, way) -> ways.put(key, way(way)));
        return new Mapping(
                file.text("mapping"),
                file.text("title"),
                checked("zone", file.text("zone"), ZoneId::of),
                checked("dates", file.text("dates"), MappingReader::dates),
                file.text("source"),
                file.text("opened"),
                file.text("closed"),
                file.has("closed_or") ? file.text("closed_or") : null,
                file.has("midnight_is_no_time")
                        && file.text("midnight_is_no_time").equals("yes"),
                table(file.block("channel"), Channel::of),
                table(file.block("way"), key -> oneOf(ways, key)),
                table(file.block("end"), Function.identity()),
                person(file.blockOrNone("person")),
                ways);
    }

    /// American files write AM and PM in capitals.
    private static DateTimeFormatter dates(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    private static Way oneOf(Map<String, Way> ways, String key) {
        var way = ways.get(key);
        if (way == null) {
            throw new IllegalArgumentException("`ways` has none called that");
        }
        return way;
    }

    private static <T> Table<T> table(Block block, Function<String, T> meaning) {
        block.only(Set.of("column", "values"));
        var values = new LinkedHashMap<String, T>();
        block.block("values")
                .texts()
                .forEach((value, key) -> values.put(value, checked(block.path() + ".values." + value, key, meaning)));
        return new Table<>(block.text("column"), values);
    }

    private static <T> T checked(String where, String text, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Fault(where, "`" + text + "` will not do: " + e.getMessage());
        }
    }

    private static Map<String, Template> person(Block block) {
        block.only(Set.of("name", "email", "phone"));
        var fields =
                Map.of("name", ContactQuestions.NAME, "email", ContactQuestions.EMAIL, "phone", ContactQuestions.PHONE);
        var person = new LinkedHashMap<String, Template>();
        block.texts().forEach((part, text) -> person.put(fields.get(part), new Template(text)));
        return person;
    }

    private static Way way(Block block) {
        block.only(Set.of("service", "answers", "ends"));
        var ends = new LinkedHashMap<String, End>();
        block.block("ends").blocks().forEach((key, end) -> ends.put(key, end(end)));
        return new Way(block.text("service"), block.block("answers").templates(), ends);
    }

    private static End end(Block block) {
        block.only(Set.of("answers", "steps"));
        List<Step> steps = block.list("steps").stream().map(MappingReader::step).toList();
        return new End(block.blockOrNone("answers").templates(), steps);
    }

    private static Step step(Block block) {
        block.only(Set.of("do", "as", "at", "with"));
        var at = block.has("at") ? block.text("at") : "closed";
        if (!at.equals("opened") && !at.equals("closed")) {
            throw new Fault(block.path(), "`at` is `opened` or `closed`");
        }
        return new Step(
                block.text("do"),
                block.text("as"),
                at.equals("opened"),
                block.blockOrNone("with").templates());
    }
}
