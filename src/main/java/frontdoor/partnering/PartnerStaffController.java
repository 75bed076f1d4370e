package frontdoor.partnering;

import frontdoor.kernel.Settings;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPeople.Outcome;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A partner's administrator keeps the list of those who sign in for it. Another partner's people are not there.
@Controller
class PartnerStaffController {

    static final String HOME = "/partner/staff";

    private static final Set<String> DID = Set.of("added", "ended", "admin", "worker", "reset");

    private final PartnerPeople people;
    private final Partners partners;
    private final PartnerWords words;
    private final Settings settings;
    private final Pages pages;

    PartnerStaffController(
            PartnerPeople people, Partners partners, PartnerWords words, Settings settings, Pages pages) {
        this.people = people;
        this.partners = partners;
        this.words = words;
        this.settings = settings;
        this.pages = pages;
    }

    /// @param did what was just done, for the message at the top
    @GetMapping(HOME)
    View list(@RequestParam(required = false) @Nullable String did, PartnerPass pass) {
        var notice = did != null && DID.contains(did) ? words.word("partnering.staff.did." + did) : null;
        return show(pass, StaffPage.Typed.NOTHING, notice, Problems.NONE);
    }

    @PostMapping(HOME)
    View add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            PartnerPass pass) {
        boolean admin = role.equals("admin");
        var typed = new StaffPage.Typed(name, email, admin);
        return switch (people.add(pass.partner(), name, email, admin, pass.actor())) {
            case DONE -> back("added");
            case NO_NAME -> wrong(pass, typed, "name", Outcome.NO_NAME);
            case NO_EMAIL -> show(pass, typed, null, words.problem("email", "problem.email"));
            case TAKEN -> wrong(pass, typed, "email", Outcome.TAKEN);
            case FULL -> wrong(pass, typed, "name", Outcome.FULL);
            case LAST, SELF, NOBODY -> throw PartnerController.notFound();
        };
    }

    @PostMapping(HOME + "/{number}/end")
    View end(@PathVariable long number, PartnerPass pass) {
        return done(people.end(pass.partner(), number, pass.actor()), "ended", pass);
    }

    /// @param to `admin`, or anything else for a worker
    @PostMapping(HOME + "/{number}/role")
    View role(@PathVariable long number, @RequestParam(defaultValue = "") String to, PartnerPass pass) {
        boolean admin = to.equals("admin");
        return done(people.role(pass.partner(), number, admin, pass.actor()), admin ? "admin" : "worker", pass);
    }

    @PostMapping(HOME + "/{number}/second-factor")
    View reset(@PathVariable long number, PartnerPass pass) {
        return done(people.reset(pass.partner(), number, pass.actor()), "reset", pass);
    }

    /// Whoever ended themselves is out by now, and is asked to sign in.
    private View done(Outcome outcome, String did, PartnerPass pass) {
        return switch (outcome) {
            case DONE -> back(did);
            case LAST, SELF -> wrong(pass, StaffPage.Typed.NOTHING, "list", outcome);
            case NO_NAME, NO_EMAIL, TAKEN, FULL, NOBODY -> throw PartnerController.notFound();
        };
    }

    private static View back(String did) {
        return SeeOther.to(HOME + "?did=" + did);
    }

    private View wrong(PartnerPass pass, StaffPage.Typed typed, String field, Outcome why) {
        return show(pass, typed, null, words.problem(field, PartnerWords.key("partnering.staff.problem.", why)));
    }

    private View show(PartnerPass pass, StaffPage.Typed typed, @Nullable String notice, Problems problems) {
        PartnerPerson self = pass.person();
        return pages.show(
                problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "partnering/staff",
                new StaffPage(
                        partners.find(pass.partner()).map(Partner::title).orElse(""),
                        people.of(pass.partner()),
                        self == null ? 0 : self.number(),
                        settings.address() + "/partner",
                        typed,
                        notice,
                        problems));
    }
}
