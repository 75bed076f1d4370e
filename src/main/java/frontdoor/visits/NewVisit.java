package frontdoor.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who has just come in. The parts are those of [Visit].
///
/// @param id made with the page, so that arriving twice is arriving once
public record NewVisit(
        UUID id,
        String place,
        @Nullable Instant appointmentAt,
        @Nullable String service,
        @Nullable String words,
        @Nullable Long person,
        @Nullable String name,
        @Nullable String language,
        @Nullable String needs) {

    static final int LONGEST = 200; // letters of what somebody said

    public NewVisit {
        for (var text : new @Nullable String[] {words, name, language, needs}) {
            if (text != null && text.length() > LONGEST) {
                throw new IllegalArgumentException("Longer than " + LONGEST + " letters");
            }
        }
    }
}
