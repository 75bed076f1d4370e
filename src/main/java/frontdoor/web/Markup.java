package frontdoor.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What components need to write an attribute that is a list.
public final class Markup {

    private static final Pattern LINKED = Pattern.compile(
            "(?:https://|\\bwww\\.)[\\w./?&=%~#-]*[\\w/]|(?<number>(?<![\\w])0\\d{2,4}(?: \\d{3,6}){1,2}(?!\\w))");

    private Markup() {}

    /// @return the values that are there, with a space between; null if there is none, so that the attribute is
    /// left out
    public static @Nullable String list(@Nullable String... values) {
        var there = Arrays.stream(values)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(" "));
        return there.isEmpty() ? null : there;
    }

    /// Gives the first tag of some HTML what only its own page needs: a `data-` attribute, say.
    public static Content with(Map<String, String> attributes, Content content) {
        return attributes.isEmpty()
                ? content
                : output -> {
                    var plain = new StringOutput();
                    content.writeTo(new OwaspHtmlTemplateOutput(plain));
                    var html = plain.toString();
                    int end = html.indexOf('<') + 1;
                    while (Character.isLetterOrDigit(html.charAt(end))) {
                        end++;
                    }
                    output.writeContent(html.substring(0, end));
                    attributes.forEach((name, value) -> {
                        output.writeContent(" " + name + "=\"");
                        Escape.htmlAttribute(value, output);
                        output.writeContent("\"");
                    });
                    output.writeContent(html.substring(end));
                };
    }

    /// Gives the focus to the element of this id when the page opens, which needs no script.
    ///
    /// @param id null for none; one that is not there changes nothing
    public static Content focused(@Nullable String id, Content content) {
        return id == null
                ? content
                : output -> {
                    var plain = new StringOutput();
                    content.writeTo(new OwaspHtmlTemplateOutput(plain));
                    var html = plain.toString();
                    int at = html.indexOf(" id=\"" + id + "\"");
                    output.writeContent(at < 0 ? html : html.substring(0, at) + " autofocus" + html.substring(at));
                };
    }

    /// Keeps together what must not be broken at the end of a line, such as a reference.
    ///
    /// @param part of the text; a text without it is written as it is
    public static Content whole(String text, String part) {
        int start = part.isEmpty() ? -1 : text.indexOf(part);
        return output -> {
            if (start < 0) {
                Escape.htmlContent(text, output);
                return;
            }
            Escape.htmlContent(text.substring(0, start), output);
            output.writeContent("<span class=\"frontdoor-whole\">");
            Escape.htmlContent(part, output);
            output.writeContent("</span>");
            Escape.htmlContent(text.substring(start + part.length()), output);
        };
    }

    /// Makes links of the web addresses and telephone numbers in a sentence.
    ///
    /// @param phone the council's, which stands for `((council.phone))`
    public static Content linked(String text, String phone) {
        var said = text.replace("((council.phone))", phone);
        return output -> {
            var found = LINKED.matcher(said);
            int end = 0;
            while (found.find()) {
                Escape.htmlContent(said.substring(end, found.start()), output);
                var whole = found.group();
                var to = found.group("number") != null
                        ? "tel:" + whole.replace(" ", "")
                        : whole.startsWith("www.") ? "https://" + whole : whole;
                output.writeContent("<a class=\"govuk-link\" href=\"");
                Escape.htmlAttribute(to, output);
                output.writeContent("\">");
                Escape.htmlContent(whole, output);
                output.writeContent("</a>");
                end = found.end();
            }
            Escape.htmlContent(said.substring(end), output);
        };
    }

    /// @return `value` if `wanted`, otherwise null
    public static @Nullable String when(boolean wanted, String value) {
        return wanted ? value : null;
    }
}
