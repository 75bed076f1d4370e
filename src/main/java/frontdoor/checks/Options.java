package frontdoor.checks;

/// An answer that a file writes is one that its question can have.
final class Options {

    private Options() {}

    /// @param value one value, for a question that takes one or several
    static void check(Spot question, Spot value, Faults faults) {
        var key = question.name();
        switch (question.at("type").text()) {
            case "choice", "choices" -> option(question, value, faults);
            case "yes_no", "declaration" ->
                say(value.node().isBoolean(), value, "The question '" + key + "' is answered true or false", faults);
            case "number" ->
                say(
                        value.node().isIntegralNumber(),
                        value,
                        "The question '" + key + "' is answered with a whole number",
                        faults);
            case "money" ->
                say(
                        value.node().isNumber(),
                        value,
                        "The question '" + key + "' is answered with an amount in pounds",
                        faults);
            case "date", "past_date" ->
                say(
                        value.text().matches("\\d{4}-\\d{2}-\\d{2}"),
                        value,
                        "The question '" + key + "' is answered with a date such as 2026-02-01",
                        faults);
            case "person", "address", "location" ->
                say(
                        value.node().isObject() || value.node().isString(),
                        value,
                        "The question '" + key + "' is answered with a map such as {name: value}",
                        faults);
            case "text", "long_text", "email", "phone", "file" ->
                say(value.node().isString(), value, "The question '" + key + "' is answered with a text", faults);
            default -> {} // an unknown type is the shape's fault
        }
    }

    private static void option(Spot question, Spot value, Faults faults) {
        var options = question.at("options").keys();
        if (!options.isEmpty() && !options.contains(value.text())) {
            faults.add(
                    value.pointer(),
                    "'" + value.text() + "' is not an option of the question '" + question.name() + "'.",
                    Nearest.suggest(value.text(), options));
        }
    }

    private static void say(boolean good, Spot value, String rule, Faults faults) {
        if (!good) {
            faults.add(
                    value.pointer(),
                    rule + ", not '" + value.text() + "'.",
                    value.node().isNumber() ? "Put it in quotes." : "");
        }
    }
}
