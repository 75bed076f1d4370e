package frontdoor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Renders a template with nothing around it.
final class Rendered {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Rendered() {}

    static Words words() {
        return words(Locale.UK);
    }

    private static Words words(Locale locale) {
        try {
            return new Words(WebSettings.messageSource(), locale);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String template(String name, Map<String, Object> parameters) {
        return template(name, parameters, Locale.UK);
    }

    static String template(String name, Map<String, Object> parameters, Locale locale) {
        var all = new HashMap<>(parameters);
        all.put("words", words(locale));
        var html = new StringOutput();
        TEMPLATES.render(name + ".jte", all, html);
        return html.toString();
    }
}
