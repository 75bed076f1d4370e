package frontdoor.manual;

import frontdoor.articles.Article;
import frontdoor.articles.Suggestions;
import frontdoor.identity.SignedIn;
import frontdoor.pdf.Pdfs;
import frontdoor.web.Pages;
import frontdoor.web.Pdf;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// The manual as a whole, and finding something in it. What is typed is sent in a form, so that it stays out of
/// addresses and logs.
@Controller
@RequestMapping("/desk/manual")
class ManualController {

    private static final int FOUND = 20;
    private static final int SUGGESTED = 4;

    /// What a script shows while somebody types.
    record Suggested(String title, String summary, String href) {}

    private final ManualPages manual;
    private final ManualPaper paper;
    private final Suggestions suggestions;
    private final Pdfs pdfs;
    private final Pages pages;

    ManualController(ManualPages manual, ManualPaper paper, Suggestions suggestions, Pdfs pdfs, Pages pages) {
        this.manual = manual;
        this.paper = paper;
        this.suggestions = suggestions;
        this.pdfs = pdfs;
        this.pages = pages;
    }

    @GetMapping
    View show(SignedIn who) {
        return pages.show("manual/manual", manual.show(who));
    }

    @GetMapping("/manual.pdf")
    ResponseEntity<byte[]> printed(SignedIn who) {
        return Pdf.of(pdfs.make(paper.of(manual.show(who), manual.words())));
    }

    @PostMapping("/find")
    View find(@RequestParam(defaultValue = "") String q) {
        return pages.show("manual/found", new FoundPage(q.strip(), suggestions.about(q, FOUND)));
    }

    /// For a script: what may help with a note while it is written.
    ///
    /// @param service which it is about, where that was chosen
    @PostMapping("/suggest")
    @ResponseBody
    List<Suggested> suggest(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String service) {
        return suggestions.about(text, service.isEmpty() ? Set.of() : Set.of(service), SUGGESTED).stream()
                .map(article -> new Suggested(article.title(), article.summary(), address(article)))
                .toList();
    }

    static String address(Article article) {
        return "/desk/manual/articles/" + article.key();
    }
}
