package frontdoor.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every `((placeholder))` of a letter can be filled in.
final class Letters implements Phase {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([^()]*)\\)\\)?");

    private static final Set<String> FIXED = Set.of(
            "case.reference",
            "case.link",
            "case.service",
            "contact.name",
            "referrals.titles",
            "referrals.finished",
            "referrals.not_done",
            "referrals.sent",
            "council.name",
            "council.phone",
            "on_call");

    /// The parts that an answer of a type has; an address has the place's own attributes besides.
    private static final Map<String, List<String>> PARTS = Map.of(
            "person", List.of("name", "email", "phone"),
            "location", List.of("words", "lat", "lon", "ward"),
            "file", List.of("name", "size"));

    @Override
    public void look(Spot service, Faults faults) {
        var known = known(service);
        for (var letter : service.at("letters").entries()) {
            for (var part : List.of(letter.at("subject"), letter.at("text"))) {
                PLACEHOLDER.matcher(part.text()).results().forEach(match -> {
                    var name = match.group(1);
                    if (!match.group().endsWith("))")) {
                        faults.addInside(
                                part.pointer(),
                                match.start(),
                                "The placeholder '" + match.group() + "' is not closed.",
                                "End it with )).");
                    } else if (!known.contains(name) && !attribute(service, name)) {
                        faults.addInside(
                                part.pointer(),
                                match.start(),
                                "The letter '" + letter.name() + "' has the placeholder '((" + name
                                        + "))', which nothing can fill in.",
                                Nearest.to(name, known)
                                        .map(near -> "Did you mean '((" + near + "))'?")
                                        .orElse("Use a question's name, or one listed in docs/SERVICE-FILE.md."));
                    }
                });
            }
        }
    }

    private static Set<String> known(Spot service) {
        var known = new TreeSet<>(FIXED);
        known.addAll(Names.CONTACT);
        known.addAll(service.at("ask").keys());
        known.addAll(service.at("staff_ask").keys());
        service.at("standards").keys().forEach(standard -> {
            known.add("standards." + standard + ".due");
            known.add("standards." + standard + ".open");
        });
        service.at("fees").keys().forEach(fee -> known.add("fees." + fee));
        service.at("grants").keys().forEach(grant -> known.add("grants." + grant + ".ends"));
        return known;
    }

    private static boolean attribute(Spot service, String name) {
        var parts = name.split("\\.", -1);
        if (parts.length != 2) {
            return false;
        }
        var block = service.at("ask").has(parts[0]) ? "ask" : "staff_ask";
        var question = service.at(block, parts[0]);
        var type = question.at("type").text();
        return type.equals("address")
                ? parts[1].matches("[a-z][a-z0-9_]*")
                : !Types.isSeveral(question)
                        && PARTS.getOrDefault(type, List.of()).contains(parts[1]);
    }
}
