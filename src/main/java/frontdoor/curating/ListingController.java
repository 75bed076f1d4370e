package frontdoor.curating;

import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.listings.Assurance;
import frontdoor.listings.Assurance.Outcome;
import frontdoor.listings.StaffListing;
import frontdoor.listings.StaffListing.Audience;
import frontdoor.listings.StaffListing.Contact;
import frontdoor.listings.StaffListing.Edit;
import frontdoor.listings.StaffListing.Visit;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One listing, and what staff do with it.
@Controller
@RequestMapping("/desk/community/{id}")
class ListingController {

    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");
    private static final int LONGEST_UNIT = 50; // characters

    private final Assurance assurance;
    private final Staff staff;
    private final MessageSource words;
    private final Pages pages;

    ListingController(Assurance assurance, Staff staff, MessageSource words, Pages pages) {
        this.assurance = assurance;
        this.staff = staff;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        var listing = find(id, who);
        return show(HttpStatus.OK, listing, listing.text(), Problems.NONE, Done.key(done), who);
    }

    private View show(
            HttpStatus status,
            StaffListing listing,
            Edit edit,
            Problems problems,
            @Nullable String done,
            SignedIn who) {
        return pages.show(
                status,
                "curating/listing",
                new CuratedPage(
                        listing,
                        edit,
                        CuratingController.teams(staff).getOrDefault(listing.owner(), listing.owner()),
                        assurance.today(),
                        assurance.history(listing.listing().id()),
                        Curators.changes(who, listing),
                        Curators.shows(who, listing),
                        UUID.randomUUID(),
                        problems,
                        done));
    }

    /// @param list whether it was said in the list, which is where they go on
    @PostMapping("/checked")
    View stillCorrect(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "false") boolean list,
            SignedIn who) {
        var listing = mayChange(id, who);
        var outcome = assurance.stillCorrect(command, id, revision, listing.reviewDays(), who.actor());
        return list ? SeeOther.done("/desk/community", said(outcome, "checked")) : done(id, outcome, "checked");
    }

    @PostMapping("/text")
    View edit(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request,
            SignedIn who) {
        var listing = mayChange(id, who);
        var edit = edit(request, listing.text().status());
        var problems = EditProblems.of(edit, this::word);
        if (listing.revision() != revision) {
            problems = Problems.of(new Problem("name", word("curating.done.stale")));
        }
        if (problems.any()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, listing, edit, problems, null, who);
        }
        return done(id, assurance.edit(command, listing, edit, who.actor()), "edited");
    }

    private static Edit edit(HttpServletRequest request, String otherwise) {
        var status = typed(request, "status");
        return new Edit(
                typed(request, "name"),
                typed(request, "says"),
                typed(request, "alert"),
                STATUSES.contains(status) ? status : otherwise,
                new Contact(typed(request, "telephone"), typed(request, "email"), typed(request, "website")),
                new Visit(typed(request, "cost"), typed(request, "hours")),
                new Audience(
                        typed(request, "forWhom"),
                        typed(request, "youngest"),
                        typed(request, "oldest"),
                        typed(request, "languages"),
                        typed(request, "wards")));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    /// Says who will still see it, before it is gone.
    @GetMapping("/hide")
    View askToHide(@PathVariable UUID id, SignedIn who) {
        var listing = mayChange(id, who);
        return pages.show(
                "curating/hide",
                new HidePage(
                        id,
                        listing.revision(),
                        listing.listing().name(),
                        HidePage.seenBy(staff.list()),
                        Curators.seesHidden(who),
                        UUID.randomUUID()));
    }

    @PostMapping("/hidden")
    View hide(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam boolean hidden,
            SignedIn who) {
        var listing = find(id, who);
        if (hidden ? !Curators.changes(who, listing) : !Curators.shows(who, listing)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var outcome = assurance.hide(command, id, revision, hidden, who.actor());
        return Curators.seesHidden(who) || !hidden
                ? done(id, outcome, hidden ? "hidden" : "shown")
                : SeeOther.done("/desk/community", said(outcome, "hiddenAway"));
    }

    @PostMapping("/withdrawn")
    View withdraw(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam boolean withdrawn,
            SignedIn who) {
        mayChange(id, who);
        return done(
                id,
                assurance.withdraw(command, id, revision, withdrawn, who.actor()),
                withdrawn ? "withdrawn" : "listed");
    }

    @PostMapping("/capacity")
    View canTake(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String available,
            @RequestParam(defaultValue = "") String maximum,
            SignedIn who) {
        var listing = mayChange(id, who);
        var free = number(available);
        var most = number(maximum);
        if (free == null
                || unit.isBlank()
                || unit.strip().length() > LONGEST_UNIT
                || !maximum.isBlank() && (most == null || most < free)) {
            var problems = Problems.of(new Problem("available", word("curating.capacity.problem")));
            return show(HttpStatus.UNPROCESSABLE_CONTENT, listing, listing.text(), problems, null, who);
        }
        assurance.canTake(command, id, unit.strip(), free, most, who.actor());
        return SeeOther.done("/desk/community/" + id, "capacity");
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }

    @PostMapping("/undo")
    View undo(@PathVariable UUID id, @RequestParam UUID command, @RequestParam int revision, SignedIn who) {
        mayChange(id, who);
        return done(id, assurance.undo(command, id, revision, who.actor()), "undone");
    }

    private static View done(UUID id, Outcome outcome, String done) {
        return SeeOther.done("/desk/community/" + id, said(outcome, done));
    }

    private static String said(Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> done;
            case STALE, NONE -> "stale";
        };
    }

    /// To whoever may not know of it, it is not there.
    private StaffListing find(UUID id, SignedIn who) {
        return assurance
                .find(id, Curators.seesHidden(who))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StaffListing mayChange(UUID id, SignedIn who) {
        var listing = find(id, who);
        if (!Curators.changes(who, listing)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return listing;
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
