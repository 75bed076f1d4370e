package frontdoor.answering;

import frontdoor.audit.Audit;
import frontdoor.council.Council;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.services.ReportForm;
import frontdoor.services.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends partners the form by which their workers report something by email. It goes to the address that the council
/// holds of a partner and to no other, and is about nobody.
@Component
class PartnerForms {

    private final Partners partners;
    private final Services services;
    private final Messages messages;
    private final Council council;
    private final DeskWords words;
    private final Audit audit;

    PartnerForms(
            Partners partners, Services services, Messages messages, Council council, DeskWords words, Audit audit) {
        this.partners = partners;
        this.services = services;
        this.messages = messages;
        this.council = council;
        this.words = words;
        this.audit = audit;
    }

    /// Partners that report something and have an email address, in the file's order.
    List<PartnerFormsPage.Row> rows() {
        return partners.all().stream()
                .filter(partner -> partner.contact().email() != null)
                .map(partner -> new PartnerFormsPage.Row(
                        partner.key(),
                        partner.title(),
                        String.valueOf(partner.contact().email()),
                        reported(partner)))
                .filter(row -> !row.services().isEmpty())
                .toList();
    }

    private List<Service> reported(Partner partner) {
        return partner.reports().stream()
                .sorted()
                .map(services::current)
                .flatMap(Optional::stream)
                .filter(service -> service.asking().partnerReport() != null)
                .toList();
    }

    /// @param command made with the page, so that pressing twice sends one
    /// @return false if that partner does not report that, or has no email address
    boolean send(UUID command, String partner, String service, Actor by) {
        var row = rows().stream().filter(each -> each.key().equals(partner)).findFirst();
        var definition = row.stream()
                .flatMap(each -> each.services().stream())
                .filter(each -> each.key().equals(service))
                .findFirst();
        if (row.isEmpty() || definition.isEmpty()) {
            return false;
        }
        var form = ReportForm.write(
                definition.get(),
                Objects.requireNonNull(definition.get().asking().partnerReport()),
                ReportForm.Words.of(words::word),
                words.word("answering.partnerForm.how", council.email(), council.phone()));
        var sent = messages.accept(List.of(new Recipient(Medium.EMAIL, row.get().email())
                .message(
                        "partner-form-" + partner,
                        words.word(
                                "answering.partnerForm.subject",
                                definition.get().title()),
                        form,
                        "en",
                        "partner-form " + command)));
        if (sent > 0) {
            audit.changed(by, "partner-form.sent", "partner:" + partner, Map.of("service", service));
        }
        return true;
    }
}
