package frontdoor.curating;

import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.listings.FeedRun;
import frontdoor.listings.Feeds;
import frontdoor.listings.Pair;
import frontdoor.listings.Pairs;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Bringing in other directories: fetched or handed in, looked at, and then applied.
@Controller
@RequestMapping("/desk/community/feeds")
class FeedController {

    private static final int PAIRS = 3; // on a page: each is read in two statements

    private final Feeds feeds;
    private final Pairs pairs;
    private final Staff staff;
    private final MessageSource words;
    private final Pages pages;

    FeedController(Feeds feeds, Pairs pairs, Staff staff, MessageSource words, Pages pages) {
        this.feeds = feeds;
        this.pairs = pairs;
        this.staff = staff;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View list(SignedIn who) {
        mayImport(who);
        return show(HttpStatus.OK, Problems.NONE, who);
    }

    private View show(HttpStatus status, Problems problems, SignedIn who) {
        return pages.show(
                status,
                "curating/feeds",
                new FeedsPage(
                        feeds.latest(),
                        pairs.open(Curators.seesHidden(who), PAIRS),
                        CuratingController.teams(staff),
                        UUID.randomUUID(),
                        problems));
    }

    /// A file goes before an address.
    @PostMapping
    View bringIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn who)
            throws IOException {
        mayImport(who);
        var team = CuratingController.teams(staff).containsKey(owner) ? owner : "contact_centre";
        if (file != null && !file.isEmpty()) {
            var called = name.isBlank() ? Objects.requireNonNullElse(file.getOriginalFilename(), "file") : name.strip();
            var run = feeds.take(called, file.getBytes(), licence.strip(), team, who.actor());
            return run.isPresent() ? run(run.getAsLong()) : refuse("file", word("curating.feed.file.problem"), who);
        }
        if (url.isBlank()) {
            return refuse("url", word("curating.feed.problem"), who);
        }
        var refusal = feeds.refusal(url.strip());
        if (refusal.isPresent()) {
            return refuse("url", refusal.get() + " " + word("curating.feed.problem"), who);
        }
        var address = URI.create(url.strip());
        long run = feeds.begin(
                name.isBlank() ? address.getHost() : name.strip(), address, licence.strip(), team, who.actor());
        Thread.startVirtualThread(() -> feeds.goOn(run));
        return run(run);
    }

    private View refuse(String field, String why, SignedIn who) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, Problems.of(new Problem(field, why)), who);
    }

    @GetMapping("/{id}")
    View one(@PathVariable long id, SignedIn who) {
        mayImport(who);
        return pages.show("curating/feed", find(id));
    }

    @PostMapping("/{id}/go-on")
    View goOn(@PathVariable long id, SignedIn who) {
        mayImport(who);
        var run = find(id);
        Thread.startVirtualThread(() -> feeds.goOn(run.id()));
        return run(id);
    }

    @PostMapping("/{id}/apply")
    View apply(@PathVariable long id, SignedIn who) {
        mayImport(who);
        feeds.apply(find(id).id(), who.actor());
        return run(id);
    }

    @PostMapping("/pairs/{id}")
    View answer(@PathVariable long id, @RequestParam UUID command, @RequestParam boolean same, SignedIn who) {
        mayImport(who);
        Pair pair = pairs.open(Curators.seesHidden(who), PAIRS).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pairs.answer(command, pair, same, who.actor());
        return SeeOther.to("/desk/community/feeds");
    }

    private static View run(long id) {
        return SeeOther.to("/desk/community/feeds/" + id);
    }

    private FeedRun find(long id) {
        return feeds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mayImport(SignedIn who) {
        if (!Curators.publishes(who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
