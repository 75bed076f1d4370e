package frontdoor.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only the council can say of itself on the pages that the law asks for; from `council.yaml`. What it does not
/// say is not made up: the page leaves it out, or tells whom to ask.
public record Statements(Accessibility accessibility, Privacy privacy) {

    /// For the accessibility statement.
    ///
    /// @param prepared the day the statement was first published, or null
    /// @param reviewed the day it was last looked through, or null
    /// @param tested who tested the site, how and when, a sentence or two; or null
    /// @param problems what is known not to be accessible
    public record Accessibility(
            @Nullable LocalDate prepared,
            @Nullable LocalDate reviewed,
            @Nullable String tested,
            List<Problem> problems) {

        /// @param what a sentence: what is wrong, and for whom
        /// @param criterion the success criterion of WCAG that it fails, or null
        /// @param by until when it is to be mended, or null
        public record Problem(
                String what,
                @Nullable String criterion,
                @Nullable LocalDate by) {}
    }

    /// For every privacy notice, where the service says nothing else.
    ///
    /// @param basis the lawful basis, Article 6 of the UK GDPR, or null
    /// @param condition for sensitive answers, Article 9, or null
    /// @param officer how to reach the data protection officer, or null
    public record Privacy(
            @Nullable String basis,
            @Nullable String condition,
            @Nullable String officer) {}
}
