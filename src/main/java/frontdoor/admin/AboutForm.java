package frontdoor.admin;

import frontdoor.desk.DecisionForm;
import frontdoor.kernel.Reference;
import frontdoor.partners.Basis;
import frontdoor.web.Problem;
import java.util.Set;
import java.util.stream.Stream;

/// What was typed of that which a decision to share is about.
///
/// @param purpose the key of the service
public record AboutForm(String purpose, String reference, String recipient, Set<String> items, String basis) {

    static AboutForm empty(String purpose) {
        return new AboutForm(purpose, "", "", Set.of(), "");
    }

    Stream<Problem> problems(AdminWords words) {
        return reference.isBlank() || Reference.typed(reference).isPresent()
                ? Stream.empty()
                : Stream.of(words.problem("reference", "admin.decision.problem.reference"));
    }

    DecisionForm.Matter matter() {
        return new DecisionForm.Matter(
                Reference.typed(reference).map(Reference::value).orElse(null),
                purpose,
                recipient,
                items,
                Basis.of(basis).orElse(null));
    }
}
