package frontdoor.partnering;

import frontdoor.council.Council;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.partners.PartnerPasses;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The letters in which codes go out. Their words are forgotten once the code is of no more use.
@Component
class CodeLetters {

    private final Messages messages;
    private final MessageSource words;
    private final Council council;

    CodeLetters(Messages messages, MessageSource words, Council council) {
        this.messages = messages;
        this.words = words;
        this.council = council;
    }

    void send(PartnerPasses.Code code) {
        code.spent().forEach(this::forget);
        var language = LocaleContextHolder.getLocale();
        messages.accept(List.of(new Recipient(Medium.EMAIL, code.email())
                .message(
                        about(code.id()),
                        words.getMessage("partnering.letter.subject", new Object[] {council.name()}, language),
                        words.getMessage("partnering.letter", new Object[] {council.name(), code.code()}, language),
                        language.getLanguage(),
                        null)));
    }

    void forget(UUID code) {
        messages.forget(about(code));
    }

    private static String about(UUID code) {
        return "partner-code:" + code;
    }
}
