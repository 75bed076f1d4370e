package frontdoor.checks;

import java.util.List;
import java.util.Set;

/// Whatever is named exists.
final class References implements Phase {

    private static final Set<String> FROM_CASE = Set.of("((case.reference))", "((case.last_day))");

    private final CouncilNames council;

    References(CouncilNames council) {
        this.council = council;
    }

    @Override
    public void look(Spot service, Faults faults) {
        var names = new Names(service, faults);
        service.at("start").items().forEach(line -> moves(names, line));
        service.at("stages").entries().forEach(stage -> stage(names, stage));
        service.at("standards").entries().forEach(standard -> standard(names, standard));
        service.at("route").entries().forEach(queue -> queue(names, queue, faults));
        service.at("grants").entries().forEach(grant -> grant(names, grant));
        service.at("outcomes").entries().forEach(outcome -> outcome(names, outcome));
        service.at("access").entries().forEach(role -> access(names, role));
        names.questions("is about", service.at("facts"), "about");
        names.known("joins by", service.at("same_as_open"), names.asked(), "question");
        names.known("names", service.at("find", "events"), council.events(), "life event");
        service.at("from_case").entries().forEach(known -> fromCase(names, service, known, faults));
        death(names, service.at("death"));
        appointment(names, service.at("appointment"));
        var same = service.at("may_be_same");
        names.known("compares", same.at("name"), service.at("ask").keys(), "question");
        names.known("compares", same.at("days"), names.dates(), "date question");
        names.known("compares", same.at("place"), service.at("ask").keys(), "question");
        names.known("ends the second with", same.at("action"), names.actions(), "action");
        partnerReport(names, service.at("partner_report"), service, faults);
        joining(service, faults);
        unusual(service, faults);
    }

    /// What is filled in when it is asked for from a case; what that case answered is not known here.
    private static void fromCase(Names names, Spot service, Spot known, Faults faults) {
        names.exists("fills in", known, known.name(), service.at("ask").keys(), "question");
        var text = known.text();
        if (text.startsWith("((case.")) {
            names.exists("fills in from", known, text, FROM_CASE, "part of the case");
        } else if (!text.isEmpty() && !text.startsWith("((")) {
            known.items().forEach(value -> Options.check(service.at("ask", known.name()), value, faults));
        }
    }

    private void appointment(Names names, Spot appointment) {
        names.when(appointment.at("when"));
        names.when(appointment.at("soon", "when"));
        names.known("books at", appointment.at("times"), council.surgeries(), "surgery");
        names.known("books at", appointment.at("soon", "times"), council.surgeries(), "surgery");
        names.known("calls", appointment.at("soon", "call"), council.rotas(), "rota");
        names.known("is booked by", appointment.at("by"), names.roles(council.roles()), "role");
    }

    private static void death(Names names, Spot death) {
        List.of("person", "born", "home")
                .forEach(part -> names.known("tells of a death by", death.at(part), names.asked(), "question"));
        names.in("tells nobody in", death.at("quiet"), "stages", "stage");
        names.in("takes back in", death.at("error"), "outcomes", "outcome");
    }

    /// The options of the question that says who reports it are partners, and no question that must be answered is left
    /// out of their page.
    private void partnerReport(Names names, Spot report, Spot service, Faults faults) {
        names.known(
                "is reported by the answer to",
                report.at("by"),
                service.at("ask").keys(),
                "question");
        names.known("asks partners", report.at("ask"), names.asked(), "question");
        for (var word : report.at("words").entries()) {
            names.exists("has words for", word, word.name(), names.asked(), "question");
        }
        for (var heading : report.at("headings").entries()) {
            var onPage = report.at("ask").texts();
            names.exists("has a heading above", heading, heading.name(), onPage, "question of its page");
        }
        for (var scenario : report.at("scenarios").entries()) {
            names.exists("has a scenario of", scenario, scenario.name(), names.of("conditions"), "condition");
            for (var answer : scenario.entries()) {
                names.exists(
                        "fills in", answer, answer.name(), service.at("ask").keys(), "question");
                answer.items().forEach(value -> Options.check(service.at("ask", answer.name()), value, faults));
            }
        }
        var by = report.at("by").text();
        for (var option : service.at("ask", by, "options").entries()) {
            if (!council.partners().isEmpty()) {
                names.exists("may be reported by", option, option.name(), council.partners(), "partner");
            }
        }
        for (var question : service.at("ask").entries()) {
            if (report.isGiven()
                    && !question.name().equals(by)
                    && !question.at("required").text().equals("false")
                    && !report.at("ask").texts().contains(question.name())) {
                faults.add(
                        report.at("ask").pointer(),
                        "Partners are not asked '" + question.name() + "', which must be answered.",
                        "Add it, or say required: false.");
            }
        }
    }

    /// What somebody applies for or tells us of themselves is nobody else's to follow.
    private static void joining(Spot service, Faults faults) {
        var kind = service.at("kind").text();
        if (service.has("same_as_open") && !kind.isEmpty() && !kind.equals("report")) {
            faults.addAtKey(
                    service.at("same_as_open").pointer(),
                    "Only reports join an open case, and this is of the kind '" + kind + "'.",
                    "Take same_as_open away, or say kind: report.");
        }
    }

