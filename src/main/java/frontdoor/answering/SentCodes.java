package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.council.Council;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Secret;
import frontdoor.kernel.Sha256;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.people.Customer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Sends whoever rings a code to what stands on their record: whoever can read it out has their telephone or their
/// email.
/// Where it goes is shown to nobody. A code is for one person in one conversation, for ten minutes; it is kept as a
/// hash.
@Component
class SentCodes {

    static final Duration VALID = Duration.ofMinutes(10);

    // No field of a form can be called so: only we write them.
    private static final String CODE = "#code";
    private static final String WHOSE = "#code-whose";
    private static final String UNTIL = "#code-until";
    private static final String SENT = "#codes-sent";

    private static final int MOST = 3; // codes in one conversation
    private static final String MOBILE = "+447";

    private final Messages messages;
    private final CallDrafts calls;
    private final MessageSource words;
    private final Council council;
    private final Audit audit;
    private final Clock clock;

    SentCodes(Messages messages, CallDrafts calls, MessageSource words, Council council, Audit audit, Clock clock) {
        this.messages = messages;
        this.calls = calls;
        this.words = words;
        this.council = council;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where a code can be sent: to what is on record and may be used without harm. None once enough were sent.
    List<Medium> media(Call call, Customer customer) {
        return sent(call) >= MOST
                ? List.of()
                : Stream.of(Medium.TEXT, Medium.EMAIL)
                        .filter(medium -> recipient(customer, medium).isPresent())
                        .toList();
    }

    /// Whether one is waited for.
    boolean isSent(Call call, Customer customer) {
        return call.text(WHOSE).equals(whose(customer)) && clock.instant().isBefore(until(call));
    }

    /// @return the conversation as it is then; the same where that way is not open
    Call send(Call call, Customer customer, String medium, SignedIn who) {
        var to = media(call, customer).stream()
                .filter(each -> each.key().equals(medium))
                .findFirst()
                .flatMap(each -> recipient(customer, each));
        if (to.isEmpty()) {
            return call;
        }
        var code = Secret.code();
        var language = Locale.forLanguageTag(customer.person().language());
        var written = to.get()
                .message(
                        call.id(),
                        words.getMessage("saying.code.subject", new Object[] {council.name()}, language),
                        words.getMessage("saying.code.text", new Object[] {council.name(), code}, language),
                        language.getLanguage(),
                        null)
                .to(customer.person().id());
        messages.accept(List.of(written));
        audit.changed(
                who.actor(),
                "person.code_sent",
                "person:" + customer.person().id(),
                Map.of("medium", medium, "contact", call.id()));
        var kept = new HashMap<String, List<String>>();
        kept.put(CODE, List.of(hash(call, code)));
        kept.put(WHOSE, List.of(whose(customer)));
        kept.put(UNTIL, List.of(clock.instant().plus(VALID).toString()));
        kept.put(SENT, List.of(String.valueOf(sent(call) + 1)));
        return calls.keep(call, kept, who);
    }

    /// Whether it is the code that was sent, and still holds.
    boolean isRight(Call call, Customer customer, String said) {
        return isSent(call, customer) && call.text(CODE).equals(hash(call, said.replaceAll("\\s", "")));
    }

    /// A code that was used works no more.
    Call used(Call call, SignedIn who) {
        return calls.keep(call, Map.of(CODE, List.of(), WHOSE, List.of()), who);
    }

    private Optional<Recipient> recipient(Customer customer, Medium medium) {
        var today = CivilTime.day(clock.instant());
        boolean text = medium == Medium.TEXT;
        var known = new ArrayList<>((text ? SecurityQuestion.PHONE : SecurityQuestion.EMAIL).known(customer, today));
        if (text) {
            known.removeIf(number -> !number.startsWith(MOBILE));
        }
        for (var rule : customer.safety()) {
            if (text ? rule.noText() : rule.noEmail()) {
                known.clear();
            }
            known.removeIf(to ->
                    text && rule.onlyNumber() != null && !rule.onlyNumber().equals(to));
        }
        return known.stream().findFirst().map(to -> new Recipient(medium, to));
    }

    private static String hash(Call call, String code) {
        return Sha256.of(call.id() + " " + code);
    }

    private static String whose(Customer customer) {
        return String.valueOf(customer.person().id());
    }

    private static Instant until(Call call) {
        return call.text(UNTIL).isEmpty() ? Instant.EPOCH : Instant.parse(call.text(UNTIL));
    }

    private static int sent(Call call) {
        var sent = new Typed(call.draft().input()).text(SENT);
        return sent.isEmpty() ? 0 : Integer.parseInt(sent);
    }
}
