package frontdoor.notify;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message to one person, in the words they will read.
///
/// @param id minted by whoever writes the message; a message with the same id is the same message
/// @param about the case reference it belongs to, or another key its writer can find it by
/// @param recipient an email address, a telephone number, or a postal address with its lines apart; empty, as are the
///     subject and the body, once the message was forgotten
/// @param subject one line; control characters become spaces. Empty for a text message
/// @param language the language of the words, such as `en` or `ur`
/// @param needs what helps the person to read it, as they said it: large print; null for most
/// @param dedupe a key that may be used once, such as `FD-7K3M-9QX2/reminder-1`, or null if the id is enough
/// @param person whom it is for, an id of the register of people, or null where its writer does not know
public record Message(
        UUID id,
        String about,
        Medium medium,
        String recipient,
        String subject,
        String body,
        String language,
        @Nullable String needs,
        @Nullable String dedupe,
        @Nullable Long person) {

    private static final Pattern LARGE = Pattern.compile("(?i)large|print bras|mawr");

    public Message {
        subject = subject.replaceAll("\\p{Cntrl}+", " ");
    }

    public Message(
            UUID id,
            String about,
            Medium medium,
            String recipient,
            String subject,
            String body,
            String language,
            @Nullable String dedupe) {
        this(id, about, medium, recipient, subject, body, language, null, dedupe, null);
    }

    public Message(
            UUID id,
            String about,
            Medium medium,
            String recipient,
            String subject,
            String body,
            String language,
            @Nullable String needs,
            @Nullable String dedupe) {
        this(id, about, medium, recipient, subject, body, language, needs, dedupe, null);
    }

    /// The same, for this person of the register.
    public Message to(long id) {
        return new Message(this.id, about, medium, recipient, subject, body, language, needs, dedupe, id);
    }

    /// The same, for this person of the register, or for nobody that we know.
    public Message forPerson(@Nullable Long id) {
        return id == null ? this : to(id);
    }

    /// The same in other words, such as those without the marks that are for paper.
    public Message saying(String words) {
        return new Message(id, about, medium, recipient, subject, words, language, needs, dedupe, person);
    }

    /// Whether the person reads large print, which is 16 points or more.
    public boolean isInLargePrint() {
        return needs != null && LARGE.matcher(needs).find();
    }

    /// Whether its words let in whoever reads them, as a code or a link does: those are about no case.
    public boolean letsIn() {
        return about.indexOf(':') >= 0;
    }

    /// How many text messages the body is billed as; 0 if it is not a text message.
    public int segments() {
        return medium == Medium.TEXT ? Segments.of(body) : 0;
    }
}
