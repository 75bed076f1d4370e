package frontdoor.partnering;

import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Words of a partner's pages that no template chooses.
@Component
class PartnerWords {

    private final MessageSource messages;

    PartnerWords(MessageSource messages) {
        this.messages = messages;
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    Problems problem(String field, String key, Object... arguments) {
        return Problems.of(new Problem(field, word(key, arguments)));
    }

    /// The key of the words for one of several outcomes.
    static String key(String prefix, Enum<?> outcome) {
        return prefix + outcome.name().toLowerCase(Locale.ROOT);
    }
}
