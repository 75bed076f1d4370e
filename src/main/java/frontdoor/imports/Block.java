package frontdoor.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of a mapping file, and where in the file it is, so that a fault can be found.
///
/// @param path `ways.bulky`; nothing for the whole file
record Block(String path, Map<?, ?> entries) {

    /// A mapping file that will not do.
    static final class Fault extends IllegalArgumentException {

        Fault(String where, String what) {
            super((where.isEmpty() ? "" : where + ": ") + what);
        }
    }

    static Block of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> entries) {
            return new Block(path, entries);
        }
        throw new Fault(path, "entries of the form `name: value` are needed here");
    }

    /// @throws Fault if there is any other entry: most often a misspelt one
    Block only(Set<String> names) {
        entries.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Fault(path, "there is no `" + name + "` here; there may be " + String.join(", ", names));
                });
        return this;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return entries.get(name) != null;
    }

    String text(String name) {
        var value = entries.get(name);
        if (value == null || value instanceof Map || value instanceof List) {
            throw new Fault(path, "`" + name + "` needs a value");
        }
        return word(value);
    }

    Block block(String name) {
        return of(at(name), entries.get(name));
    }

    Block blockOrNone(String name) {
        return has(name) ? block(name) : new Block(at(name), Map.of());
    }

    /// Its entries, each a block.
    Map<String, Block> blocks() {
        var blocks = new LinkedHashMap<String, Block>();
        entries.forEach((key, value) -> blocks.put(word(key), of(at(word(key)), value)));
        return blocks;
    }

    List<Block> list(String name) {
        if (entries.get(name) instanceof List<?> items) {
            return items.stream().map(item -> of(at(name), item)).toList();
        }
        throw new Fault(path, "`" + name + "` needs a list");
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((key, value) -> texts.put(word(key), text(word(key))));
        return texts;
    }

    /// What to type in each form field; a list ticks several boxes.
    Map<String, List<Template>> templates() {
        var templates = new LinkedHashMap<String, List<Template>>();
        entries.forEach((key, value) -> templates.put(
                word(key),
                value instanceof List<?> items
                        ? items.stream().map(item -> new Template(word(item))).toList()
                        : List.of(new Template(text(word(key))))));
        return templates;
    }

    /// YAML reads `yes` and `no` as true and false; a form posts words.
    private static String word(@Nullable Object value) {
        return value instanceof Boolean truth ? (truth ? "yes" : "no") : String.valueOf(value);
    }
}
