package frontdoor.community;

import frontdoor.directory.Synonyms;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int RELATED = 5; // where nothing fits all
    private static final double METRES_OF_A_MILE = 1_609.344;
    private static final int OLDEST = 120; // years
    private static final int DAYS = 7;

    private final Listings listings;
    private final Synonyms synonyms;
    private final Places places;
    private final MessageSource words;
    private final Pages pages;
    private final Clock clock;

    CommunityController(
            Listings listings, Synonyms synonyms, Places places, MessageSource words, Pages pages, Clock clock) {
        this.listings = listings;
        this.synonyms = synonyms;
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
            @RequestParam(required = false) @Nullable String without,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (clear != null) {
            Asked.forget(response);
            return SeeOther.to("/community");
        }
        if (without != null && Asked.FIELDS.contains(without)) {
            Asked.of(request).without(without).keep(response);
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
        var related = hits.isEmpty() && !problems.any() && !asked.words().isEmpty()
                ? listings.find(saying(meant(asked.words(), true)), null, RELATED)
                : List.<Hit>of();
        var shown = hits.stream().limit(SHOWN).toList();
        var next = hits.size() > SHOWN ? shown.getLast().listing().id() : null;
        return pages.show(
                status,
                "community/search",
                new SearchPage(
                        asked,
                        shown,
                        related,
                        next,
                        needs,
                        circumstances,
                        wards,
                        SearchPage.today(clock),
                        problems,
                        after != null));
    }

    /// What is not one of the choices was not chosen on our page, and says nothing.
    private Sought sought(
            Asked asked, @Nullable Place near, List<Term> needs, List<Term> circumstances, List<String> wards) {
        var miles = number(asked.miles(), MILES.getLast());
        return new Sought(
                meant(asked.words(), false),
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

    /// What was typed, or what else it may mean, as the search reads it.
    ///
    /// @param loose whether any one of the words is enough
    private String meant(String typed, boolean loose) {
        var said = typed.isEmpty() || !loose
                ? Stream.of(typed)
                : Stream.concat(Stream.of(typed), Stream.of(typed.split(" ")));
        return Stream.concat(said, synonyms.besides(typed).stream().map(other -> '"' + other + '"'))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static Sought saying(String words) {
        return new Sought(words, null, null, null, null, null, null, null);
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
