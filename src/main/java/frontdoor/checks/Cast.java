package frontdoor.checks;

import java.util.List;

/// What the examples name exists: questions and their options, facts, actions, roles, and what they expect.
final class Cast implements Phase {

    private final CouncilNames council;

    Cast(CouncilNames council) {
        this.council = council;
    }

    @Override
    public void look(Spot service, Faults faults) {
        var names = new Names(service, faults);
        for (var example : service.at("examples").entries()) {
            answers(service, "ask", names, example.at("answers"), faults);
            facts(service, names, example.at("facts"));
            expect(names, example.at("expect"));
            for (var step : example.at("then").items()) {
                names.known("takes", step.at("do"), names.actions(), "action");
                role(names, step.at("as"));
                answers(service, "staff_ask", names, step.at("with"), faults);
                names.in("finishes", step.at("finish"), "refer", "referral line");
                expect(names, step.at("expect"));
            }
        }
    }

    private static void answers(Spot service, String block, Names names, Spot answers, Faults faults) {
        for (var answer : answers.entries()) {
            var known = block.equals("ask") ? names.asked() : service.at(block).keys();
            names.exists("answers", answer, answer.name(), known, "question");
            var question = service.at(block, answer.name());
            if (question.at("type").text().equals("choices")) {
                answer.items().forEach(value -> Options.check(question, value, faults));
            } else if (question.isGiven()) {
                Options.check(question, answer, faults);
            }
        }
    }

    private static void facts(Spot service, Names names, Spot facts) {
        for (var fact : facts.entries()) {
            if (!fact.name().equals("property")) {
                names.exists("gives", fact, fact.name(), service.at("facts").keys(), "fact");
            }
        }
    }

    /// `as: role`, or `as: {role: person}`.
    private void role(Names names, Spot as) {
        var role = as.node().isObject() && !as.entries().isEmpty()
                ? as.entries().getFirst().name()
                : as.text();
        names.one("is taken by", as, role, names.doers(council.roles()), "role");
    }

    private static void expect(Names names, Spot expect) {
        names.in("expects", expect.at("stage"), "stages", "stage");
        names.in("expects", expect.at("outcome"), "outcomes", "outcome");
        names.known("expects", expect.at("queue"), names.queues(), "queue");
        names.in("expects", expect.at("granted"), "grants", "grant");
        names.in("expects", expect.at("fees"), "fees", "fee");
        for (var key : List.of("asked", "not_asked")) {
            names.known("expects", expect.at(key), names.asked(), "question");
        }
        for (var key : List.of("sent", "not_sent")) {
            names.in("expects", expect.at(key), "letters", "letter");
        }
        for (var key : List.of("referred", "not_referred", "retracted")) {
            names.in("expects", expect.at(key), "refer", "referral line");
        }
        for (var key : List.of("offered", "not_offered")) {
            names.known("expects", expect.at(key), names.actions(), "action");
        }
        for (var key : List.of("paused", "running", "met", "missed")) {
            names.in("expects", expect.at(key), "standards", "standard");
        }
        expect.at("due")
                .entries()
                .forEach(due -> names.exists("expects", due, due.name(), names.of("standards"), "standard"));
    }
}
