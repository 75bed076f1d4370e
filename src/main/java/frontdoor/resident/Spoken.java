package frontdoor.resident;

import frontdoor.cases.Case;
import frontdoor.directory.Translated;
import frontdoor.services.Decide;
import frontdoor.services.Service;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Services in the language of the page that is being made.
@Component
class Spoken {

    private final Translated translated;

    Spoken(Translated translated) {
        this.translated = translated;
    }

    static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    Service in(Service service) {
        return translated.in(language(), service);
    }

    /// What is offered in a case, as it is called in the language of the page.
    Decide.Offer called(Decide.Offer offer, Service service, Case kase) {
        var stage = in(service).stages().get(String.valueOf(kase.state().stage()));
        var action = stage == null ? null : stage.actions().get(offer.action().key());
        return action == null ? offer : new Decide.Offer(action, offer.missing());
    }

    /// By title, as the reader sorts them.
    List<Service> in(List<Service> all) {
        return all.stream()
                .map(this::in)
                .sorted(Comparator.comparing(Service::title))
                .toList();
    }
}
