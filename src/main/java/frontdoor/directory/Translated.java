package frontdoor.directory;

import frontdoor.council.Translations;
import frontdoor.services.Service;
import frontdoor.services.Translation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Services in the council's other languages. What has no translation stays English, and [Translations] knows it.
///
/// Words are live, as labels are: the ones in the folder hold for cases of every version.
@Component
public class Translated {

    private final Translations translations;
    private final Map<Asked, Service> known = new ConcurrentHashMap<>();

    Translated(Translations translations) {
        this.translations = translations;
    }

    /// Each version is one object for as long as we run, and to compare two by what they hold takes long.
    private record Asked(Service service, String language) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && asked.service == service && asked.language.equals(language);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(service) + language.hashCode();
        }
    }

    /// @param service a version in English, as [Services] gives it
    /// @param language in English, or one that the council does not speak, it stays as it is
    public Service in(String language, Service service) {
        return translations.others().contains(language)
                ? known.computeIfAbsent(new Asked(service, language), this::read)
                : service;
    }

    private Service read(Asked asked) {
        var key = asked.service().key();
        var texts = translations.texts(asked.language(), "services/" + key + ".yaml");
        var translation = Translation.of(asked.service(), asked.language(), texts);
        translations.lack(asked.language(), translation.untranslated().values());
        return translation.service();
    }

    /// What people say in the other languages when they look for it, with commas between.
    String says(Service service) {
        return translations.others().stream()
                .map(language -> in(language, service))
                .flatMap(spoken -> Stream.concat(Stream.of(spoken.title()), spoken.finding().says().stream()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
