package frontdoor.web;

import frontdoor.council.Translations;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private final Translations translations;
    private final Site site;

    Pages(MessageSource messages, Translations translations, Site site) {
        this.messages = messages;
        this.translations = translations;
        this.site = site;
    }

    /// @param template a path under `src/main/jte`, without its ending: `resident/ask`
    /// @param page the record that the template takes as its `page`
    public View show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    public View show(HttpStatus status, String template, Object page) {
        return (model, request, response) -> write(status, template, page, Frame.of(site, request), request, response);
    }

    /// A page that asks nothing of the session or the database, for when they are what has failed.
    View showAlone(HttpStatus status, String template, Object page) {
        return (model, request, response) ->
                write(status, template, page, Frame.alone(site, request), request, response);
    }

    /// The page in full is made before its first byte is sent, so that a failing template gives the error page.
    private void write(
            HttpStatus status,
            String template,
            Object page,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var locale = RequestContextUtils.getLocale(request);
        var words = new Words(messages, locale, text -> translations.lacks(locale.getLanguage(), text));
        var parameters = Map.<String, Object>of("page", page, "words", words, "frame", frame);
        response.setContentType("text/html;charset=UTF-8");
        if (frame.kiosk() != null) {
            var html = new StringOutput();
            templates.render(template + ".jte", parameters, html);
            response.setStatus(status.value());
            var closed = WaysOut.closed(html.toString(), frame.kiosk().takingAway());
            response.getOutputStream().write(closed.getBytes(StandardCharsets.UTF_8));
            return;
        }
        var html = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, html);
        response.setStatus(status.value());
        response.setContentLength(html.getContentLength());
        // In one piece: each write passes every filter, and a page is made of hundreds.
        response.getOutputStream().write(html.toByteArray());
    }
}
