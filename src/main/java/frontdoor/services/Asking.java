package frontdoor.services;

import frontdoor.forms.Question;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a service asks, of whom, and what follows from the answers. Maps keep the file's order.
///
/// @param language of its texts
/// @param own its own questions when a case is opened, without those of how to reach the person
/// @param staff what its actions ask, of whoever takes them, by key
/// @param headings what stands above a part of a page that asks them all, by the first question of the part
/// @param partnerReport how a partner agency reports it, or null if none does
public record Asking(
        String language,
        Service.Contact contact,
        List<Question> own,
        Map<String, Question> staff,
        Map<String, Service.Fact> facts,
        Conditions conditions,
        List<Suggestion> suggestions,
        Map<String, String> headings,
        @Nullable PartnerReport partnerReport) {

    /// All that is asked when a case is opened: the service's own questions, then how to reach the person.
    public List<Question> questions() {
        return Stream.concat(own.stream(), ContactQuestions.of(contact, language).stream())
                .toList();
    }

    /// The headings above those of its own questions that are asked: where the first of a part is not, above its next
    /// one.
    public Map<String, String> headings(Collection<String> asked) {
        return Headings.above(own.stream().map(Question::key).toList(), headings, asked);
    }

    /// What an action asks; what may be left out is not required.
    public List<Question> questions(Service.Action action) {
        return action.ask().stream()
                .map(this::question)
                .map(question -> action.optional().contains(question.key()) ? question.optional() : question)
                .toList();
    }

    /// A question of the service or of its staff.
    ///
    /// @throws IllegalArgumentException if there is none of that key
    public Question question(String key) {
        var asked = staff.get(key);
        return asked != null
                ? asked
                : questions().stream()
                        .filter(question -> question.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No question " + key));
    }
}
