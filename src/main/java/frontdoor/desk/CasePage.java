package frontdoor.desk;

import frontdoor.cases.Appointments.Standing;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case on one screen, as far as the reader may see it.
///
/// @param unread how often the person has said something that nobody has read
/// @param reopenUntil until when it may be opened again for whoever says that it is not fixed, or null
/// @param linked cases that say they are about this one
/// @param likes cases that may be about the same thing
/// @param more what somebody who reported it again ticked and the first did not
/// @param ticks whether the reader may tick it for the first
/// @param written conversations that it was opened from, or that are about it
/// @param command new with the page, for whatever is done from it next
/// @param assigned the username of who works on it, as the forms send it back; empty for nobody
/// @param died whether it tells of a death, so that there is a page of who died
/// @param appointment how it stands with the appointment that it needs; null where it needs none or it is not for them
/// @param notice what to say first, or null
/// @param problems of the note that was typed
/// @param note what was typed as a note and did not do
/// @param others who else has it open, in words; empty for nobody
public record CasePage(
        Bar bar,
        boolean seesInside,
        int unread,
        @Nullable Instant reopenUntil,
        List<Link> linked,
        List<Like> likes,
        List<More> more,
        boolean ticks,
        List<Link> written,
        List<Person> reporters,
        List<SummaryRow> answers,
        List<Awaited> awaited,
        List<Promise> promises,
        List<ReferralPart> referrals,
        List<Doing> actions,
        List<Step> story,
        @Nullable List<Letter> letters,
        List<Option> colleagues,
        UUID command,
        String assigned,
        int revision,
        boolean died,
        @Nullable Standing appointment,
        @Nullable String notice,
        Problems problems,
        String note,
        String others) {

    /// @param label of the question
    /// @param options as a form sends them: the question's key, a dot and the option's
    public record More(String label, List<Option> options) {}

    /// When it is, or null.
    public Standing.@Nullable Booked booked() {
        return appointment instanceof Standing.Booked booked ? booked : null;
    }

    public String appointmentTitle() {
        return switch (appointment) {
            case Standing.Booked booked -> booked.title();
            case Standing.Open open -> open.title();
            case Standing.Waits waits -> waits.title();
            case null -> "";
        };
    }

    /// The latest letter, if it did not get there and nothing was sent since.
    public @Nullable Letter lost() {
        return letters == null || letters.isEmpty() || letters.getFirst().cameBackAt() == null
                ? null
                : letters.getFirst();
    }

    /// What a case is known by wherever it is shown.
    ///
    /// @param status its stage, or how it ended
    /// @param assignee the display name of who works on it, or null
    /// @param mine whether that is the reader
    public record Bar(
            String reference,
            String service,
            String status,
            boolean open,
            @Nullable String queue,
            @Nullable String team,
            Service.Priority priority,
            Due due,
            boolean late,
            @Nullable String assignee,
            boolean mine,
            Instant openedAt,
            String channel) {

        public boolean isPressing() {
            return priority == Service.Priority.URGENT || priority == Service.Priority.HIGH;
        }

        public String priorityKey() {
            return priority.name().toLowerCase(Locale.ROOT);
        }
    }

    /// Somebody who reported it.
    ///
    /// @param details how to reach them, each in words; empty if that is not for the reader
    /// @param person the id of their record, or null if they have none or it is not for the reader
    public record Person(
            String name, List<String> details, @Nullable Long person) {}

    /// A case that may be about the same thing.
    ///
    /// @param alike what is the same or alike, in words
    /// @param joins whether the reader may say that it is
    public record Like(String reference, String status, Instant openedAt, String alike, boolean joins) {}

    /// A reply that a letter asked for.
    ///
    /// @param state the last part of the key of its words: waiting, replied, passed, ended
    /// @param at until when it is waited for, or when it came or its case was closed
    /// @param reminded when they were reminded, or null
    /// @param otherwise what happens now that nothing has come; else empty
    /// @param clocks what the wait does to our promises; else empty
    public record Awaited(
            String letter,
            String title,
            String state,
            Instant at,
            @Nullable Instant reminded,
            String otherwise,
            String clocks) {

        public String colour() {
            return switch (state) {
                case "replied" -> "govuk-tag--green";
                case "passed" -> "govuk-tag--red";
                case "ended" -> "govuk-tag--grey";
                default -> "govuk-tag--yellow";
            };
        }
    }

    /// A promise and its clock.
    ///
    /// @param state the last part of the key of its words: running, paused, late, met, missed, ended
    /// @param explained articles that say what it means
    public record Promise(String title, String state, Due due, List<Link> explained) {

        public String colour() {
            return switch (state) {
                case "late", "missed" -> "govuk-tag--red";
                case "met" -> "govuk-tag--green";
                case "paused" -> "govuk-tag--yellow";
                case "ended" -> "govuk-tag--grey";
                default -> due.isAtRisk() ? "govuk-tag--orange" : "govuk-tag--blue";
            };
        }
    }

    /// Something that may be done now.
    ///
    /// @param asks whether it asks questions, on a page of its own
    /// @param ends whether it ends the case
    /// @param missing what has to be answered before it can be decided; empty when it can be done
    public record Doing(String key, String title, boolean asks, boolean ends, List<String> missing) {}

    /// One line of the story.
    ///
    /// @param title what happened, in words
    /// @param by who did it
    /// @param more what came of it, each a sentence
    /// @param said what was written or answered
    public record Step(Instant at, String title, String by, List<String> more, List<SummaryRow> said) {}

    /// @param state the last part of the key of its words
    /// @param cameBackAt when a mail server said that it did not get there, or null
    public record Letter(
            Instant at,
            String subject,
            String body,
            String medium,
            String state,
            String to,
            @Nullable Instant cameBackAt) {

        public String colour() {
            return switch (state) {
                case "delivered" -> "govuk-tag--green";
                case "dead", "came_back" -> "govuk-tag--red";
                case "held", "set_aside" -> "govuk-tag--yellow";
                default -> "govuk-tag--blue";
            };
        }
    }
}
