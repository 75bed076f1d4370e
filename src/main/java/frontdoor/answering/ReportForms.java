package frontdoor.answering;

import frontdoor.conversations.Item;
import frontdoor.council.Council;
import frontdoor.directory.Services;
import frontdoor.kernel.CivilTime;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPasses;
import frontdoor.partners.Partners;
import frontdoor.services.ReportForm;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Forms that a partner's worker filled in and sent by email. An address is easily made up, so nothing is opened by
/// itself: what is read fills in the questions, and somebody checks it.
@Component
class ReportForms {

    private final Services services;
    private final PartnerPasses passes;
    private final Partners partners;
    private final List<ReportForm.Words> languages;
    private final Clock clock;

    ReportForms(
            Services services,
            PartnerPasses passes,
            Partners partners,
            Council council,
            MessageSource messages,
            Clock clock) {
        this.services = services;
        this.passes = passes;
        this.partners = partners;
        this.languages = Stream.concat(Stream.of(Locale.UK), council.languages().stream())
                .map(language -> ReportForm.Words.of(key -> messages.getMessage(key, null, language)))
                .distinct()
                .toList();
        this.clock = clock;
    }

    /// A form that came.
    ///
    /// @param partner who sent it; null where the sender's address is none of a partner that may report it, and
    ///     then it is a letter as any other
    record Form(Service service, @Nullable Partner partner, ReportForm.Read read) {}

    Optional<Form> of(Item item) {
        return ReportForm.serviceOf(item.body(), languages)
                .flatMap(services::current)
                .filter(service -> service.asking().partnerReport() != null)
                .map(service -> new Form(service, sender(service, item), read(service, item)));
    }

    private ReportForm.Read read(Service service, Item item) {
        var today = CivilTime.day(clock.instant());
        return ReportForm.read(
                service,
                Objects.requireNonNull(service.asking().partnerReport()),
                item.body(),
                said -> SaidDate.read(said, today),
                languages);
    }

    private @Nullable Partner sender(Service service, Item item) {
        return Optional.ofNullable(item.sender())
                .flatMap(passes::whose)
                .flatMap(partners::find)
                .filter(partner -> partner.reports().contains(service.key()))
                .orElse(null);
    }
}
