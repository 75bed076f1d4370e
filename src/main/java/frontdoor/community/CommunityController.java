package frontdoor.community;

import frontdoor.listings.Hit;
import frontdoor.listings.Listings;
import frontdoor.listings.Sought;
import frontdoor.listings.Term;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Searching the community directory, and one of its listings.
@Controller
class CommunityController {

    static final List<Integer> MILES = List.of(1, 3, 5, 10);

    private static final int SHOWN = 20; // on a page
    private static final double METRES_OF_A_MILE = 1_609.344;
    private static final int OLDEST = 120; // years
    private static final int DAYS = 7;

    private final Listings listings;
    private final Places places;
    private final MessageSource words;
    private final Pages pages;
    private final Clock clock;

    CommunityController(Listings listings, Places places, MessageSource words, Pages pages, Clock clock) {
        this.listings = listings;
        this.places = places;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/community")
    View search(@RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        var asked = Asked.of(request);
        return show(HttpStatus.OK, asked, near(asked).orElse(null), uuid(after), Problems.NONE);
    }

    @PostMapping("/community")
    View ask(
            @RequestParam(required = false) @Nullable String clear,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (clear != null) {
            Asked.forget(response);
            return SeeOther.to("/community");
        }
        var asked = Asked.typed(request);
        var problems = problems(asked);
        if (problems.any()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, asked, near(asked).orElse(null), null, problems);
        }
        asked.keep(response);
        return SeeOther.to("/community");
    }

    private Problems problems(Asked asked) {
        var found = new ArrayList<Problem>();
        if (!asked.age().isEmpty() && number(asked.age(), OLDEST) == null) {
            found.add(new Problem("age", word("community.age.problem")));
        }
        if (!asked.postcode().isEmpty() && near(asked).isEmpty()) {
            found.add(new Problem("postcode", word("community.postcode.problem")));
        }
        return new Problems(found);
    }

    private View show(HttpStatus status, Asked asked, @Nullable Place near, @Nullable UUID after, Problems problems) {
        var needs = listings.needs();
        var circumstances = listings.circumstances();
        var wards = listings.wards();
        var hits = problems.any()
                ? List.<Hit>of()
                : listings.find(sought(asked, near, needs, circumstances, wards), after, SHOWN + 1);
        var shown = hits.stream().limit(SHOWN).toList();
        var next = hits.size() > SHOWN ? shown.getLast().listing().id() : null;
        return pages.show(
                status,
                "community/search",
                new SearchPage(
                        asked,
                        shown,
                        next,
                        needs,
                        circumstances,
                        wards,
                        SearchPage.today(clock),
                        problems,
                        after != null));
    }

    /// What is not one of the choices was not chosen on our page, and says nothing.
    private static Sought sought(
            Asked asked, @Nullable Place near, List<Term> needs, List<Term> circumstances, List<String> wards) {
        var miles = number(asked.miles(), MILES.getLast());
        return new Sought(
                asked.words(),
                chosen(asked.need(), needs),
                chosen(asked.circumstance(), circumstances),
                number(asked.age(), OLDEST),
                Optional.ofNullable(number(asked.day(), DAYS))
                        .filter(day -> day > 0)
                        .orElse(null),
                near,
                miles == null ? null : (int) Math.round(miles * METRES_OF_A_MILE),
                wards.contains(asked.ward()) ? asked.ward() : null);
    }

    private static @Nullable UUID chosen(String id, List<Term> terms) {
        return terms.stream()
                .map(Term::id)
                .filter(term -> term.toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(String text, int most) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= most ? Integer.valueOf(text) : null;
    }

    private Optional<Place> near(Asked asked) {
        return places.byPostcode(asked.postcode()).stream().findFirst();
    }

    @GetMapping("/community/{id}")
    View one(@PathVariable String id, HttpServletRequest request) {
        var listing = Optional.ofNullable(uuid(id))
                .flatMap(listings::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var near = near(Asked.of(request)).orElse(null);
        return pages.show(
                "community/listing",
                new ListingPage(
                        listing, near == null ? null : listings.metres(listing.id(), near), SearchPage.today(clock)));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
