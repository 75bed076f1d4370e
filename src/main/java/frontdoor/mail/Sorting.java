package frontdoor.mail;

import frontdoor.conversations.Attachment;
import frontdoor.conversations.ConversationReference;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reads emails that are kept and lands each in a conversation, in one transaction with the word that it has landed.
/// Whoever shows an original asks here.
@Component
public class Sorting {

    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);
    private static final Uploader BY_MAIL = Uploader.staff(Actor.system("mail"));
    private static final List<String> KEPT = List.of("pdf", "jpg", "jpeg", "png");
    private static final int AT_ONCE = 100;

    private final MailStore store;
    private final Conversations conversations;
    private final Files files;
    private final TransactionOperations transactions;
    private final Clock clock;

    Sorting(
            MailStore store,
            Conversations conversations,
            Files files,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Lands what waits. One that fails waits for the next time and keeps no other.
    ///
    /// @return how many landed
    int sort() {
        int landed = 0;
        for (long id : store.waiting(AT_ONCE)) {
            try {
                landed += Boolean.TRUE.equals(transactions.execute(_ -> land(id))) ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Email {} could not be landed: {}",
                        id,
                        failure.getClass().getSimpleName());
            }
        }
        return landed;
    }

    private boolean land(long id) {
        var raw = store.take(id);
        raw.ifPresent(this::land);
        return raw.isPresent();
    }

    private void land(MailStore.Raw raw) {
        var letter = Letter.read(raw.bytes(), raw.cutOff());
        var source = source(letter, raw);
        var returned = letter.returned() == null ? List.<String>of() : List.of(letter.returned());
        conversations.land(new Incoming(
                source,
                Channel.EMAIL,
                raw.cameAt(),
                letter.from(),
                letter.fromName(),
                null,
                letter.subject(),
                letter.text(),
                letter.files().stream().map(this::kept).toList(),
                letter.automatic(),
                letter.trouble(),
                letter.messageId(),
                returned.isEmpty() ? letter.answers() : returned,
                letter.sentTo().stream()
                        .flatMap(to -> ConversationReference.in(to).stream())
                        .toList(),
                raw.team()));
        cameBack(letter);
        store.landed(raw.id(), source, clock.instant());
    }

    /// A code of 4 says that it is late, and of 2 that it came: neither came back.
    private void cameBack(Letter letter) {
        if (letter.returned() != null
                && letter.status() != null
                && letter.status().startsWith("5")) {
            var id = letter.returned().substring(1, letter.returned().indexOf('@'));
            conversations.cameBack(UUID.fromString(id), letter.status());
        }
    }

    /// The same letter that came by two ways has other bytes, and the same number, sender and words. A program that
    /// numbers all its letters alike loses none.
    private static String source(Letter letter, MailStore.Raw raw) {
        return "mail:"
                + (letter.messageId() == null
                        ? raw.sha256()
                        : Sha256.of(String.join(
                                "\n",
                                letter.messageId(),
                                String.valueOf(letter.from()),
                                letter.subject(),
                                letter.text(),
                                String.valueOf(letter.files().size()))));
    }

    private Attachment kept(Letter.Part part) {
        return switch (files.receive(part.name(), part.content(), KEPT, BY_MAIL)) {
            case Receipt.Stored stored ->
                new Attachment(stored.file().id(), part.name(), stored.file().size(), null);
            case Receipt.Refused refused -> new Attachment(null, part.name(), part.content().length, refused.message());
        };
    }

    /// An email as it came, by the source of its item.
    public Optional<byte[]> original(String source) {
        return store.original(source);
    }
}
