package frontdoor.checks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each part is of the kind it should be: `services/service.schema.json`, with the schema's complaints in plain
/// words.
final class Shape implements Phase {

    private static final String SCHEMA = text();
    private static final JsonNode TREE = JsonMapper.shared().readTree(SCHEMA);
    private static final Schema RULES = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA, InputFormat.JSON);

    /// What to write for a key that is missing and is not plain from its name.
    private static final Map<String, String> MISSING = Map.of(
            "keep", "Say how long a case is kept after it ends, such as keep: 2 years.",
            "options", "List the options as id: Label.",
            "means", "Say in a sentence what it means: screens and letters show it.",
            "examples", "Add worked examples: they are the tests.",
            "by", "Say who may do it: a role, or a list of roles.",
            "actions", "Say what may be done in it.");

    private static String text() {
        try (var in = Shape.class.getResourceAsStream("/services/service.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void look(Spot service, Faults faults) {
        for (var error : RULES.validate(service.node())) {
            if (!error.getEvaluationPath().toString().contains("/oneOf/")) {
                say(error, faults);
            }
        }
    }

    private static void say(Error error, Faults faults) {
        var at = error.getInstanceLocation().toString();
        var named = String.valueOf(error.getProperty());
        switch (error.getKeyword()) {
            case "required" ->
                faults.addAtKey(
                        at + "/" + named,
                        Words.thing(at + "/" + named) + " has no '" + named + "'" + inside(at) + ".",
                        MISSING.getOrDefault(named, "Add " + named + ": and its value."));
            case "additionalProperties", "unevaluatedProperties" ->
                faults.addAtKey(
                        Positions.child(at, named),
                        Words.thing(at + "/x") + " cannot have '" + named + "'" + inside(at) + ".",
                        Nearest.suggest(named, allowed(error)));
            case "propertyNames" ->
                faults.addAtKey(
                        at.isEmpty() || error.getProperty() == null ? at : Positions.child(at, named),
                        "'" + named + "' cannot be a name.",
                        "Use lower case letters, digits and underscores, starting with a letter.");
            case "oneOf" -> faults.addAtKey(at, Words.thing(at + "/x") + " " + oneOf(at), "");
            case "enum", "const" ->
                faults.add(
                        at,
                        shown(error.getInstanceNode()) + " is not a value of '" + key(at) + "'.",
                        Nearest.suggest(error.getInstanceNode().asString(""), texts(error.getSchemaNode())));
            case "minItems", "minProperties", "minLength" ->
                faults.addAtKey(
                        at, "'" + key(at) + "' has too little in it.", "It must be " + description(error) + ".");
            default ->
                faults.add(at, shown(error.getInstanceNode()) + " is not " + description(error) + ".", quotes(error));
        }
    }

    private static String inside(String at) {
        return at.split("/").length > 3 && !at.matches("/(stages/[^/]+/actions|examples/[^/]+/then)/[^/]+")
                ? " in '" + key(at) + "'"
                : "";
    }

    private static String oneOf(String at) {
        return at.startsWith("/examples")
                ? "must have one of 'do', 'wait', 'finish' and 'reopen'."
                : "must either go 'to' a stage or 'end' in an outcome, and not both.";
    }

    /// The name of an entry; of an entry of a list, the list's.
    private static String key(String at) {
        var name = Positions.name(at);
        return name.matches("\\d+") ? Positions.name(Positions.parent(at)) : name;
    }

    private static List<String> allowed(Error error) {
        return List.copyOf(rule(error).path("properties").propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(node -> node.asString("")).toList();
    }

    private static String description(Error error) {
        var rule = rule(error);
        var words = rule.path("description").asString("");
        return words.isEmpty() ? kind(rule.path("type")) : words;
    }

    private static String kind(JsonNode type) {
        return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
            case "object" -> "a map of names and values";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            default -> "right here";
        };
    }

    /// The schema that holds the keyword which failed.
    private static JsonNode rule(Error error) {
        return TREE.at(Positions.parent(error.getSchemaLocation().getFragment().toString()));
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "Nothing";
        }
        if (value.isContainer()) {
            return value.isArray() ? "A list" : "A map of names and values";
        }
        var text = value.asString("");
        return "'" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
    }

    private static String quotes(Error error) {
        boolean bare =
                error.getInstanceNode().isNumber() || error.getInstanceNode().isBoolean();
        return bare && description(error).equals("a text") ? "Put it in quotes." : "";
    }
}
