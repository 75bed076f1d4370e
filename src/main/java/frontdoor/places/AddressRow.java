package frontdoor.places;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import frontdoor.kernel.Postcode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row of a file of addresses, as the database takes it.
record AddressRow(
        String uprn,
        String line,
        String postcode,
        String ward,
        @Nullable String parish,
        @Nullable Integer easting,
        @Nullable Integer northing,
        double lat,
        double lon,
        Map<String, Object> attributes) {

    static final List<String> NEEDED = List.of("uprn", "line", "postcode", "ward", "lat", "lon");

    private static final Set<String> COLUMNS =
            Set.of("uprn", "line", "postcode", "ward", "lat", "lon", "parish", "easting", "northing", "flags");
    private static final Pattern UPRN = Pattern.compile("[1-9][0-9]{0,11}");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// @throws IllegalArgumentException with a sentence for whoever made the file, if the row will not do
    static AddressRow of(NamedCsvRecord row) {
        var uprn = needed(row, "uprn");
        if (!UPRN.matcher(uprn).matches()) {
            throw new IllegalArgumentException("'" + uprn + "' is not a UPRN: up to 12 digits, no leading 0.");
        }
        var postcode = needed(row, "postcode");
        return new AddressRow(
                uprn,
                needed(row, "line"),
                Postcode.normalised(postcode)
                        .orElseThrow(() -> new IllegalArgumentException("'" + postcode + "' is not a postcode.")),
                needed(row, "ward"),
                text(row, "parish"),
                whole(row, "easting"),
                whole(row, "northing"),
                degrees(row, "lat", 49, 61),
                degrees(row, "lon", -9, 3),
                attributes(row));
    }

    private static String needed(NamedCsvRecord row, String column) {
        var text = text(row, column);
        if (text == null) {
            throw new IllegalArgumentException("There is no " + column + ".");
        }
        return text;
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static @Nullable Integer whole(NamedCsvRecord row, String column) {
        var text = text(row, column);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The " + column + " '" + text + "' is not a whole number.", e);
        }
    }

    private static double degrees(NamedCsvRecord row, String column, int from, int to) {
        var text = needed(row, column);
        double degrees;
        try {
            degrees = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The " + column + " '" + text + "' is not a number.", e);
        }
        if (degrees >= from && degrees <= to) {
            return degrees;
        }
        throw new IllegalArgumentException("The " + column + " " + text + " is not in the British Isles.");
    }

    /// Every column that is not the address itself.
    private static Map<String, Object> attributes(NamedCsvRecord row) {
        var attributes = new LinkedHashMap<String, Object>();
        for (var column : row.getHeader()) {
            var text = text(row, column);
            if (text != null && !COLUMNS.contains(column)) {
                attributes.put(column, text);
            }
        }
        if (attributes.get("collection_day") instanceof String day && !DAYS.contains(day.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The collection_day '" + day + "' is not a day of the week.");
        }
        var flags = text(row, "flags");
        if (flags != null) {
            attributes.put(
                    "flags", Arrays.stream(flags.split(";")).map(String::strip).toList());
        }
        return attributes;
    }
}
