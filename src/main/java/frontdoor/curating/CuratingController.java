package frontdoor.curating;

import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.Team;
import frontdoor.listings.Assurance;
import frontdoor.listings.StaffListing;
import frontdoor.web.Pages;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What of the directory is due for review, and taking it out as a file.
@Controller
@RequestMapping("/desk/community")
class CuratingController {

    private static final int SHOWN = 50;

    private final Assurance assurance;
    private final Staff staff;
    private final Pages pages;
    private final ListingsCsv csv;

    CuratingController(Assurance assurance, Staff staff, Pages pages, ListingsCsv csv) {
        this.assurance = assurance;
        this.staff = staff;
        this.pages = pages;
        this.csv = csv;
    }

    @GetMapping
    View due(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String done,
            SignedIn who) {
        var found =
                assurance.due(team.isBlank() ? null : team, words.strip(), Curators.seesHidden(who), after, SHOWN + 1);
        var teams = teams(staff);
        var lines =
                found.stream().limit(SHOWN).map(each -> line(each, teams, who)).toList();
        return pages.show(
                "curating/due",
                new DuePage(
                        lines,
                        found.size() > SHOWN
                                ? lines.getLast().listing().listing().id()
                                : null,
                        team,
                        words,
                        teams,
                        assurance.today(),
                        Curators.publishes(who),
                        Done.key(done)));
    }

    private static DuePage.Line line(StaffListing listing, Map<String, String> teams, SignedIn who) {
        return new DuePage.Line(
                listing,
                teams.getOrDefault(listing.owner(), listing.owner()),
                Curators.changes(who, listing),
                UUID.randomUUID());
    }

    static Map<String, String> teams(Staff staff) {
        return staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title));
    }

    @GetMapping("/listings.csv")
    View export(SignedIn who) {
        return csv.of(who);
    }
}
