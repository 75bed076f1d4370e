package frontdoor.admin;

import frontdoor.identity.SignedIn;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPeople.Outcome;
import frontdoor.partners.Partners;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Locale;
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

/// Names a partner's first administrator, who keeps its list from then on, and helps when nobody there can.
@Controller
@RequestMapping("/desk/admin/partners/{partner}/people")
class PartnerPeopleController {

    private final PartnerPeople people;
    private final Partners partners;
    private final AdminWords words;
    private final Pages pages;

    PartnerPeopleController(PartnerPeople people, Partners partners, AdminWords words, Pages pages) {
        this.people = people;
        this.partners = partners;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable String partner, @RequestParam(required = false) @Nullable String done) {
        return show(find(partner), "", "", words.done(done), Problems.NONE);
    }

    /// Adds an administrator. Workers are added by theirs.
    @PostMapping
    View add(
            @PathVariable String partner,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            SignedIn who) {
        var found = find(partner);
        return switch (people.add(partner, name, email, true, who.actor())) {
            case DONE -> done(partner, "partnerAdded");
            case NO_NAME -> wrong(found, name, email, "name", Outcome.NO_NAME);
            case NO_EMAIL -> show(found, name, email, null, words.one("email", "problem.email"));
            case TAKEN -> wrong(found, name, email, "email", Outcome.TAKEN);
            case FULL -> wrong(found, name, email, "name", Outcome.FULL);
            case LAST, SELF, NOBODY -> throw notFound();
        };
    }

    @PostMapping("/{number}/end")
    View end(@PathVariable String partner, @PathVariable long number, SignedIn who) {
        return done(people.end(find(partner).key(), number, who.actor()), partner, "partnerEnded");
    }

    @PostMapping("/{number}/administrator")
    View administrator(@PathVariable String partner, @PathVariable long number, SignedIn who) {
        return done(people.role(find(partner).key(), number, true, who.actor()), partner, "partnerAdministrator");
    }

    @PostMapping("/{number}/second-factor")
    View reset(@PathVariable String partner, @PathVariable long number, SignedIn who) {
        return done(people.reset(find(partner).key(), number, who.actor()), partner, "partnerReset");
    }

    private static View done(Outcome outcome, String partner, String what) {
        if (outcome != Outcome.DONE) {
            throw notFound();
        }
        return done(partner, what);
    }

    private static View done(String partner, String what) {
        return SeeOther.done("/desk/admin/partners/" + partner + "/people", what);
    }

    private View wrong(Partner partner, String name, String email, String field, Outcome why) {
        var problems =
                words.one(field, "admin.partnerPeople.problem." + why.name().toLowerCase(Locale.ROOT));
        return show(partner, name, email, null, problems);
    }

    private View show(Partner partner, String name, String email, @Nullable String notice, Problems problems) {
        return pages.show(
                problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "admin/partnerPeople",
                new PartnerPeoplePage(partner, people.of(partner.key()), name, email, notice, problems));
    }

    /// A group without accounts has nobody who signs in.
    private Partner find(String key) {
        return partners.find(key).filter(partner -> !partner.light()).orElseThrow(PartnerPeopleController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
