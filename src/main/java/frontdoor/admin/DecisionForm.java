package frontdoor.admin;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.partners.Basis;
import frontdoor.partners.SharingDecision;
import frontdoor.partners.SharingDecision.Consent;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed about a decision to share or not to share.
///
/// @param shared `true`, `false`, or empty while nothing was chosen
/// @param consent `yes`, `no`, `not_asked`, or empty
public record DecisionForm(
        UUID id,
        String purpose,
        String reference,
        String recipient,
        Set<String> items,
        String shared,
        String basis,
        String consent,
        String whyNotAsked,
        String why,
        String risk) {

    static DecisionForm empty(String purpose) {
        return new DecisionForm(UUID.randomUUID(), purpose, "", "", Set.of(), "", "", "", "", "", "");
    }

    /// In the order of the page.
    Problems problems(AdminWords words) {
        var problems = new ArrayList<Problem>();
        if (!reference.isBlank() && Reference.typed(reference).isEmpty()) {
            problems.add(words.problem("reference", "admin.decision.problem.reference"));
        }
        if (shared.isEmpty()) {
            problems.add(words.problem("shared", "admin.decision.problem.shared"));
        }
        if (asked().isEmpty()) {
            problems.add(words.problem("consent", "admin.decision.problem.consent"));
        }
        decision(Actor.system("form"), Instant.EPOCH).lacks().stream()
                .filter(lack -> lack != SharingDecision.Lack.WHY_NOT_ASKED || asked().isPresent())
                .forEach(lack -> problems.add(words.problem(field(lack), "admin.decision.lack." + lack.key())));
        return new Problems(List.copyOf(problems));
    }

    private static String field(SharingDecision.Lack lack) {
        return switch (lack) {
            case RECIPIENT -> "recipient";
            case PURPOSE -> "purpose";
            case ITEMS -> "items";
            case BASIS -> "basis";
            case CONSENT -> "consent";
            case WHY_NOT_ASKED -> "whyNotAsked";
            case WHY, TOO_LONG -> "why";
        };
    }

    private Optional<Consent> asked() {
        return consent.isEmpty() ? Optional.empty() : Optional.of(Consent.valueOf(consent.toUpperCase(Locale.ROOT)));
    }

    SharingDecision decision(Actor by, Instant now) {
        return new SharingDecision(
                id,
                now,
                by,
                Reference.typed(reference).map(Reference::value).orElse(null),
                purpose,
                recipient,
                items,
                shared.equals("true"),
                Basis.of(basis).orElse(null),
                asked().orElse(Consent.NOT_ASKED),
                said(whyNotAsked),
                why.strip(),
                said(risk));
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
