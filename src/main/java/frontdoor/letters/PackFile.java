package frontdoor.letters;

import frontdoor.calendars.Span;
import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of `packs/` in the council's folder: what stands in the information pack of a service's cases
/// beside the words of the service itself.
///
/// @param general the summary of the pack of a kind of case
/// @param countsFrom the question whose answer is the day that spans are counted from
/// @param scenarios answers that are known of a kind of case, and lines that are not for it, by its key
/// @param groups keys of lines, by the key of the group
record PackFile(
        String service,
        String title,
        String summary,
        String general,
        String countsFrom,
        Map<String, Scenario> scenarios,
        List<Group> groups,
        Map<String, Line> lines) {

    record Scenario(String key, String title, Map<String, Object> answers, Set<String> without) {

        /// Those of some lines that are for it.
        Set<String> of(Set<String> lines) {
            return lines.stream().filter(line -> !without.contains(line)).collect(Collectors.toSet());
        }
    }

    record Group(String key, String title, List<String> lines) {}

    record Line(
            @Nullable String needs,
            @Nullable Span by,
            @Nullable String phone,
            @Nullable String web,
            @Nullable String source) {

        static final Line NOTHING = new Line(null, null, null, null, null);
    }

    /// @throws IllegalArgumentException if it lacks something, or a line of its groups is there twice
    static PackFile read(CouncilFolder folder, String name) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        JsonNode file = JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(options)).load(folder.read(name)));
        var scenarios = new LinkedHashMap<String, Scenario>();
        for (var one : file.path("scenarios").properties()) {
            scenarios.put(
                    one.getKey(),
                    new Scenario(
                            one.getKey(),
                            text(one.getValue(), "title", name),
                            answers(one.getValue().path("answers")),
                            one.getValue()
                                    .path("without")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.toUnmodifiableSet())));
        }
        var groups = new ArrayList<Group>();
        var seen = new ArrayList<String>();
        for (var one : file.path("groups").properties()) {
            var lines = one.getValue()
                    .path("lines")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            seen.addAll(lines);
            groups.add(new Group(one.getKey(), text(one.getValue(), "title", name), lines));
        }
        if (seen.stream().distinct().count() < seen.size()) {
            throw new IllegalArgumentException(name + ": a line stands in two groups");
        }
        for (var scenario : scenarios.values()) {
            if (!seen.containsAll(scenario.without())) {
                throw new IllegalArgumentException(name + ": " + scenario.key() + " leaves out what is no line");
            }
        }
        var lines = new LinkedHashMap<String, Line>();
        for (var one : file.path("lines").properties()) {
            if (!seen.contains(one.getKey())) {
                throw new IllegalArgumentException(name + ": the line " + one.getKey() + " stands in no group");
            }
            lines.put(one.getKey(), line(one.getValue()));
        }
        return new PackFile(
                text(file, "service", name),
                text(file, "title", name),
                text(file, "summary", name),
                text(file, "general", name),
                text(file, "counts_from", name),
                scenarios,
                groups,
                lines);
    }

    private static Map<String, Object> answers(JsonNode answers) {
        var known = new LinkedHashMap<String, Object>();
        answers.properties()
                .forEach(one -> known.put(
                        one.getKey(),
                        one.getValue().isBoolean()
                                ? one.getValue().booleanValue()
                                : one.getValue().asString()));
        return known;
    }

    private static Line line(JsonNode line) {
        var by = textOrNull(line, "by");
        return new Line(
                textOrNull(line, "needs"),
                by == null ? null : Span.parse(by),
                textOrNull(line, "phone"),
                textOrNull(line, "web"),
                textOrNull(line, "source"));
    }

    private static String text(JsonNode node, String word, String name) {
        if (!node.path(word).isString()) {
            throw new IllegalArgumentException(name + ": '" + word + "' is not there");
        }
        return node.path(word).asString();
    }

    private static @Nullable String textOrNull(JsonNode node, String word) {
        return node.hasNonNull(word) ? node.path(word).asString() : null;
    }

    /// The same in another language. What has no words there stays as it is, and is noted.
    PackFile in(String language, Translations translations, JsonNode texts) {
        var said = new Said(texts, language, translations);
        return new PackFile(
                service,
                said.or(texts.path("title"), title),
                said.or(texts.path("summary"), summary),
                said.or(texts.path("general"), general),
                countsFrom,
                each(
                        scenarios,
                        (key, one) -> new Scenario(
                                key,
                                said.or(texts.path("scenarios").path(key).path("title"), one.title()),
                                one.answers(),
                                one.without())),
                groups.stream()
                        .map(group -> new Group(
                                group.key(),
                                said.or(texts.path("groups").path(group.key()).path("title"), group.title()),
                                group.lines()))
                        .toList(),
                each(
                        lines,
                        (key, line) -> new Line(
                                line.needs() == null
                                        ? null
                                        : said.or(texts.path("lines").path(key).path("needs"), line.needs()),
                                line.by(),
                                line.phone(),
                                line.web(),
                                line.source())));
    }

    private static <T> Map<String, T> each(Map<String, T> all, java.util.function.BiFunction<String, T, T> change) {
        var changed = new LinkedHashMap<String, T>();
        all.forEach((key, one) -> changed.put(key, change.apply(key, one)));
        return changed;
    }

    private record Said(JsonNode texts, String language, Translations translations) {

        String or(JsonNode there, String otherwise) {
            if (there.isString()) {
                return there.asString();
            }
            translations.lack(language, List.of(otherwise));
            return otherwise;
        }
    }
}
