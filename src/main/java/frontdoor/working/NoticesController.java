package frontdoor.working;

import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.notices.Emails;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.notices.What;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import frontdoor.worklists.Work;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What somebody was told of. Everybody sees their own and nobody else's.
@Controller
class NoticesController {

    private final NoticesPages noticesPages;
    private final Notices notices;
    private final NoticeBell bell;
    private final DeskWords words;
    private final Pages pages;

    NoticesController(NoticesPages noticesPages, Notices notices, NoticeBell bell, DeskWords words, Pages pages) {
        this.noticesPages = noticesPages;
        this.notices = notices;
        this.bell = bell;
        this.words = words;
        this.pages = pages;
    }

    /// @param done the dismissal that was just made
    /// @param said the key of what was just done
    @GetMapping(NoticesPages.HOME)
    View show(
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable UUID done,
            @RequestParam(required = false) @Nullable String said,
            SignedIn who) {
        var notice = done != null ? words.word("notices.done") : said == null ? null : sentence(said);
        return pages.show(
                "working/notices",
                noticesPages.page(who, shown.equals("dismissed"), before, done, notice, Problems.NONE));
    }

    private @Nullable String sentence(String said) {
        return Stream.of("email.kept", "undone")
                .filter(said::equals)
                .map(known -> words.word("notices." + known))
                .findFirst()
                .orElse(null);
    }

    /// Leads to what it is about. That it was opened is kept, and no other page need say so.
    @GetMapping(NoticesPages.HOME + "/{id}")
    View open(@PathVariable long id, SignedIn who) {
        bell.forget(who.username());
        return notices.opened(id, who.username())
                .map(notice -> SeeOther.to(address(notice)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whether they may see it is for that page to say.
    private static String address(Notice notice) {
        if (notice.what() == What.REVIEW) {
            return "/desk/manual/articles/" + notice.about();
        }
        if (notice.what() == What.LISTINGS) {
            return "/desk/community";
        }
        if (notice.what() == What.OFFERED) {
            return "/desk/contact/handovers/" + notice.about();
        }
        if (notice.what() == What.PARTNER) {
            return "/desk/admin/endpoints?partner=" + notice.about();
        }
        return new Work(notice.about()).address();
    }

    /// @param all the id of the newest notice that was shown, to dismiss it and all before it
    @PostMapping(NoticesPages.HOME + "/dismiss")
    View dismiss(
            @RequestParam UUID command,
            @RequestParam(required = false) @Nullable List<Long> pick,
            @RequestParam(required = false) @Nullable Long all,
            SignedIn who) {
        if (all != null) {
            notices.dismissAll(command, who.username(), all);
        } else if (pick != null && !pick.isEmpty() && pick.size() <= Notices.PAGE) {
            notices.dismiss(command, who.username(), pick);
        } else {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "working/notices",
                    noticesPages.page(who, false, null, null, null, words.problem("pick", "notices.pick.none")));
        }
        return SeeOther.to(NoticesPages.HOME + "?done=" + command);
    }

    @PostMapping(NoticesPages.HOME + "/undo")
    View undo(@RequestParam UUID command, SignedIn who) {
        notices.undo(command, who.username());
        return SeeOther.to(NoticesPages.HOME + "?said=undone");
    }

    @PostMapping(NoticesPages.HOME + "/emails")
    View choose(@RequestParam String emails, SignedIn who) {
        var chosen = Stream.of(Emails.values())
                .filter(each -> each.key().equals(emails.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        notices.choose(who.username(), chosen);
        return SeeOther.to(NoticesPages.HOME + "?said=email.kept");
    }
}
