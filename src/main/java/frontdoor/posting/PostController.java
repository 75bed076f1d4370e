package frontdoor.posting;

import frontdoor.identity.SignedIn;
import frontdoor.letters.PrintBatches;
import frontdoor.letters.PrintBatches.Making;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The print queue, and making a batch of what waits in it.
@Controller
@RequestMapping("/desk/post")
class PostController {

    private static final int LATEST = 50;
    private static final Set<String> NOTICES = Set.of("nothing", "raced");

    private final PrintBatches batches;
    private final Pages pages;

    PostController(PrintBatches batches, Pages pages) {
        this.batches = batches;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable String done, SignedIn who) {
        PostAccess.check(who);
        var waiting = batches.waiting();
        var page = new PostPage(
                waiting.usual().size(),
                waiting.large().size(),
                waiting.byHand(),
                batches.latest(LATEST),
                UUID.randomUUID(),
                done != null && NOTICES.contains(done) ? "posting.done." + done : null);
        return pages.show("posting/post", page);
    }

    /// @param print `usual` or `large`: the two never share a batch, since they go through the printer apart
    @PostMapping("/batches")
    View make(
            @RequestParam UUID command,
            @RequestParam String print,
            @RequestParam(defaultValue = "false") boolean duplex,
            SignedIn who) {
        PostAccess.check(who);
        return switch (batches.make(command, print.equals("large"), duplex, who.actor())) {
            case Making.Made made ->
                SeeOther.to(BatchController.address(made.batch().id()));
            case Making.Nothing() -> SeeOther.done("/desk/post", "nothing");
            case Making.Raced() -> SeeOther.done("/desk/post", "raced");
        };
    }
}
