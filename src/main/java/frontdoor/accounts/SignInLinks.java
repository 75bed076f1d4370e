package frontdoor.accounts;

import frontdoor.kernel.Secret;
import frontdoor.notify.MailLimits;
import frontdoor.notify.Messages;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody in who reads the mail of an address. They get a link and a code, of which one works once, for a
/// quarter of an hour: the link in any browser, the code in the one that asked.
///
/// Everybody who asks is written to, with or without an account. So nobody learns here who has one.
@Component
public class SignInLinks {

    private final LinkStore store;
    private final Accounts accounts;
    private final AccountLetters letters;
    private final Messages messages;
    private final MailLimits limits;
    private final Clock clock;

    SignInLinks(
            LinkStore store,
            Accounts accounts,
            AccountLetters letters,
            Messages messages,
            MailLimits limits,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.letters = letters;
        this.messages = messages;
        this.limits = limits;
        this.clock = clock;
    }

    /// Somebody who is in now.
    ///
    /// @param secret of the new session, for their cookie
    /// @param leadsTo the page they wanted
    public record Entered(String secret, String leadsTo) {}

    /// Who asks for a link.
    ///
    /// @param browser the secret of the browser that asks
    /// @param network from which it asks
    public record Asker(String browser, String network) {}

    /// Writes to an address.
    ///
    /// @param leadsTo a page of ours, to be shown once they are in
    /// @return false if it was asked for too often: then nothing is sent, whoever the address belongs to
    @Transactional
    public boolean send(String email, Asker asker, String leadsTo, Locale language) {
        return send(
                new LinkStore.Sent(UUID.randomUUID(), email.strip().toLowerCase(Locale.ROOT), null, leadsTo),
                asker,
                language);
    }

    /// Writes to the address that an account is to have. The code works only for whoever is signed in to it.
    ///
    /// @return false as for [#send(String, Asker, String, Locale)]
    @Transactional
    public boolean sendToNewAddress(Account account, String email, Asker asker, Locale language) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return send(new LinkStore.Sent(UUID.randomUUID(), address, account.id(), ""), asker, language);
    }

    private boolean send(LinkStore.Sent link, Asker asker, Locale language) {
        var now = clock.instant();
        if (!store.mayAsk(asker.browser(), now) || !limits.allow(link.email(), asker.network())) {
            return false;
        }
        var secret = Secret.fresh();
        var code = Secret.code();
        store.keep(link, secret, code, asker.browser(), language.getLanguage(), now);
        letters.send(link, secret, code, language);
        return true;
    }

    /// The address that this browser asked to be written to, while that can still be used.
    public Optional<String> askedBy(String asker) {
        return store.askedBy(asker, clock.instant()).map(LinkStore.Sent::email);
    }

    /// The address that a link lets in, without using it up.
    ///
    /// @return empty if it is used, too old or no link of ours
    public Optional<String> read(String secret) {
        return store.read(secret, clock.instant()).map(LinkStore.Sent::email);
    }

    /// Uses a link up.
    @Transactional
    public Optional<Entered> byLink(String secret) {
        return store.use(secret, clock.instant()).map(this::enter);
    }

    /// Uses a code up, in the browser that asked for it.
    @Transactional
    public Optional<Entered> byCode(String code, String asker) {
        return use(code, asker, null).map(this::enter);
    }

    /// Uses up the code that was sent to a new address.
    ///
    /// @return the address, which is now proved
    @Transactional
    Optional<String> newAddress(Account account, String code, String asker) {
        return use(code, asker, account.id()).map(LinkStore.Sent::email);
    }

    private Optional<LinkStore.Sent> use(String code, String asker, @Nullable Long account) {
        return store.use(code, asker, account, clock.instant());
    }

    private Entered enter(LinkStore.Sent link) {
        messages.forget(AccountLetters.about(link.id()));
        return new Entered(accounts.begin(link.email()), link.leadsTo());
    }

    /// Drops links whose time is up, and the words of the letters they came in.
    void dropOld() {
        store.dropOld(clock.instant()).forEach(link -> messages.forget(AccountLetters.about(link)));
    }
}
