package frontdoor.forms;

import frontdoor.kernel.Postcode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Addresses, and places on the ground.
final class Whereabouts {

    private static final Pattern UPRN = Pattern.compile("\\d{1,12}");

    private static final Pattern DEGREES = Pattern.compile("[-−]?\\d{1,3}(\\.\\d{1,15})?");
    private static final int LONGEST = 400;

    private Whereabouts() {}

    /// Picked (`key-uprn`) or typed (`key-line`, `key-line2`, `key-town`, `key-postcode`). Only these are read:
    /// what else is known of a property is looked up, never sent in.
    static Reading address(String key, Typed typed) {
        var uprn = typed.line(key + "-uprn");
        if (UPRN.matcher(uprn).matches()) {
            return new Reading.Value(Map.of("uprn", uprn));
        }
        var line = Stream.of("-line", "-line2", "-town")
                .map(part -> typed.line(key + part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        var postcode = typed.line(key + "-postcode");
        if (line.isEmpty() && postcode.isEmpty()) {
            return uprn.isEmpty() ? Reading.BLANK : Reading.wrong("problem.address.pick");
        }
        return typedAddress(line, postcode);
    }

    private static Reading typedAddress(String line, String postcode) {
        var flaws = new ArrayList<Reading.Flaw>();
        var tidy = tidyPostcode(postcode);
        if (line.isEmpty()) {
            flaws.add(new Reading.Flaw("-line", "problem.address.line"));
        } else if (line.length() > LONGEST) {
            flaws.add(new Reading.Flaw("-line", "problem.too-long", LONGEST));
        }
        if (tidy.isEmpty()) {
            flaws.add(new Reading.Flaw("-postcode", "problem.postcode"));
        }
        if (!flaws.isEmpty()) {
            return new Reading.Wrong(flaws);
        }
        var address = new LinkedHashMap<String, Object>();
        address.put("line", line);
        address.put("postcode", tidy);
        return new Reading.Value(address);
    }

    /// `SW1A 1AA` of any case and spacing, or nothing if it is no postcode.
    static String tidyPostcode(String text) {
        return Postcode.normalised(text).orElse("");
    }

    /// Words or a pin, or both. A pin must be somewhere near the British Isles.
    static Reading place(String key, Typed typed) {
        var place = new LinkedHashMap<String, Object>();
        var words = typed.lines(key + "-words");
        var lat = typed.line(key + "-lat");
        var lon = typed.line(key + "-lon");
        if (words.length() > LONGEST) {
            return new Reading.Wrong(List.of(new Reading.Flaw("-words", "problem.too-long", LONGEST)));
        }
        if (!words.isEmpty()) {
            place.put("words", words);
        }
        if (!lat.isEmpty() || !lon.isEmpty()) {
            if (!isBetween(lat, 49, 61) || !isBetween(lon, -9, 2)) {
                return new Reading.Wrong(List.of(new Reading.Flaw("-lat", "problem.location.pin")));
            }
            place.put("lat", degrees(lat));
            place.put("lon", degrees(lon));
        }
        return place.isEmpty() ? Reading.BLANK : new Reading.Value(place);
    }

    private static boolean isBetween(String text, int least, int most) {
        return DEGREES.matcher(text).matches() && degrees(text) >= least && degrees(text) <= most;
    }

    private static double degrees(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }
}
