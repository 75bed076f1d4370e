package frontdoor.worklists;

import frontdoor.kernel.CivilTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of work of several kinds starts: how far each kind has been shown.
///
/// @param cases the cursor of the queues, or null for the start
record DueCursor(@Nullable String cases, Place conversations, Place calls) {

    private static final String BETWEEN = "~";
    private static final Place FIRST = new Place(null, "");
    private static final DueCursor START = new DueCursor(null, FIRST, FIRST);

    /// @param due null for the start
    /// @param id of the last that was shown, empty for the start
    record Place(@Nullable Instant due, String id) {

        long number() {
            return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
        }

        @Nullable
        UUID uuid() {
            return id.length() == 36 ? UUID.fromString(id) : null;
        }

        static Place parse(String text) {
            var parts = text.split("_", 2);
            if (parts.length < 2) {
                return FIRST;
            }
            var due = Instant.parse(parts[0]);
            return CivilTime.isKept(due) ? new Place(due, parts[1]) : FIRST;
        }

        @Override
        public String toString() {
            return due == null ? "" : due + "_" + id;
        }
    }

    /// How far one kind was shown.
    sealed interface Part {
        record OfCases(String cursor) implements Part {}

        record OfConversations(Place place) implements Part {}

        record OfCalls(Place place) implements Part {}
    }

    /// @param text what [#toString] wrote; anything else is the start
    static DueCursor parse(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split(BETWEEN, -1);
        if (parts.length != 3) {
            return START;
        }
        try {
            var calls = Place.parse(parts[2]);
            calls.uuid();
            return new DueCursor(parts[0].isEmpty() ? null : parts[0], Place.parse(parts[1]), calls);
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return START;
        }
    }

    static Part at(String cursor) {
        return new Part.OfCases(cursor);
    }

    static Part at(@Nullable Instant due, long id) {
        return new Part.OfConversations(new Place(due, String.valueOf(id)));
    }

    static Part at(Instant due, UUID id) {
        return new Part.OfCalls(new Place(due, id.toString()));
    }

    DueCursor past(Part part) {
        return switch (part) {
            case Part.OfCases shown -> new DueCursor(shown.cursor(), conversations, calls);
            case Part.OfConversations shown -> new DueCursor(cases, shown.place(), calls);
            case Part.OfCalls shown -> new DueCursor(cases, conversations, shown.place());
        };
    }

    @Override
    public String toString() {
        return (cases == null ? "" : cases) + BETWEEN + conversations + BETWEEN + calls;
    }
}
