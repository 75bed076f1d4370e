package frontdoor.articles;

import frontdoor.articles.ArticleText.Block;
import frontdoor.articles.ArticleText.Span;
import frontdoor.pdf.Part;
import frontdoor.pdf.Part.Run;
import java.util.ArrayList;
import java.util.List;

/// An article on paper.
public final class ArticlePaper {

    private ArticlePaper() {}

    /// What everybody may read of it, under its title.
    ///
    /// @param site where links lead that begin with a slash: `https://frontdoor.anytown.example`
    public static List<Part> parts(Article article, String site) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading(2, article.title()));
        parts.add(Part.paragraph(article.summary()));
        parts.addAll(blocks(article.text(), 3, site));
        return List.copyOf(parts);
    }

    /// What an adviser says.
    public static List<Part> script(Article article, String site) {
        return blocks(article.script(), 4, site);
    }

    /// Text in the marks of articles.
    ///
    /// @param level of its headings, 2 to 4
    public static List<Part> blocks(List<Block> blocks, int level, String site) {
        return blocks.stream()
                .<Part>map(block -> switch (block) {
                    case Block.Heading heading -> new Part.Heading(level, heading.text());
                    case Block.Paragraph paragraph -> new Part.Paragraph(runs(paragraph.spans(), site));
                    case Block.Items items ->
                        new Part.Items(
                                items.items().stream()
                                        .map(item -> runs(item, site))
                                        .toList(),
                                items.numbered());
                })
                .toList();
    }

    private static List<Run> runs(List<Span> spans, String site) {
        return spans.stream()
                .map(span -> new Run(
                        span.text(), span.strong(), span.href().startsWith("/") ? site + span.href() : span.href()))
                .toList();
    }
}
