package frontdoor.admin;

import frontdoor.checks.Fault;
import frontdoor.letters.LetterTemplate;
import frontdoor.letters.TemplateVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts for letters, and the files that were not taken over.
public record TemplatesPage(
        List<Line> lines,
        Map<String, List<Fault>> refused,
        @Nullable String notice) {

    /// @param owner the team's title
    /// @param late whether the day of its review is over
    public record Line(
            String key, String title, String owner, LocalDate review, boolean late, List<String> languages) {}

    /// @param versions what its file said, newest first
    public record One(LetterTemplate template, List<TemplateVersion> versions) {}
}
