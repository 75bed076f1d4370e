package frontdoor.working;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Spreadsheet;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SavedFile;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What is late and due soon, for those who lead a team.
@Controller
class TeamOverviewController {

    private static final int MOST = 1000; // lines of a file

    private final TeamOverviewPages overviewPages;
    private final Reassigning reassigning;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    TeamOverviewController(
            TeamOverviewPages overviewPages, Reassigning reassigning, Audit audit, DeskWords words, Pages pages) {
        this.overviewPages = overviewPages;
        this.reassigning = reassigning;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping(TeamOverviewPages.HOME)
    View show(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(required = false) @Nullable String after,
            SignedIn who) {
        return show(HttpStatus.OK, team, after, Problems.NONE, who);
    }

    private View show(HttpStatus status, String team, @Nullable String after, Problems problems, SignedIn who) {
        return overviewPages
                .page(team, after, problems, who)
                .map(page -> pages.show(status, "working/overview", page))
                .orElseThrow(() -> refused(team, who));
    }

    @PostMapping(TeamOverviewPages.HOME + "/reassign")
    View reassign(
            HttpServletRequest request,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String team,
            SignedIn who) {
        return switch (reassigning.answer(command, Typed.of(request), who)) {
            case Reassigning.Answer.Made made -> SeeOther.to("/desk/work/reassigned/" + made.id());
            case Reassigning.Answer.Preview preview ->
                pages.show("working/sharing", SharingPage.of(command, preview, home(team), words.names()));
            case Reassigning.Answer.Problem problem ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        team,
                        null,
                        words.problem(problem.field(), problem.sentence()),
                        who);
        };
    }

    private static String home(String team) {
        return team.matches("[a-z0-9_-]+") ? TeamOverviewPages.HOME + "?team=" + team : TeamOverviewPages.HOME;
    }

    @GetMapping(TeamOverviewPages.HOME + ".csv")
    View csv(@RequestParam(defaultValue = "") String team, SignedIn who) {
        var lines = overviewPages.lines(team, MOST, who).orElseThrow(() -> refused(team, who));
        audit.exported(who.actor(), "overview", lines.size(), "overview");
        return SavedFile.csv("overview.csv", sheet -> write(lines, sheet));
    }

    private static void write(List<TeamOverviewPage.Line> lines, Spreadsheet sheet) {
        sheet.row("due", "late", "key", "what", "promise", "team", "owner");
        lines.forEach(line -> sheet.row(
                line.due().at(),
                line.due().isLate() ? "yes" : "no",
                line.key(),
                line.what(),
                line.promise(),
                line.team(),
                line.owner()));
    }

    private ResponseStatusException refused(String team, SignedIn who) {
        audit.refused(who.actor(), "overview.refused", "team:" + team);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
