package frontdoor.community;

import frontdoor.listings.Freshness;
import frontdoor.listings.Listing;
import frontdoor.listings.Listing.Opening;
import frontdoor.web.Words;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One listing.
///
/// @param metres from the postcode that was searched, or null
public record ListingPage(Listing listing, @Nullable Integer metres, LocalDate today) {

    private static final double METRES_OF_A_MILE = 1_609.344;
    private static final double NEAR = 0.1; // miles

    public boolean isUnchecked() {
        return listing.freshness(today) == Freshness.UNCHECKED;
    }

    /// In a straight line, to a tenth of a mile.
    public static @Nullable String away(@Nullable Integer metres, Words words) {
        if (metres == null) {
            return null;
        }
        double miles = metres / METRES_OF_A_MILE;
        return miles < NEAR
                ? words.localize("community.away.near")
                : words.localize("community.away", String.format(words.locale(), "%.1f", miles));
    }

    /// `Monday and Thursday, 9am to 5pm`
    public static String says(Opening opening, Words words) {
        var days =
                opening.days().stream().map(day -> SearchPage.name(day, words)).collect(Collectors.joining(", "));
        if (opening.monthly()) {
            days = words.localize("community.hours.monthly", days);
        }
        return opening.opens() == null || opening.closes() == null
                ? days
                : words.localize(
                        "community.hours.times", days, words.time(opening.opens()), words.time(opening.closes()));
    }

    public static String ages(Listing listing, Words words) {
        if (listing.youngest() != null && listing.oldest() != null) {
            return words.localize(
                    "community.ages.between",
                    listing.youngest().toPlainString(),
                    listing.oldest().toPlainString());
        }
        if (listing.youngest() != null) {
            return words.localize("community.ages.from", listing.youngest().toPlainString());
        }
        return listing.oldest() == null
                ? ""
                : words.localize("community.ages.to", listing.oldest().toPlainString());
    }
}
