package frontdoor.forms;

import frontdoor.forms.Question.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Files that were uploaded before the form: their ids in `key`, their names and sizes in `key-name` and `key-size`.
/// The page puts in the names and sizes that were stored, not what the browser said.
final class Uploads {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,12}");
    private static final long MEGABYTE = 1_000_000;

    private Uploads() {}

    static Reading file(String key, Typed typed, Kind.File kind) {
        return kind.isSeveral()
                ? several(key, typed, kind)
                : one(typed.line(key), typed.line(key + "-name"), typed.line(key + "-size"), kind);
    }

    private static Reading several(String key, Typed typed, Kind.File kind) {
        var ids = typed.all(key);
        if (ids.isEmpty()) {
            return Reading.BLANK;
        }
        if (ids.size() > kind.most()) {
            return Reading.wrong("problem.file.most", kind.most());
        }
        var names = typed.all(key + "-name");
        var sizes = typed.all(key + "-size");
        var files = new ArrayList<Object>();
        for (int i = 0; i < ids.size(); i++) {
            var read =
                    one(ids.get(i), i < names.size() ? names.get(i) : "", i < sizes.size() ? sizes.get(i) : "", kind);
            if (!(read instanceof Reading.Value file)) {
                return read;
            }
            files.add(file.value());
        }
        return new Reading.Value(List.copyOf(files));
    }

    private static Reading one(String id, String name, String size, Kind.File kind) {
        if (id.isEmpty()) {
            return Reading.BLANK;
        }
        if (!ID.matcher(id).matches() || (!size.isEmpty() && !SIZE.matcher(size).matches())) {
            return Reading.wrong("problem.file.choose");
        }
        long bytes = size.isEmpty() ? 0 : Long.parseLong(size);
        if (!name.isEmpty() && !kind.accept().contains(ending(name))) {
            return Reading.wrong("problem.file.kind", String.join(", ", kind.accept()));
        }
        if (bytes > kind.maxMegabytes() * MEGABYTE) {
            return Reading.wrong("problem.file.size", kind.maxMegabytes());
        }
        var file = new LinkedHashMap<String, Object>();
        file.put("id", id);
        file.put("name", name.isEmpty() ? id : name);
        file.put("size", bytes);
        return new Reading.Value(file);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
