package frontdoor.answering;

import frontdoor.desk.DeskWords;
import frontdoor.forms.Question;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.services.Service;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody who rings for a partner agency and reports something for their work: the questions are put to them in words
/// of their own, and the number on record stands beside the one that they give.
@Component
class PartnerCaller {

    private final Partners partners;
    private final DeskWords words;

    PartnerCaller(Partners partners, DeskWords words) {
        this.partners = partners;
        this.words = words;
    }

    /// The question as it is put to whoever rings, given what was answered so far.
    Question put(Service service, Question question, Map<String, Object> answers) {
        var report = service.asking().partnerReport();
        if (report == null || !report.isOne(answers)) {
            return question;
        }
        if (question.key().equals(report.by())) {
            return onRecord(String.valueOf(answers.get(report.by())))
                    .map(hint -> question.inWords(question.label(), hint))
                    .orElse(question);
        }
        var label = report.words().get(question.key());
        return label == null ? question : question.inWords(label, question.hint());
    }

    private Optional<String> onRecord(String partner) {
        return partners.find(partner)
                .map(Partner::contact)
                .filter(contact -> contact.phone() != null)
                .map(contact ->
                        words.word("answering.partner.record", contact.name(), String.valueOf(contact.phone())));
    }
}
