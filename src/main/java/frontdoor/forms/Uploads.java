package frontdoor.forms;

import frontdoor.forms.Question.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/// A file that was uploaded before the form: its id in `key`, its name and size in `key-name` and `key-size`.
/// The page puts
/// in the name and size that were stored, not what the browser said.
final class Uploads {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,12}");
    private static final long MEGABYTE = 1_000_000;

    private Uploads() {}

    static Reading file(String key, Typed typed, Kind.File kind) {
        var id = typed.line(key);
        if (id.isEmpty()) {
            return Reading.BLANK;
        }
        var name = typed.line(key + "-name");
        var size = typed.line(key + "-size");
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
