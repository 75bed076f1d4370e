package frontdoor.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the few marks of Markdown that articles use: `## headings`, paragraphs, `- ` and `1. ` lists, `**bold**` and
/// `[links](/services)`. Everything else is text, so an article cannot bring code into a page.
public final class ArticleText {

    private static final Pattern BLANK_LINES =
            Pattern.compile("\\R\\s*\\R|(?<=\\n)(?=#{2,3} )|(?<=#{2,3} [^\\n]{1,200}\\n)");
    private static final Pattern HEADING = Pattern.compile("(#{2,3}) +(.+)");
    private static final Pattern ITEM = Pattern.compile("(?:-|(\\d+)\\.) +(.+)");
    private static final Pattern MARK = Pattern.compile("\\*\\*(.+?)\\*\\*|\\[([^]]+)]\\(([^)\\s]+)\\)");
    private static final Pattern SAFE = Pattern.compile("/(?!/)\\S*|https://\\S+|(?:mailto|tel):\\S+");

    private ArticleText() {}

    /// One part of an article.
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(List<Span> spans) implements Block {}

        /// @param numbered whether the order matters
        record Items(List<List<Span>> items, boolean numbered) implements Block {}
    }

    /// A run of text.
    ///
    /// @param href where it leads, or empty
    public record Span(String text, boolean strong, String href) {

        public boolean isLink() {
            return !href.isEmpty();
        }
    }

    /// The words alone, for an answer that goes out as plain text. Where a link led is left out: it stands for pages of
    /// ours without their host.
    public static String plain(List<Block> blocks) {
        return blocks.stream().map(ArticleText::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> words(paragraph.spans());
            case Block.Items items ->
                items.items().stream().map(item -> "- " + words(item)).collect(Collectors.joining("\n"));
        };
    }

    private static String words(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    static List<Block> read(String markdown) {
        return read(markdown, " ");
    }

    /// The same, where the lines of a paragraph stay apart.
    public static List<Block> readLines(String markdown) {
        return read(markdown, "\n");
    }

    private static List<Block> read(String markdown, String lineBreak) {
        var blocks = new ArrayList<Block>();
        for (String part : BLANK_LINES.split(markdown.strip())) {
            if (!part.isBlank()) {
                blocks.add(block(part.strip(), lineBreak));
            }
        }
        return List.copyOf(blocks);
    }

    private static Block block(String text, String lineBreak) {
        var heading = HEADING.matcher(text);
        if (heading.matches()) {
            return new Block.Heading(heading.group(2));
        }
        var lines = text.lines().map(ITEM::matcher).toList();
        return lines.stream().allMatch(Matcher::matches)
                ? new Block.Items(
                        lines.stream().map(line -> spans(line.group(2))).toList(),
                        lines.getFirst().group(1) != null)
                : new Block.Paragraph(spans(text.replaceAll("\\R", lineBreak)));
    }

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            plain(spans, text.substring(end, mark.start()));
            spans.add(marked(mark));
            end = mark.end();
        }
        plain(spans, text.substring(end));
        return List.copyOf(spans);
    }

    private static Span marked(Matcher mark) {
        if (mark.group(1) != null) {
            return new Span(mark.group(1), true, "");
        }
        var href = mark.group(3);
        return new Span(mark.group(2), false, SAFE.matcher(href).matches() ? href : "");
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, false, ""));
        }
    }
}
