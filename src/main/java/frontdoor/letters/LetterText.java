package frontdoor.letters;

import frontdoor.articles.ArticlePaper;
import frontdoor.articles.ArticleText;
import frontdoor.articles.ArticleText.Block;
import frontdoor.articles.ArticleText.Span;
import frontdoor.pdf.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a letter in the few marks of Markdown that articles have, as they are kept with its message: on paper,
/// on a screen, and in an email. Unlike an article's, the lines of a paragraph stay apart.
public final class LetterText {

    /// What follows begins on a page of its own.
    static final String NEW_PAGE = "\f";

    private LetterText() {}

    /// What a person typed never becomes a mark of ours.
    static String harmless(String value) {
        return value.strip()
                .replaceAll("\\s*\\R\\s*", ", ")
                .replace("**", "")
                .replace("((", "(")
                .replace("))", ")")
                .replace('[', '(')
                .replace(']', ')')
                .replaceAll("^(?:[#-]+\\s+)+", "");
    }

    /// As a screen shows it; each list begins a page of paper.
    public static List<List<Block>> pages(String body) {
        return List.of(body.split(NEW_PAGE)).stream()
                .map(ArticleText::readLines)
                .toList();
    }

    static List<Part> parts(String body) {
        var parts = new ArrayList<Part>();
        for (var page : pages(body)) {
            if (!parts.isEmpty()) {
                parts.add(new Part.NewPage());
            }
            parts.addAll(ArticlePaper.blocks(page, 2, ""));
        }
        return List.copyOf(parts);
    }

    /// Without marks, for an email and for the case's page.
    public static String plain(String body) {
        return pages(body).stream().flatMap(List::stream).map(LetterText::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> plain(paragraph.spans());
            case Block.Items items -> {
                var lines = new ArrayList<String>();
                for (int i = 0; i < items.items().size(); i++) {
                    lines.add((items.numbered() ? i + 1 + ". " : "- ")
                            + plain(items.items().get(i)));
                }
                yield String.join("\n", lines);
            }
        };
    }

    private static String plain(List<Span> spans) {
        return spans.stream()
                .map(span -> span.isLink() ? span.text() + " (" + span.href() + ")" : span.text())
                .collect(Collectors.joining());
    }

    /// What was read, written with its marks again.
    ///
    /// @param site where links lead that begin with a slash
    static String marked(List<Block> blocks, String site) {
        return blocks.stream().map(block -> marked(block, site)).collect(Collectors.joining("\n\n"));
    }

    private static String marked(Block block, String site) {
        return switch (block) {
            case Block.Heading heading -> "### " + heading.text();
            case Block.Paragraph paragraph -> markedSpans(paragraph.spans(), site);
            case Block.Items items -> {
                var lines = new ArrayList<String>();
                for (int i = 0; i < items.items().size(); i++) {
                    lines.add((items.numbered() ? i + 1 + ". " : "- ")
                            + markedSpans(items.items().get(i), site));
                }
                yield String.join("\n", lines);
            }
        };
    }

    private static String markedSpans(List<Span> spans, String site) {
        return spans.stream()
                .map(span -> span.isLink()
                        ? "[" + span.text() + "](" + (span.href().startsWith("/") ? site : "") + span.href() + ")"
                        : span.strong() ? "**" + span.text() + "**" : span.text())
                .collect(Collectors.joining());
    }
}