    /// What a line of start and an action have in common.
    private static void moves(Names names, Spot move) {
        names.in("goes to", move.at("to"), "stages", "stage");
        names.in("ends in", move.at("end"), "outcomes", "outcome");
        names.in("sends", move.at("send"), "letters", "letter");
        names.in("refers to", move.at("refer"), "refer", "referral line");
        names.when(move.at("when"));
    }

    private void stage(Names names, Spot stage) {
        names.known("waits in", stage.at("queue"), names.queues(), "queue");
        names.in("asks", stage.at("fee"), "fees", "fee");
        if (!stage.at("refer").text().equals("all")) {
            names.in("refers to", stage.at("refer"), "refer", "referral line");
        }
        stage.at("actions").entries().forEach(action -> action(names, stage, action));
    }

    private void action(Names names, Spot stage, Spot action) {
        moves(names, action);
        names.in("asks", action.at("ask"), "staff_ask", "staff question");
        names.known("leaves out", action.at("optional"), action.at("ask").texts(), "question of its 'ask'");
        names.in("grants", action.at("grant"), "grants", "grant");
        names.in("extends", action.at("extend", "standard"), "standards", "standard");
        names.known("is not for who took", action.at("different_from"), names.actions(), "action");
        names.known("may be done by", action.at("by"), names.doers(council.roles()), "role");
    }

    private void standard(Names names, Spot standard) {
        names.when(standard.at("when"));
        names.in("starts in", standard.at("start", "stage"), "stages", "stage");
        names.known("starts with", standard.at("start", "action"), names.actions(), "action");
        names.known("starts on", standard.at("start", "answer"), names.dates(), "date question");
        names.known("stops with", standard.at("stop", "action"), names.actions(), "action");
        names.in("stops in", standard.at("stop", "stage"), "stages", "stage");
        names.in("stops with", standard.at("stop", "outcome"), "outcomes", "outcome");
        names.in("pauses in", standard.at("pause_in"), "stages", "stage");
        names.known("calls", standard.at("call"), council.rotas(), "rota");
        names.known("sends late cases to", standard.at("late", "queue"), names.queues(), "queue");
        var told = names.told(council.roles());
        names.known("tells", standard.at("late", "tell"), told, "role");
        for (var step : standard.at("late", "still").items()) {
            names.known("tells", step.at("tell"), told, "role");
        }
    }

    private void queue(Names names, Spot queue, Faults faults) {
        if (queue.name().equals("priority")) {
            queue.items().forEach(line -> names.when(line.at("when")));
            return;
        }
        names.known("is worked by", queue.at("team"), council.teams(), "team");
        shared(queue, faults);
        var split = queue.at("split_by");
        names.one("is split by", split, split.text().split("\\.")[0], names.asked(), "question");
    }

    /// A queue is known by its name over all services: with two teams, each would be given the other's cases.
    private void shared(Spot queue, Faults faults) {
        var team = queue.at("team").text();
        council.queues().getOrDefault(queue.name(), Set.of()).stream()
                .filter(other -> !other.equals(team))
                .forEach(other -> faults.add(
                        queue.at("team").pointer(),
                        "The queue '" + queue.name() + "' is worked by '" + team + "' here and by '" + other
                                + "' in another service.",
                        "Give this queue another name, or the same team."));
    }

    private static void grant(Names names, Spot grant) {
        names.known("is held by", grant.at("holder"), names.asked(), "question");
        names.known("ends by", grant.at("but_not_after"), names.dates(), "date question");
        names.in("reminds with", grant.at("remind_with"), "letters", "letter");
    }

    private void outcome(Names names, Spot outcome) {
        names.in("sends", outcome.at("send"), "letters", "letter");
        names.in("goes again to", outcome.at("reopen", "to"), "stages", "stage");
        names.in("sends", outcome.at("reopen", "send"), "letters", "letter");
        names.known("may be reviewed by", outcome.at("review", "opens"), council.services(), "service");
        var from = outcome.at("keep_from");
        names.one(
                "is kept from the end of",
                from,
                from.text().replaceAll("^grants\\.|\\.ends$", ""),
                names.of("grants"),
                "grant");
    }

    private void access(Names names, Spot role) {
        names.one("is", role, role.name(), council.roles(), "role of the council");
        if (!List.of("all", "shared").contains(role.at("sees").text())) {
            names.known("sees", role.at("sees"), names.answers(), "question");
        }
        names.known("does not see", role.at("except"), names.answers(), "question");
    }

    /// Names that would hide another.
    private static void unusual(Spot service, Faults faults) {
        for (var block : List.of("ask", "staff_ask", "facts")) {
            for (var entry : service.at(block).entries()) {
                if (Names.GIVEN.contains(entry.name())) {
                    faults.addAtKey(
                            entry.pointer(),
                            "'" + entry.name() + "' is a name that every service has already.",
                            "Give it another name.");
                } else if (!block.equals("ask") && service.at("ask").has(entry.name())
                        || block.equals("facts") && service.at("staff_ask").has(entry.name())) {
                    faults.addAtKey(
                            entry.pointer(),
                            "'" + entry.name() + "' is the name of a question already.",
                            "Questions, staff questions and facts need different names.");
                }
            }
        }
    }
}
