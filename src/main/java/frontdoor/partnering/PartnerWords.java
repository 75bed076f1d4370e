package frontdoor.partnering;

import frontdoor.web.Problem;
import frontdoor.web.Problems;
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

    String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    Problems problem(String field, String key) {
        return Problems.of(new Problem(field, word(key)));
    }
}
