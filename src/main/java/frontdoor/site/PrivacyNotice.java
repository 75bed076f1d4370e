package frontdoor.site;

import frontdoor.council.Statements;
import frontdoor.forms.Question;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one service holds of people, why, how long, and who sees it: all of it from the service file, and what the file
/// does not say from `council.yaml`.
///
/// @param held labels of the questions that people answer
/// @param sensitive labels of those that ask for sensitive things
/// @param basis the lawful basis, or null if the council has not written it down
/// @param condition for sensitive answers, or null
/// @param others who is told what, beside the council's own staff
/// @param shares more of the same, in the council's words
public record PrivacyNotice(
        Service service,
        List<String> held,
        List<String> sensitive,
        @Nullable String basis,
        @Nullable String condition,
        @Nullable String officer,
        List<Other> others,
        List<String> shares,
        PrivacyPage.Kept kept) {

    /// @param title what the referral is for
    /// @param told labels of the answers that are passed on
    /// @param asks whether the person is asked first
    public record Other(String title, boolean outside, List<String> told, boolean asks) {}

    static PrivacyNotice of(Service service, Statements.Privacy council) {
        var asked = service.asking().own().stream()
                .filter(question -> !question.staffOnly())
                .toList();
        var sensitive = asked.stream()
                .filter(question -> question.sensitive() != null)
                .map(Question::label)
                .toList();
        return new PrivacyNotice(
                service,
                asked.stream().map(Question::label).toList(),
                sensitive,
                first(service.about().privacy().basis(), council.basis()),
                sensitive.isEmpty() ? null : first(service.about().privacy().condition(), council.condition()),
                council.officer(),
                service.sending().refer().values().stream()
                        .map(line -> other(line, service))
                        .toList(),
                service.about().privacy().shares(),
                PrivacyPage.Kept.of(service));
    }

    private static Other other(ReferralLine line, Service service) {
        var told = line.share().stream()
                .flatMap(key -> service.asking().questions().stream()
                        .filter(question -> question.key().equals(key)))
                .map(Question::label)
                .toList();
        return new Other(line.told(), line.to().startsWith("partner:"), told, line.needsConsent());
    }

    private static @Nullable String first(@Nullable String own, @Nullable String otherwise) {
        return own == null ? otherwise : own;
    }
}
