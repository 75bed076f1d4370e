package frontdoor.checks;

import static frontdoor.checks.Comparison.Weight.ADDITIVE;
import static frontdoor.checks.Comparison.Weight.BREAKING;
import static frontdoor.checks.Comparison.Weight.LIVE;

import frontdoor.checks.Comparison.Difference;
import frontdoor.checks.Comparison.Weight;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Which parts of a service file are pinned to a case and which are live: the table in docs/SERVICE-FILE.md, as
/// patterns of JSON pointers. What no pattern names is pinned.
final class Pinning {

    /// Present practice, and the words and addresses inside the pinned blocks.
    private static final Pattern LIVE_PARTS = Pattern.compile(
            "/(service|title|kind|owner|channels|who|summary|find|contact|costs|for|privacy|note|from_case|death|appointment"
                    + "|route|letters|access)(/.*)?"
                    + "|/(ask|staff_ask)/[^/]+/(label|hint|sensitive)|/(ask|staff_ask)/[^/]+/options/[^/]+(/label)?"
                    + "|/standards/[^/]+/(late|warn|call|source)(/.*)?|/refer/[^/]+/to");

    /// Words of the pinned blocks, and what only matters when a case is opened: an open case loses nothing by it.
    private static final Pattern HARMLESS = Pattern.compile("/(start|save_and_return|partner_report|may_be_same)(/.*)?"
            + "|/(stages|standards|refer|fees|grants|outcomes)/[^/]+/(title|says)|/refer/[^/]+/(advice|code|told)|/ask/[^/]+/suggest(/.*)?"
            + "|/stages/[^/]+/actions/[^/]+/title|/conditions/[^/]+/means|/(ask|staff_ask)/[^/]+/(search|from)"
            + "|/ask/[^/]+/(heading|options/[^/]+/when)");

    /// Lists that lose nothing by growing.
    private static final Pattern GROWING = Pattern.compile(
            "/stages/[^/]+/actions/[^/]+/(by|send|optional)|/outcomes/[^/]+/send|/(ask|staff_ask)/[^/]+/accept");

    /// New entries that an open case can do without having had.
    private static final Pattern NEW_ENTRY =
            Pattern.compile("/(staff_ask|facts|conditions|stages|standards|refer|fees|grants|outcomes)/[^/]+"
                    + "|/stages/[^/]+/actions/[^/]+|/(ask|staff_ask)/[^/]+/(options/[^/]+|hint)|/outcomes/[^/]+/(review|reopen)"
                    + "|/stages/[^/]+/actions/[^/]+/send|/outcomes/[^/]+/send");

    private static final Pattern OPTION = Pattern.compile("/(ask|staff_ask)/[^/]+/options/[^/]+");

    /// Maps that are one value: a change inside is a change of the whole.
    private static final Pattern WHOLE =
            Pattern.compile(".*/(when|only_if|start|stop|within|extend|review|reopen|late)");

    private Pinning() {}

    /// Examples are tests, and not stored with a case.
    static boolean isLeftOut(String pointer) {
        return pointer.startsWith("/examples");
    }

    static boolean isWhole(String pointer) {
        return WHOLE.matcher(pointer).matches();
    }

    static Difference changed(String pointer, JsonNode before, JsonNode after) {
        var name = Positions.name(pointer);
        var words = "%s: '%s' was %s and is now %s."
                .formatted(Words.thing(pointer), name, Shown.of(before), Shown.of(after));
        return new Difference(changedWeight(pointer, before, after), pointer, words);
    }

    private static Weight changedWeight(String pointer, JsonNode before, JsonNode after) {
        if (LIVE_PARTS.matcher(pointer).matches()) {
            return LIVE;
        }
        boolean harmless = HARMLESS.matcher(pointer).matches()
                || pointer.endsWith("/required") && after.isBoolean() && !after.asBoolean()
                || GROWING.matcher(pointer).matches() && holds(after, before);
        return harmless ? ADDITIVE : BREAKING;
    }

    private static boolean holds(JsonNode longer, JsonNode shorter) {
        return new Spot("", longer).texts().containsAll(new Spot("", shorter).texts());
    }

    /// A part that only one of the versions has.
    static Difference single(String pointer, boolean added, JsonNode part) {
        var parts = pointer.split("/").length;
        var isThing = parts == 3 && !pointer.startsWith("/find") || pointer.matches("/stages/[^/]+/actions/[^/]+");
        var what = isThing ? Words.thing(pointer) : "%s: '%s'".formatted(Words.thing(pointer), Positions.name(pointer));
        var value = part.isContainer() ? "" : ", " + Shown.of(part);
        return new Difference(
                singleWeight(pointer, added, part), pointer, what + (added ? " is new" : " is gone") + value + ".");
    }

    private static Weight singleWeight(String pointer, boolean added, JsonNode part) {
        if (LIVE_PARTS.matcher(pointer).matches() && !OPTION.matcher(pointer).matches()) {
            return LIVE;
        }
        if (HARMLESS.matcher(pointer).matches()) {
            return ADDITIVE;
        }
        if (pointer.matches("/ask/[^/]+")) {
            boolean optional =
                    part.path("required").isBoolean() && !part.path("required").asBoolean();
            return added && optional ? ADDITIVE : BREAKING;
        }
        if (pointer.endsWith("/required")) {
            return added != part.asBoolean(true) ? ADDITIVE : BREAKING;
        }
        return added && NEW_ENTRY.matcher(pointer).matches() ? ADDITIVE : BREAKING;
    }
}
