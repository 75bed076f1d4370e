package frontdoor.inbox;

import frontdoor.identity.SignedIn;
import frontdoor.scans.Scans;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Adding letters that somebody scanned. The same file added twice is added once.
@Controller
class ScanController {

    private static final String FORM = "\\s*(\\d{1,4}\\s*([,\\s]\\s*\\d{1,4}\\s*)*)?";

    private final Scans scans;
    private final ConversationPages words;
    private final Pages pages;

    ScanController(Scans scans, ConversationPages words, Pages pages) {
        this.scans = scans;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/desk/inbox/scans")
    View ask(SignedIn who) {
        InboxDoor.mayAdd(who);
        return page(HttpStatus.OK, "", null, Problems.NONE);
    }

    /// @param begins the pages at which a letter begins, or empty
    @PostMapping("/desk/inbox/scans")
    View add(
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "") String begins,
            SignedIn who)
            throws IOException {
        InboxDoor.mayAdd(who);
        if (!begins.matches(FORM)) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, begins, null, words.problem("begins", "inbox.problem.begins"));
        }
        var content = scan == null ? new byte[0] : scan.getBytes();
        if (!new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, begins, null, words.problem("scan", "inbox.problem.scan"));
        }
        var given = scan == null ? null : scan.getOriginalFilename();
        var name = Objects.requireNonNullElse(given, "scan.pdf");
        boolean fresh = scans.keep(name, content, InboxDoor.team(who), numbers(begins));
        return page(HttpStatus.OK, "", fresh ? "inbox.scans.done" : "inbox.scans.again", Problems.NONE);
    }

    private static List<Integer> numbers(String typed) {
        return Arrays.stream(typed.strip().split("[,\\s]+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    private View page(HttpStatus status, String begins, @Nullable String notice, Problems problems) {
        return pages.show(status, "inbox/scans", new ScanPage(scans.canRead(), begins, notice, problems));
    }
}
