package frontdoor.checks;

import frontdoor.services.Standard;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a service file names, and whether what it refers to is among that.
final class Names {

    /// Who may act besides the council's roles.
    static final Set<String> OTHERS = Set.of("resident", "partner", "payment", "booking", "system");

    /// The platform's own questions of `contact`.
    static final Set<String> CONTACT = Set.of("contact_name", "contact_email", "contact_phone", "contact_address");

    /// Names that are there in every service's conditions.
    static final Set<String> GIVEN = Set.of("property", "today", "channel");

    private final Spot service;
    private final Faults faults;

    Names(Spot service, Faults faults) {
        this.service = service;
        this.faults = faults;
    }

    Set<String> of(String block) {
        return service.at(block).keys();
    }

    Set<String> queues() {
        var queues = new TreeSet<>(of("route"));
        queues.remove("priority");
        return queues;
    }

    /// The service's own questions.
    Set<String> asked() {
        return union(of("ask"), CONTACT);
    }

    /// Every question that a case may hold an answer to.
    Set<String> answers() {
        return union(asked(), of("staff_ask"));
    }

    Set<String> dates() {
        var dates = new TreeSet<String>();
        for (var block : List.of("ask", "staff_ask")) {
            for (var question : service.at(block).entries()) {
                if (List.of("date", "past_date").contains(question.at("type").text())) {
                    dates.add(question.name());
                }
            }
        }
        return dates;
    }

    Set<String> actions() {
        var actions = new TreeSet<String>();
        service.at("stages")
                .entries()
                .forEach(stage -> actions.addAll(stage.at("actions").keys()));
        return actions;
    }

    /// @param council the council's roles; none if they are not known, and then every role is
    Set<String> roles(Set<String> council) {
        return council.isEmpty() ? Set.of() : union(council, Set.of("contact_centre", "administrator"));
    }

    /// Who can be told that a promise is late.
    Set<String> told(Set<String> council) {
        return council.isEmpty() ? Set.of() : union(roles(council), Set.of(Standard.OWNER, Standard.LEADER));
    }

    Set<String> doers(Set<String> council) {
        return council.isEmpty() ? Set.of() : union(roles(council), OTHERS);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /// Each text of the spot is an entry of a block of this file.
    void in(String verb, Spot spot, String block, String kind) {
        spot.items().forEach(item -> exists(verb, item, item.text(), of(block), kind));
    }

    /// Each text of the spot is known; nothing is said when nothing is known.
    void known(String verb, Spot spot, Collection<String> known, String kind) {
        spot.items().forEach(item -> one(verb, item, item.text(), known, kind));
    }

    void one(String verb, Spot spot, String name, Collection<String> known, String kind) {
        if (spot.isGiven() && !known.isEmpty()) {
            exists(verb, spot, name, known, kind);
        }
    }

    void exists(String verb, Spot spot, String name, Collection<String> known, String kind) {
        if (!known.contains(name) && !name.isEmpty()) {
            faults.add(
                    spot.pointer(),
                    Words.thing(spot.pointer()) + " " + verb + " the " + kind + " '" + name
                            + "', which does not exist.",
                    Nearest.suggest(name, known));
        }
    }

    /// Each entry of a block whose `key` names a question.
    void questions(String verb, Spot block, String key) {
        block.entries().forEach(entry -> known(verb, entry.at(key), asked(), "question"));
    }

    /// A `when` or `only_if`: a condition's name, `not` and a name, or answers.
    void when(Spot when) {
        if (when.node().isObject()) {
            when.entries().forEach(this::answered);
        } else if (when.isGiven()) {
            exists("hangs on", when, when.text().replaceFirst("^not ", ""), of("conditions"), "condition");
        }
    }

    private void answered(Spot answer) {
        exists("hangs on", answer, answer.name(), union(answers(), of("facts")), "question");
        var question = service.at("ask").has(answer.name())
                ? service.at("ask", answer.name())
                : service.at("staff_ask", answer.name());
        answer.items().forEach(value -> Options.check(question, value, faults));
    }
}
