package frontdoor.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the texts that residents read are written. It is advice: a file that is hard to read works all the same.
final class Wording {

    private static final List<String> QUESTION = List.of("label", "hint");

    private final Spot service;
    private final Map<Spot, String> texts = new LinkedHashMap<>();

    private Wording(Spot service) {
        this.service = service;
    }

    /// @return what to write in another way, by where it stands
    static List<Fault> advice(ServiceFile file) {
        var tree = file.tree();
        if (tree == null) {
            return List.of();
        }
        var faults = new Faults(file.positions());
        new Wording(new Spot("", tree)).look(faults);
        return faults.all();
    }

    private void look(Faults faults) {
        gather();
        texts.forEach((spot, text) -> PlainEnglish.hardIn(text).forEach(hard -> faults.add(spot.pointer(), hard, "")));
        PlainEnglish.grade(texts.values())
                .filter(grade -> grade > PlainEnglish.HARDEST)
                .ifPresent(grade -> faults.add(
                        "",
                        "The texts take %.1f years at school to read.".formatted(grade),
                        "Write shorter sentences and shorter words."));
    }

    private void gather() {
        List.of("title", "summary", "costs").forEach(word -> add(service.at(word)));
        for (var question : service.at("ask").entries()) {
            QUESTION.forEach(word -> add(question.at(word)));
            question.at("options").entries().forEach(option -> add(option.has("label") ? option.at("label") : option));
        }
        for (var block : List.of("stages", "standards", "outcomes")) {
            service.at(block).entries().forEach(each -> List.of("title", "says").forEach(word -> add(each.at(word))));
        }
        service.at("refer").entries().forEach(line -> List.of("told", "advice").forEach(word -> add(line.at(word))));
        service.at("letters")
                .entries()
                .forEach(each -> List.of("subject", "text").forEach(word -> add(each.at(word))));
    }

    private void add(Spot spot) {
        if (spot.isGiven()) {
            texts.put(spot, spot.text());
        }
    }
}
