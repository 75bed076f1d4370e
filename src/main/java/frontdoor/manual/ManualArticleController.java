package frontdoor.manual;

import frontdoor.articles.Article;
import frontdoor.articles.Articles;
import frontdoor.articles.Reviews;
import frontdoor.feedback.Feedback;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.Team;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One article with its script, and what is done with it: found still correct, marked, said to be of use or not.
@Controller
@RequestMapping("/desk/manual")
class ManualArticleController {

    private static final int REMARKS = 20;
    private static final Set<String> DONE = Set.of("confirmed", "said", "marked", "unmarked");

    private final Articles articles;
    private final Reviews reviews;
    private final Feedback feedback;
    private final Staff staff;
    private final Pages pages;

    ManualArticleController(Articles articles, Reviews reviews, Feedback feedback, Staff staff, Pages pages) {
        this.articles = articles;
        this.reviews = reviews;
        this.feedback = feedback;
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping("/articles/{key}")
    View show(@PathVariable String key, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        var article = find(key);
        var review = Objects.requireNonNull(reviews.days(List.of(article)).get(key));
        var page = new ManualArticlePage(
                article,
                teams().getOrDefault(article.owner(), article.owner()),
                review,
                reviews.isPast(review),
                mayConfirm(article, who),
                reviews.marked(who.username()).contains(key),
                reviews.versions(article),
                feedback.remarks(List.of("/articles/" + key, ManualController.address(article)), REMARKS),
                UUID.randomUUID(),
                done != null && DONE.contains(done) ? "manual.done." + done : null);
        return pages.show("manual/article", page);
    }

    @GetMapping("/reviews")
    View reviews(SignedIn who) {
        var days = reviews.days(articles.all());
        var teams = teams();
        var lines = articles.all().stream()
                .map(article -> line(article, Objects.requireNonNull(days.get(article.key())), teams, who))
                .sorted(Comparator.comparing(ReviewsPage.Line::review))
                .toList();
        return pages.show("manual/reviews", new ReviewsPage(lines));
    }

    private ReviewsPage.Line line(Article article, LocalDate review, Map<String, String> teams, SignedIn who) {
        return new ReviewsPage.Line(
                article,
                teams.getOrDefault(article.owner(), article.owner()),
                review,
                reviews.isPast(review),
                mayConfirm(article, who),
                UUID.randomUUID());
    }

    @PostMapping("/articles/{key}/confirm")
    View confirm(@PathVariable String key, @RequestParam UUID command, SignedIn who) {
        var article = find(key);
        if (!mayConfirm(article, who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        reviews.confirm(command, article, who.actor());
        return SeeOther.done(ManualController.address(article), "confirmed");
    }

    @PostMapping("/articles/{key}/mark")
    View mark(@PathVariable String key, @RequestParam boolean wanted, SignedIn who) {
        var article = find(key);
        reviews.mark(who.username(), article, wanted);
        return SeeOther.done(ManualController.address(article), wanted ? "marked" : "unmarked");
    }

    /// @param missing what the adviser needed and did not find; it may be blank
    @PostMapping("/articles/{key}/said")
    View said(
            @PathVariable String key,
            @RequestParam UUID command,
            @RequestParam boolean useful,
            @RequestParam(defaultValue = "") String missing) {
        var address = ManualController.address(find(key));
        feedback.say(command, address, useful, missing);
        return SeeOther.done(address, "said");
    }

    /// Whoever answers for an article, and those who publish for the whole council.
    private static boolean mayConfirm(Article article, SignedIn who) {
        return who.worksIn(article.owner()) || who.may(Role.PUBLISHER) || who.may(Role.ADMINISTRATOR);
    }

    private Article find(String key) {
        return articles.find(key, "en").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, String> teams() {
        return staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title));
    }
}
