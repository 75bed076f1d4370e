package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.forms.Question.Kind;
import frontdoor.kernel.Channel;
import frontdoor.services.Example.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `examples`. Their answers are written for people: pounds, and the name of a file.
final class ExampleReader {

    private final Map<String, Kind> kinds = new HashMap<>();

    ExampleReader(List<Question> ask, List<Question> staffAsk) {
        ask.forEach(question -> kinds.put(question.key(), question.kind()));
        staffAsk.forEach(question -> kinds.put(question.key(), question.kind()));
    }

    List<Example> examples(Words block) {
        return block.node().properties().stream()
                .map(one -> example(one.getKey(), new Words(one.getValue())))
                .toList();
    }

    private Example example(String key, Words example) {
        var pointer = "/examples/" + key;
        return new Example(
                key,
                moment(example.textOrNull("on")),
                Channel.of(example.text("channel", "web")),
                answers(example.at("answers")),
                example.values("facts"),
                example.values("expect"),
                steps(example.at("then").node(), pointer + "/then/"),
                pointer);
    }

    private static @Nullable LocalDateTime moment(@Nullable String on) {
        if (on == null) {
            return null;
        }
        return on.length() == "2026-11-23".length()
                ? LocalDate.parse(on).atStartOfDay()
                : LocalDateTime.parse(on.replace(' ', 'T'));
    }

    private List<Step> steps(JsonNode then, String pointer) {
        var steps = new ArrayList<Step>();
        for (var step : then) {
            steps.add(step(new Words(step), pointer + steps.size()));
        }
        return List.copyOf(steps);
    }

    private Step step(Words step, String pointer) {
        var expect = step.values("expect");
        if (step.at("wait").isThere()) {
            return new Step.Wait(step.text("wait"), expect, pointer);
        }
        if (step.at("finish").isThere()) {
            return new Step.Finish(step.texts("finish"), expect, pointer);
        }
        if (step.at("reopen").isThere()) {
            return new Step.Reopen(expect, pointer);
        }
        var as = step.at("as").node().properties().stream().findFirst();
        return new Step.Do(
                step.text("do"),
                as.map(Map.Entry::getKey).orElseGet(() -> step.text("as")),
                as.map(person -> person.getValue().asString()).orElse(null),
                answers(step.at("with")),
                expect,
                pointer);
    }

    private Map<String, Object> answers(Words block) {
        var answers = new LinkedHashMap<String, Object>();
        for (var one : block.node().properties()) {
            answers.put(one.getKey(), answer(kinds.get(one.getKey()), Words.plain(one.getValue())));
        }
        return Collections.unmodifiableMap(answers);
    }

    private static Object answer(@Nullable Kind kind, Object written) {
        if (kind instanceof Kind.Money && written instanceof Number pounds) {
            return PracticeReader.pence(new BigDecimal(pounds.toString()));
        }
        return kind instanceof Kind.File file ? file(file, written) : written;
    }

    private static Object file(Kind.File kind, Object written) {
        if (!kind.isSeveral()) {
            return file(written);
        }
        var several = written instanceof List<?> list ? list : List.of(written);
        return several.stream().map(ExampleReader::file).toList();
    }

    private static Object file(Object written) {
        return written instanceof String name ? Map.of("id", name, "name", name, "size", 0L) : written;
    }
}
