package frontdoor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns a page record into HTML.
@Component
public class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;
    private final Site site;

    Pages(MessageSource messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    /// @param template a path under `src/main/jte`, without its ending: `resident/ask`
    /// @param page the record that the template takes as its `page`
    public View show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    /// The page in full is made before its first byte is sent, so that a failing template gives the error page.
    public View show(HttpStatus status, String template, Object page) {
        return (model, request, response) -> {
            var html = new Utf8ByteOutput();
            templates.render(template + ".jte", around(request, page), html);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        };
    }

    private Map<String, Object> around(HttpServletRequest request, Object page) {
        var words = new Words(messages, RequestContextUtils.getLocale(request));
        return Map.of("page", page, "words", words, "frame", Frame.of(site, request));
    }
}
