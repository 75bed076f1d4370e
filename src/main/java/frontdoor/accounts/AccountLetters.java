package frontdoor.accounts;

import frontdoor.council.Council;
import frontdoor.kernel.Settings;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What we write to people about their account.
@Component
class AccountLetters {

    private final Messages messages;
    private final MessageSource words;
    private final Council council;
    private final Settings settings;
    private final AccountStore accounts;

    AccountLetters(Messages messages, MessageSource words, Council council, Settings settings, AccountStore accounts) {
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.council = council;
        this.settings = settings;
    }

    void send(LinkStore.Sent link, String secret, String code, Locale language) {
        if (link.account() == null) {
            var address = settings.address() + "/account/enter?key=" + secret;
            send(about(link.id()), link.email(), "signIn", language, council.name(), address, code);
        } else {
            send(about(link.id()), link.email(), "newEmail", language, council.name(), "", code);
        }
    }

    /// What a letter with a link is about, in the register of messages.
    static String about(UUID link) {
        return "sign-in:" + link;
    }

    /// @param letter its words are `account.letter.<letter>.subject` and `.text`, of the council's name, our address
    ///     and somebody else's email address
    void write(String about, String email, String letter, Locale language, String other) {
        send(about, email, letter, language, council.name(), settings.address() + "/account", other);
    }

    void write(String about, String email, String letter, Locale language) {
        write(about, email, letter, language, "");
    }

    private void send(String about, String email, String letter, Locale language, Object... arguments) {
        var message = new Recipient(Medium.EMAIL, email)
                .message(
                        about,
                        words.getMessage("account.letter." + letter + ".subject", arguments, language),
                        words.getMessage("account.letter." + letter + ".text", arguments, language),
                        language.getLanguage(),
                        null);
        messages.accept(List.of(message.forPerson(accounts.personOf(email).orElse(null))));
    }
}
