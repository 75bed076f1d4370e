package frontdoor.directory;

import frontdoor.services.Service;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Services in the language of the page that is being made.
@Component
public class Spoken {

    private final Translated translated;

    Spoken(Translated translated) {
        this.translated = translated;
    }

    public static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    public Service in(Service service) {
        return translated.in(language(), service);
    }

    /// By title, as the reader sorts them.
    public List<Service> in(List<Service> all) {
        return all.stream()
                .map(this::in)
                .sorted(Comparator.comparing(Service::title))
                .toList();
    }
}
