package frontdoor.checks;

/// An option that is not for everybody hangs on what is known by then, and leaves something to tick. Whether it is ever
/// offered, and ever not, the examples show: see [Lint].
final class Offering implements Phase {

    private static final String WHEN = "when";

    @Override
    public void look(Spot service, Faults faults) {
        for (var question : service.at("ask").entries()) {
            kind(question, faults);
            something(question, faults);
        }
        for (var question : service.at("staff_ask").entries()) {
            always(question, faults);
        }
    }

    private static void kind(Spot question, Faults faults) {
        for (var option : question.at("options").entries()) {
            if (option.has(WHEN) && !question.at("type").text().equals("choices")) {
                faults.addAtKey(
                        option.at(WHEN).pointer(),
                        "The option '" + option.name() + "' of '" + question.name()
                                + "' has a 'when', and the question is not of the type choices.",
                        "Take it away, or ask two questions with 'only_if'.");
            }
        }
    }

    /// Nobody can answer a question that must be answered and offers nothing.
    private static void something(Spot question, Faults faults) {
        var options = question.at("options").entries();
        if (!options.isEmpty()
                && !question.at("required").text().equals("false")
                && options.stream().allMatch(option -> option.has(WHEN))) {
            faults.add(
                    question.at("options").pointer(),
                    "The question '" + question.name() + "' must be answered, and may offer nothing.",
                    "Say required: false, or take the 'when' of an option away.");
        }
    }

    private static void always(Spot question, Faults faults) {
        for (var option : question.at("options").entries()) {
            if (option.has(WHEN)) {
                faults.addAtKey(
                        option.at(WHEN).pointer(),
                        "The option '" + option.name() + "' of '" + question.name()
                                + "' has a 'when', and staff are offered every option.",
                        "Take it away.");
            }
        }
    }
}
