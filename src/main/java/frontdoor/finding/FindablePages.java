package frontdoor.finding;

import frontdoor.council.Council;
import frontdoor.directory.Finder;
import frontdoor.directory.Found;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Our own pages that people look for by words: how to reach the council, when a bin is emptied, who is told what. What
/// they are called and what people say is in the messages, under `site.page`.
@Component
class FindablePages implements ApplicationRunner {

    private static final List<String> KEYS = List.of("contact", "near", "community", "track", "scorecard", "account");

    private final Finder finder;
    private final Council council;
    private final MessageSource messages;

    FindablePages(Finder finder, Council council, MessageSource messages) {
        this.finder = finder;
        this.council = council;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var key : KEYS) {
            var says = council.languages().stream()
                    .map(language -> word(key, "title", language) + ", " + word(key, "says", language))
                    .collect(Collectors.joining(", "));
            finder.indexPage(page(key, Locale.ENGLISH), says);
        }
    }

    /// In the language of the page.
    Found called(Found found) {
        return page(found.key(), LocaleContextHolder.getLocale());
    }

    private Found page(String key, Locale language) {
        return new Found("page", key, word(key, "title", language), word(key, "summary", language));
    }

    private String word(String key, String part, Locale language) {
        return messages.getMessage("site.page." + key + "." + part, null, language);
    }
}
