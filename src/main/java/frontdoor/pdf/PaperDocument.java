package frontdoor.pdf;

import frontdoor.pdf.Paper.Envelope;
import frontdoor.pdf.Part.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A paper as the document that is laid out. All text goes into text nodes, so it cannot become anything else.
final class PaperDocument {

    /// Words about the number of a page: "page " and " of ".
    record Foot(String page, String of) {}

    private static final Pattern SAFE = Pattern.compile("(?:https://|mailto:|tel:)\\S+");
    private static final String STYLE = read();

    private final Document document;
    private final UnaryOperator<String> printable;

    PaperDocument(Paper paper, Foot foot, UnaryOperator<String> printable) {
        this.document = empty();
        this.printable = printable;
        var html = document.createElement("html");
        document.appendChild(html);
        html.setAttribute("lang", paper.language().toLanguageTag());
        html.setAttribute("dir", isMirrored(paper.language()) ? "rtl" : "ltr");
        head(put(html, "head"), paper, foot);
        body(put(html, "body"), paper);
    }

    Document document() {
        return document;
    }

    static boolean isMirrored(Locale language) {
        return switch (language.getLanguage()) {
            case "ar", "fa", "ur", "ps", "he", "ckb" -> true;
            default -> false;
        };
    }

    private void head(Element head, Paper paper, Foot foot) {
        text(head, "title", paper.title());
        meta(head, "subject", paper.title());
        meta(head, "description", paper.title());
        text(head, "style", STYLE + own(paper, foot));
    }

    private void meta(Element head, String name, String content) {
        var meta = put(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", printable.apply(content));
    }

    /// The numbers of pages, the size of the text, and where the window is: nothing here was typed by anybody.
    private static String own(Paper paper, Foot foot) {
        var code = paper.code().isEmpty() ? "" : paper.code().replaceAll("[^A-Za-z0-9 -]", "") + ", ";
        var style =
                "body{font-size:%dpt}@page{@bottom-left{font:9pt 'Noto Sans','Noto Sans Arabic';content:\"%s%s\" counter(page) \"%s\" counter(pages)}}"
                        .formatted(paper.points(), code, foot.page(), foot.of());
        var envelope = paper.envelope();
        if (envelope == null) {
            return style;
        }
        var window = envelope.window();
        return style
                + String.format(
                        Locale.ROOT,
                        ".to{left:%.1fmm;top:%.1fmm;width:%.1fmm;height:%.1fmm;font-size:%.1fpt}",
                        window.left(),
                        window.top(),
                        window.right() - window.left(),
                        window.bottom() - window.top(),
                        fitting(envelope));
    }

    /// Points in which all lines fit the window, of which each takes 1.2 times its size; 12 at most.
    private static double fitting(Envelope envelope) {
        var height = (envelope.window().bottom() - envelope.window().top()) / 25.4 * 72;
        return Math.min(12, height / (1.25 * Math.max(1, envelope.to().size())));
    }

    private void body(Element body, Paper paper) {
        var envelope = paper.envelope();
        if (envelope != null) {
            body.setAttribute("class", "letter");
            lines(body, "from", envelope.from());
            lines(body, "to", envelope.to());
        }
        text(body, "h1", paper.title());
        paper.parts().forEach(part -> put(body, part));
    }

    private void lines(Element body, String name, List<String> lines) {
        var block = put(body, "div");
        block.setAttribute("class", name);
        lines.forEach(line -> text(block, "p", line));
    }

    private void put(Element body, Part part) {
        switch (part) {
            case Part.Heading heading -> text(body, "h" + heading.level(), heading.text());
            case Part.Paragraph paragraph -> runs(put(body, "p"), paragraph.runs());
            case Part.Items items -> {
                var list = put(body, items.numbered() ? "ol" : "ul");
                items.items().forEach(item -> runs(put(list, "li"), item));
            }
            case Part.Table table -> table(put(body, "table"), table);
            case Part.Picture picture -> picture(put(put(body, "p"), "img"), picture);
            case Part.NewPage() -> put(body, "div").setAttribute("class", "new-page");
        }
    }

    /// Its bytes stand in the document: nothing is fetched.
    private void picture(Element image, Part.Picture picture) {
        image.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
        image.setAttribute("alt", printable.apply(picture.says()));
        image.setAttribute("style", "width:%dmm".formatted(picture.millimetres()));
    }

    private void table(Element element, Part.Table table) {
        var head = put(put(element, "thead"), "tr");
        table.head().forEach(name -> {
            text(head, "th", name);
            ((Element) head.getLastChild()).setAttribute("scope", "col");
        });
        var rows = put(element, "tbody");
        for (var row : table.rows()) {
            var cells = put(rows, "tr");
            row.forEach(cell -> text(cells, "td", cell));
        }
    }

    private void runs(Element element, List<Run> runs) {
        for (var run : runs) {
            if (SAFE.matcher(run.href()).matches()) {
                text(element, "a", run.text());
                var link = (Element) element.getLastChild();
                link.setAttribute("href", run.href());
                link.setAttribute("title", printable.apply(run.text()));
            } else if (run.strong()) {
                text(element, "strong", run.text());
            } else {
                broken(element, run.text());
            }
        }
    }

    /// Text with its lines apart.
    private void broken(Element element, String text) {
        var lines = printable.apply(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                put(element, "br");
            }
            write(element, lines[i]);
        }
    }

    private Element put(Element parent, String name) {
        var child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private void text(Element parent, String name, String text) {
        write(put(parent, name), printable.apply(text));
    }

    /// The layout cannot do with a text of no length.
    private void write(Element element, String text) {
        if (!text.isEmpty()) {
            element.appendChild(document.createTextNode(text));
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read() {
        try (var stream = Objects.requireNonNull(PaperDocument.class.getResourceAsStream("/pdf/paper.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
