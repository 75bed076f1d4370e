package frontdoor.council;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The council as it is named on pages and in letters; from `council.yaml`.
///
/// @param phone as people write it: 01632 960000
/// @param textRelay the number to dial first is part of it: 18001 01632 960000
/// @param address lines of the postal address
/// @param website the council's main site, not Frontdoor
/// @param languages the first is the one to start with
/// @param openingHours when the telephone is answered; a day that is absent is closed
/// @param visitingHours when people can come in; empty if that is not said
/// @param outOfHours the telephone number for emergencies while the other is not answered, or null
public record Council(
        String name,
        String shortName,
        String phone,
        String textRelay,
        String email,
        List<String> address,
        URI website,
        List<Locale> languages,
        Map<DayOfWeek, Hours> openingHours,
        Map<DayOfWeek, Hours> visitingHours,
        @Nullable String outOfHours,
        Brand brand) {

    public Council {
        address = List.copyOf(address);
        languages = List.copyOf(languages);
        openingHours = copy(openingHours);
        visitingHours = copy(visitingHours);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("The council speaks at least one language");
        }
    }

    private static Map<DayOfWeek, Hours> copy(Map<DayOfWeek, Hours> week) {
        var copy = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        copy.putAll(week);
        return copy;
    }

    /// From `opens` up to and not including `closes`, London time.
    public record Hours(LocalTime opens, LocalTime closes) {

        public Hours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Opening at " + opens + " comes before closing at " + closes);
            }
        }

        /// @param text `09:00-17:00`
        static Hours parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("Opening hours look like 09:00-17:00, not " + text);
            }
            return new Hours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
        }
    }

    /// The colours of the council, each `#rrggbb`.
    ///
    /// @param colour of headers and buttons, under white text
    /// @param accent of what has the focus, under dark text
    public record Brand(String colour, String accent) {

        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

        public Brand {
            mustBeColour(colour);
            mustBeColour(accent);
            var contrast = Contrast.between(colour, "#ffffff");
            if (contrast < Contrast.READABLE) {
                throw new IllegalArgumentException(
                        "brand.colour %s is %.1f to 1 on white, where text needs %.1f: choose a darker one"
                                .formatted(colour, contrast, Contrast.READABLE));
            }
        }

        /// They are written into a style sheet, so nothing else may pass for one.
        private static void mustBeColour(String text) {
            if (!COLOUR.matcher(text).matches()) {
                throw new IllegalArgumentException("A colour looks like #00504a, not " + text);
            }
        }
    }
}
