package frontdoor.anything;

import frontdoor.testing.HttpLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// A form as a page has it.
///
/// @param fields by name; several of one name are a choice
record Form(String method, String action, boolean takesFiles, Map<String, List<Field>> fields) {

    private static final String ATTRIBUTES = "((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*/?>";
    private static final Pattern FORM = Pattern.compile("(?s)<form" + ATTRIBUTES + "(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select|button)" + ATTRIBUTES);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern SCRIPTED = Pattern.compile("data-options=\"([^\"]*)\"");

    /// @param value that the page gives it, or empty
    record Field(Kind kind, String value) {}

    enum Kind {
        TOKEN,
        HIDDEN,
        BUTTON,
        FILE,
        TYPED
    }

    /// Every form of a page, with those that its scripts send.
    static List<Form> on(String page) {
        var found = new ArrayList<Form>();
        FORM.matcher(page).results().forEach(form -> {
            var attributes = attributes(form.group(1));
            var read = new Form(
                    attributes.getOrDefault("method", "get").toUpperCase(java.util.Locale.ROOT),
                    attributes.getOrDefault("action", ""),
                    attributes.getOrDefault("enctype", "").startsWith("multipart"),
                    fields(form.group(2)));
            found.add(read);
            if (attributes.containsKey("data-typing")) {
                found.add(new Form("POST", attributes.get("data-typing"), false, read.fields));
            }
        });
        var scripted = SCRIPTED.matcher(page);
        while (scripted.find()) {
            found.add(new Form("POST", scripted.group(1), false, fields("<input type=\"hidden\" name=\"_csrf\">")));
        }
        return found;
    }

    private static Map<String, List<Field>> fields(String html) {
        var fields = new LinkedHashMap<String, List<Field>>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            var attributes = attributes(field.group(2));
            var name = attributes.get("name");
            if (name != null) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Field(kind(name, field.group(1), attributes), attributes.getOrDefault("value", "")));
            }
        }
        return fields;
    }

    private static Kind kind(String name, String tag, Map<String, String> attributes) {
        var type = attributes.getOrDefault("type", "text");
        if (name.equals("_csrf")) {
            return Kind.TOKEN;
        }
        return switch (type) {
            case "hidden" -> Kind.HIDDEN;
            case "file" -> Kind.FILE;
            default -> tag.equals("button") ? Kind.BUTTON : Kind.TYPED;
        };
    }

    private static Map<String, String> attributes(String text) {
        var found = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(one ->
                        found.put(one.group(1), one.group(2) == null ? "" : HtmlUtils.htmlUnescape(one.group(2))));
        return found;
    }

    /// The names of the fields of some kinds, in the order of the alphabet.
    TreeSet<String> names(Kind... kinds) {
        var names = new TreeSet<String>();
        fields.forEach((name, all) -> {
            if (List.of(kinds).contains(all.getFirst().kind)) {
                names.add(name);
            }
        });
        return names;
    }

    /// A page with nothing else on it.
    HttpLine.Answer alone() {
        var html = new StringBuilder("<form method=\"" + method + "\" action=\"" + action + "\">");
        fields.keySet()
                .forEach(name -> html.append("<input name=\"").append(name).append("\">"));
        return new HttpLine.Answer(
                200, "", Map.of(), html.length(), html.append("</form>").toString());
    }
}
