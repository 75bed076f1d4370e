package frontdoor.replay;

import frontdoor.testing.HttpLine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// A page as it came, with its forms.
///
/// @param path where it was found
public record Sheet(String path, int status, Document page) {

    static Sheet of(String path, HttpLine.Answer answer) {
        return new Sheet(path, answer.status(), Jsoup.parse(answer.text(), "http://localhost" + path));
    }

    /// All that it says.
    public String text() {
        return page.text();
    }

    public boolean offers(String action) {
        return form(action) != null;
    }

    /// What a browser would send of the form, before anything is typed.
    ///
    /// @throws AssertionError if there is no such form
    Map<String, String> fields(String action) {
        var form = form(action);
        if (form == null) {
            throw new AssertionError("No form leads to %s from %s (%d): %s"
                    .formatted(action, path, status, page.body().text()));
        }
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("_csrf"); // the browser has its own
        return fields;
    }

    private FormElement form(String action) {
        return page.forms().stream()
                .filter(form -> form.attr("action").equals(action) || isSentBy(form, action))
                .findFirst()
                .orElse(null);
    }

    /// Whether a button somewhere on the page sends the form elsewhere than it says itself.
    private boolean isSentBy(FormElement form, String action) {
        return page.select("button[formaction]").stream()
                .anyMatch(button -> button.attr("formaction").equals(action)
                        && button.attr("form").equals(form.id()));
    }

    /// Where the links within a part of the page lead.
    public Collection<String> links(String selector) {
        return page.select(selector).stream().map(link -> link.attr("href")).toList();
    }

    String value(String selector) {
        var found = page.selectFirst(selector);
        return found == null ? "" : found.attr("value");
    }
}
