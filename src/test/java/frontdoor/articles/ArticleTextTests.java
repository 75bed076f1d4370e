package frontdoor.articles;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.articles.ArticleText.Block;
import frontdoor.articles.ArticleText.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTextTests {

    @Test
    void readsHeadingsParagraphsAndLists() {
        assertThat(ArticleText.read("## One\nA line\nand more.\n\n- first\n- second\n\n1. then\n2. last"))
                .containsExactly(
                        new Block.Heading("One"),
                        new Block.Paragraph(List.of(plain("A line and more."))),
                        new Block.Items(List.of(List.of(plain("first")), List.of(plain("second"))), false),
                        new Block.Items(List.of(List.of(plain("then")), List.of(plain("last"))), true));
    }

    @Test
    void marksBoldAndLinks() {
        assertThat(ArticleText.read("Call **now** or [write](/contact)."))
                .containsExactly(new Block.Paragraph(List.of(
                        plain("Call "),
                        new Span("now", true, ""),
                        plain(" or "),
                        new Span("write", false, "/contact"),
                        plain("."))));
    }

    @Test
    void aLinkThatLeadsSomewhereUnsafeIsText() {
        for (String href : List.of("javascript:alert", "//example.org", "data:text/html,x", "http://example.org")) {
            assertThat(ArticleText.read("[go](" + href + ")"))
                    .as(href)
                    .containsExactly(new Block.Paragraph(List.of(plain("go"))));
        }
    }

    private static Span plain(String text) {
        return new Span(text, false, "");
    }
}
