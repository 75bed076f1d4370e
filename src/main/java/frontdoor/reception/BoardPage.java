package frontdoor.reception;

import frontdoor.visits.Step;
import frontdoor.visits.Visit;
import frontdoor.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is here, as one desk sees it.
///
/// @param desk the reader's own desk, or empty
/// @param mine who is called to that desk or seen at it, or null
/// @param seesPeople whether the records of people are for the reader
/// @param surgeries what partners offer here
/// @param booked who has a place with a partner today
/// @param notice a key of a message to show first, or null
public record BoardPage(
        String place,
        String title,
        String desk,
        List<String> desks,
        @Nullable Line mine,
        boolean seesPeople,
        List<Line> waiting,
        List<Line> busy,
        List<Line> done,
        List<Link> surgeries,
        List<SurgeryPage.Booked> booked,
        @Nullable String notice) {

    /// Of those who wait, how many have waited longer than the standard.
    public long late() {
        return waiting.stream().filter(Line::late).count();
    }

    /// One visitor.
    ///
    /// @param name who it is, or null if they did not say
    /// @param person id of whoever is on record, or null
    /// @param purpose what they came for, or null
    /// @param minutes how long they have waited
    /// @param early whether their time has not come yet
    /// @param late whether they waited longer than the standard says
    public record Line(
            UUID id,
            int revision,
            String token,
            @Nullable String name,
            @Nullable Long person,
            @Nullable String purpose,
            Instant arrivedAt,
            @Nullable Instant appointmentAt,
            long minutes,
            boolean early,
            boolean late,
            @Nullable String language,
            @Nullable String needs,
            Visit.State state,
            @Nullable String desk) {

        public boolean may(Step step) {
            return step.isOpenTo(state);
        }
    }
}
