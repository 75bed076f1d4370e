package frontdoor.customers;

import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.customers.PartQuestions.Asked;
import frontdoor.forms.Question;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Part;
import frontdoor.web.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the form of a row, and reads what was typed in it.
@Component
class RecordPages {

    private final PartQuestions questions;
    private final PartReading reading;
    private final HistoryPages history;
    private final Fields fields;
    private final Clock clock;

    RecordPages(PartQuestions questions, PartReading reading, HistoryPages history, Fields fields, Clock clock) {
        this.questions = questions;
        this.reading = reading;
        this.history = history;
        this.fields = fields;
        this.clock = clock;
    }

    /// A row that is added or changed.
    ///
    /// @param row its number, or null for one that is added
    /// @param contact the conversation in which they may consent by word of mouth, or null
    record Form(
            Customer customer,
            Part part,
            @Nullable Long row,
            @Nullable UUID contact) {}

    /// What the page has besides its questions.
    ///
    /// @param sentence why it was refused, or null
    record Extra(Problems problems, boolean stale, @Nullable String sentence) {

        static final Extra NONE = new Extra(Problems.NONE, false, null);
    }

    /// With what the row holds now.
    ///
    /// @return empty if the record has no such row
    Optional<PartPage> show(Form form) {
        if (form.row() == null) {
            return Optional.of(show(form, Typed.NOTHING, Extra.NONE));
        }
        return PartValues.of(form.customer(), form.part(), form.row()).map(values -> {
            var medium = values.get("medium") instanceof String text ? text : "";
            var asked = questions(form, medium);
            return page(form, asked, PartValues.typed(asked, values), Extra.NONE);
        });
    }

    /// With what was typed.
    PartPage show(Form form, Typed typed, Extra extra) {
        return page(form, questions(form, typed.text("medium")), typed, extra);
    }

    private PartPage page(Form form, List<Question> asked, Typed typed, Extra extra) {
        var customer = form.customer();
        return new PartPage(
                customer.person().id(),
                customer.person().name(),
                form.part(),
                form.row(),
                fields.of(asked, typed, extra.problems()),
                extra.problems(),
                UUID.randomUUID(),
                customer.revision(),
                form.contact(),
                extra.stale() ? history.last(customer.person().id()) : null,
                extra.sentence());
    }

    PartReading.Read read(Form form, Typed typed) {
        var medium = typed.text("medium");
        return reading.read(
                asked(form, medium),
                questions(form, medium),
                typed,
                form.customer().person().id(),
                CivilTime.day(clock.instant()));
    }

    private List<Question> questions(Form form, String medium) {
        return questions.of(asked(form, medium));
    }

    private static Asked asked(Form form, String medium) {
        return new Asked(
                form.part(),
                form.row() == null,
                form.contact() != null || isVerbal(form),
                medium,
                form.customer().person().language());
    }

    private static boolean isVerbal(Form form) {
        return form.customer().authorities().stream()
                .anyMatch(each -> form.row() != null
                        && each.id() == form.row()
                        && each.kind().equals(PartQuestions.VERBAL));
    }
}
