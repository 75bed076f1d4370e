package frontdoor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A part of a service file and where it stands. A part that is not there is a spot too, so that a phase need
/// not care whether the file has the right shape.
record Spot(String pointer, JsonNode node) {

    static final Spot NOWHERE = new Spot("", MissingNode.getInstance());

    /// @param path keys, one below the other
    Spot at(String... path) {
        var spot = this;
        for (var key : path) {
            spot = new Spot(Positions.child(spot.pointer, key), spot.node.path(key));
        }
        return spot;
    }

    boolean isGiven() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean has(String key) {
        return node.has(key);
    }

    /// The entry's key.
    String name() {
        return Positions.name(pointer);
    }

    /// Empty if it is not a text, number or yes or no.
    String text() {
        return node.isContainer() ? "" : node.asString("");
    }

    Set<String> keys() {
        return node.isObject() ? Set.copyOf(node.propertyNames()) : Set.of();
    }

    /// What a map holds, in order; nothing if it is no map.
    List<Spot> entries() {
        var entries = new ArrayList<Spot>();
        if (node.isObject()) {
            node.propertyNames().forEach(key -> entries.add(at(key)));
        }
        return entries;
    }

    /// What a list holds; one value alone is a list of one.
    List<Spot> items() {
        var items = new ArrayList<Spot>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                items.add(new Spot(pointer + "/" + i, node.path(i)));
            }
        } else if (isGiven() && !node.isObject()) {
            items.add(this);
        }
        return items;
    }

    Set<String> texts() {
        var texts = new TreeSet<String>();
        items().forEach(item -> texts.add(item.text()));
        return texts;
    }
}
