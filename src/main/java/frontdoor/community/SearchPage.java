package frontdoor.community;

import frontdoor.kernel.CivilTime;
import frontdoor.listings.Hit;
import frontdoor.listings.Term;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of a search, and what was found.
///
/// @param related where nothing fits all that was asked, what fits the words alone, or one of them
/// @param next the last that is shown, if there are more
/// @param further whether this is not the first page
public record SearchPage(
        Asked asked,
        List<Hit> hits,
        List<Hit> related,
        @Nullable UUID next,
        List<Term> needs,
        List<Term> circumstances,
        List<String> wards,
        LocalDate today,
        Problems problems,
        boolean further) {

    static LocalDate today(Clock clock) {
        return CivilTime.day(clock.instant());
    }

    public String words() {
        return asked.words();
    }

    public String age() {
        return asked.age();
    }

    public String postcode() {
        return asked.postcode();
    }

    /// What could be left out, as the form calls it: at least two things, for with nothing there is no search.
    public List<String> filled() {
        var filled = asked.filled();
        return filled.size() > 1 ? filled : List.of();
    }

    public boolean isSearch() {
        return !asked.isNothing();
    }

    /// Whether more is asked for than words and a place, so that it has to be seen.
    public boolean isNarrowed() {
        return Stream.of(asked.need(), asked.miles(), asked.age(), asked.circumstance(), asked.day(), asked.ward())
                .anyMatch(each -> !each.isEmpty());
    }

    public List<Option> needOptions(Words words) {
        return terms(needs, asked.need(), words);
    }

    public List<Option> circumstanceOptions(Words words) {
        return terms(circumstances, asked.circumstance(), words);
    }

    private static List<Option> terms(List<Term> terms, String chosen, Words words) {
        return options(
                words,
                chosen,
                terms.stream()
                        .map(term -> Option.of(term.id().toString(), term.name()))
                        .toList());
    }

    public List<Option> dayOptions(Words words) {
        var days = IntStream.rangeClosed(1, DayOfWeek.values().length)
                .mapToObj(day -> Option.of(String.valueOf(day), name(DayOfWeek.of(day), words)))
                .toList();
        return options(words, asked.day(), days);
    }

    static String name(DayOfWeek day, Words words) {
        var name = day.getDisplayName(TextStyle.FULL, words.locale());
        return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
    }

    public List<Option> wardOptions(Words words) {
        return options(
                words,
                asked.ward(),
                wards.stream().map(ward -> Option.of(ward, ward)).toList());
    }

    public List<Option> mileOptions(Words words) {
        return options(
                words,
                asked.miles(),
                CommunityController.MILES.stream()
                        .map(miles -> Option.of(String.valueOf(miles), words.count("community.miles", miles)))
                        .toList());
    }

    private static List<Option> options(Words words, String chosen, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.localize("community.any")));
        options.forEach(option -> all.add(option.chosen(option.value().equals(chosen))));
        return all;
    }

    public static @Nullable String away(@Nullable Integer metres, Words words) {
        return ListingPage.away(metres, words);
    }
}
