package frontdoor.openreferral;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Postcode;
import frontdoor.listings.Kind;
import frontdoor.listings.Published.Depth;
import frontdoor.listings.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a program asks for. A value that cannot be meant is refused by name, and never taken for nothing: whoever
/// asks for less would be given everything. Parameters that the standard does not have are left alone.
final class Parameters {

    static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    private static final int LARGEST_MINIMAL = 50_000; // ids and days only: "all services within one call"
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_SEARCH = 200; // characters
    private static final int FARTHEST = 1_000_000; // metres
    private static final BigDecimal OLDEST = BigDecimal.valueOf(1_000); // years
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?");

    private final HttpServletRequest request;

    private Parameters(HttpServletRequest request) {
        this.request = request;
    }

    sealed interface Read {}

    /// @param lines whether all of it is wanted, a line for each
    record Fit(Wanted wanted, boolean lines) implements Read {}

    record Unfit(String parameter, String shape) implements Read {

        String json() {
            return "{\"error\": \"The parameter '%s' is %s.\"}".formatted(parameter, shape);
        }
    }

    private static final class Refused extends RuntimeException {

        private final transient Unfit unfit;

        Refused(String parameter, String shape) {
            super(parameter, null, false, false);
            this.unfit = new Unfit(parameter, shape);
        }
    }

    static Read read(Kind kind, HttpServletRequest request) {
        try {
            return new Parameters(request).fit(kind);
        } catch (Refused refused) {
            return refused.unfit;
        }
    }

    /// `full_service` on an organisation; the rest are whole anyway.
    static Depth depthOfOne(Kind kind, HttpServletRequest request) {
        boolean services = kind == Kind.ORGANIZATIONS && "true".equals(request.getParameter("full_service"));
        return services ? Depth.WITH_SERVICES : Depth.WHOLE;
    }

    private Fit fit(Kind kind) {
        boolean minimal = kind == Kind.SERVICES && flag("minimal");
        int largest = minimal ? LARGEST_MINIMAL : LARGEST_SIZE;
        var wanted = new Wanted(
                whole("page", 1, LAST_PAGE, 1),
                Math.min(largest, whole("per_page", 1, Integer.MAX_VALUE, minimal ? largest : USUAL_SIZE)),
                depth(minimal),
                text("search"),
                uuid("taxonomy_term_id"),
                uuid("taxonomy_id"),
                uuid("organization_id"),
                uuid("parent_id"),
                flag("top_only"),
                value("modified_after", "a date, or a date with a time and its zone", Parameters::moment),
                years("minimum_age"),
                years("maximum_age"),
                years("age"),
                value("start_time", "a time such as 09:00", Parameters::time),
                value("end_time", "a time such as 17:30", Parameters::time),
                value("day", "a day of the week: MO, TU, WE, TH, FR, SA or SU", Parameters::day),
                value(
                        "postcode",
                        "a postcode",
                        text -> Postcode.normalised(text).orElseThrow()),
                given("proximity") == null ? null : whole("proximity", 0, FARTHEST, 0));
        if (wanted.metres() != null && wanted.postcode() == null) {
            throw new Refused("proximity", "metres from a postcode, and there is no postcode");
        }
        return new Fit(wanted, lines());
    }

    private Depth depth(boolean minimal) {
        boolean services = flag("full_service");
        boolean whole = flag("full");
        return minimal ? Depth.MINIMAL : services ? Depth.WITH_SERVICES : whole ? Depth.WHOLE : Depth.ITEM;
    }

    private boolean lines() {
        return Boolean.TRUE.equals(value("format", "json or ndjson", text -> switch (text) {
            case "json" -> false;
            case "ndjson" -> true;
            default -> throw new IllegalArgumentException(text);
        }));
    }

    private @Nullable String given(String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable String text(String name) {
        return value(name, "at most " + LONGEST_SEARCH + " characters", text -> {
            if (text.length() > LONGEST_SEARCH) {
                throw new IllegalArgumentException(name);
            }
            return text;
        });
    }

    private <T> @Nullable T value(String name, String shape, Function<String, T> reading) {
        var text = given(name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException | java.util.NoSuchElementException _) {
            throw new Refused(name, shape);
        }
    }

    private int whole(String name, int least, int most, int otherwise) {
        var number = value(name, "a whole number from " + least, text -> {
            long read = Long.parseLong(text);
            if (read < least) {
                throw new IllegalArgumentException(text);
            }
            return (int) Math.min(read, most);
        });
        return number == null ? otherwise : number;
    }

    private boolean flag(String name) {
        return Boolean.TRUE.equals(value(name, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        }));
    }

    private @Nullable UUID uuid(String name) {
        return value(name, "a UUID", text -> {
            if (!UUID_SHAPE.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return UUID.fromString(text);
        });
    }

    private @Nullable BigDecimal years(String name) {
        return value(name, "a number of years", text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return new BigDecimal(text).min(OLDEST);
        });
    }

    private static Instant moment(String text) {
        var moment = text.contains("T")
                ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                : LocalDate.parse(text).atStartOfDay(CivilTime.ZONE).toInstant();
        if (!CivilTime.isKept(moment)) {
            throw new IllegalArgumentException(text);
        }
        return moment;
    }

    private static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
    }

    /// As calendars write it, or the name of the day.
    private static int day(String text) {
        int day = text.length() < 2 ? -1 : DAYS.indexOf(text.substring(0, 2).toUpperCase(Locale.ROOT));
        if (day < 0) {
            throw new IllegalArgumentException(text);
        }
        return day + 1;
    }
}
