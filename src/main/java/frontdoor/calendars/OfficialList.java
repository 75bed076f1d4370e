package frontdoor.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads bank holidays in the shape in which GOV.UK publishes them, <https://www.gov.uk/bank-holidays.json>.
final class OfficialList {

    /// The list does not have the official shape; the message is a sentence for whoever gave it.
    static final class WrongShape extends RuntimeException {

        WrongShape(String message) {
            super(message);
        }
    }

    private static final ObjectMapper JSON = new JsonMapper();

    private OfficialList() {}

    /// The list that the made-up council starts with.
    static String shipped() {
        try (var file = OfficialList.class.getResourceAsStream("/council/calendars/bank-holidays.json")) {
            if (file == null) {
                throw new IllegalStateException("council/calendars/bank-holidays.json is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return one list for each division, none left out
    /// @throws WrongShape if it is not the official shape, or lists nothing for a division
    static List<HolidayList> parse(String json) {
        var root = tree(json);
        return HolidayList.DIVISIONS.stream()
                .map(division -> new HolidayList(division, holidays(division, root.path(division))))
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new WrongShape("This is not JSON. Save the file from www.gov.uk/bank-holidays.json as it is.");
        }
    }

    private static List<Holiday> holidays(String division, JsonNode list) {
        if (!list.path("events").isArray() || list.path("events").isEmpty()) {
            throw new WrongShape("The list has no events for " + division + ".");
        }
        var holidays = new ArrayList<Holiday>();
        for (var event : list.path("events")) {
            holidays.add(holiday(division, event));
        }
        return holidays;
    }

    private static Holiday holiday(String division, JsonNode event) {
        var title = text(event, "title");
        var date = text(event, "date");
        if (title == null || title.isBlank() || date == null) {
            throw new WrongShape("An event for " + division + " has no title or no date.");
        }
        try {
            var notes = text(event, "notes");
            return new Holiday(
                    LocalDate.parse(date),
                    title,
                    notes == null ? "" : notes,
                    event.path("bunting").asBoolean(false));
        } catch (DateTimeException e) {
            throw new WrongShape(title + " for " + division + " has the date '" + date + "'. Write it as 2026-12-25.");
        }
    }

    private static @Nullable String text(JsonNode event, String key) {
        return event.path(key).isString() ? event.path(key).stringValue() : null;
    }
}
