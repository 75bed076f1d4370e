package frontdoor.desk;

import frontdoor.cases.ContactDetails;
import frontdoor.cases.Reporter;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Facts;
import frontdoor.services.Known;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A service's questions as they are asked in a conversation: all that matter so far, on one page. It follows from what
/// was typed and is not stored.
final class Interview {

    private final List<Question> asked;
    private final Answers.Checked checked;
    private final ContactDetails.Read contact;

    private Interview(List<Question> asked, Answers.Checked checked, ContactDetails.Read contact) {
        this.asked = asked;
        this.checked = checked;
        this.contact = contact;
    }

    /// @param facts what the registers say of the property that was picked
    static Interview of(
            Service service,
            Map<String, List<String>> input,
            Facts facts,
            Channel channel,
            ContactDetails.Labels labels,
            LocalDate today) {
        Answers.Relevance relevance =
                (when, answers) -> service.conditions().evaluate(when, new Known(answers, facts, today, channel));
        var checked = Answers.check(service.ask(), input, relevance, today);
        return new Interview(
                Answers.relevant(service.ask(), checked.values(), relevance),
                checked,
                ContactDetails.read(service.contact(), input, labels, "en", today));
    }

    List<Question> asked() {
        return asked;
    }

    /// Whether it asks something that was not on the page that was sent.
    boolean asksMoreThan(List<String> shown) {
        return asked.stream().anyMatch(question -> !shown.contains(question.key()));
    }

    List<Answers.Problem> problems() {
        var problems = new ArrayList<>(checked.problems());
        switch (contact) {
            case ContactDetails.Read.Good _ -> {}
            case ContactDetails.Read.Bad bad -> problems.addAll(bad.problems());
        }
        return problems;
    }

    /// Who reports it; nobody when they gave no name and no way to reach them.
    Reporter reporter() {
        return contact instanceof ContactDetails.Read.Good good ? good.reporter() : Reporter.NOBODY;
    }
}
