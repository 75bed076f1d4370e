package frontdoor.mail;

import frontdoor.mail.MailSettings.Mailbox;
import frontdoor.mail.MailStore.Place;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Fetches email by IMAP. Each is kept as it came before anything is done to it on the server, and before anything is
/// read: a crash in between fetches it again, and the same bytes are kept once.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 100;
    private static final String PATIENCE = "30000"; // milliseconds

    private final MailSettings settings;
    private final MailStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Postman(MailSettings settings, MailStore store, TransactionOperations transactions, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fetches what is new in each mailbox. One that does not answer keeps none of the others waiting.
    ///
    /// @return how many emails were fetched
    /// @throws IllegalStateException at the end, if a mailbox did not answer
    int fetch() {
        int fetched = 0;
        MessagingException trouble = null;
        for (var each : settings.imap().entrySet()) {
            try {
                fetched += fetch(each.getKey(), each.getValue());
            } catch (MessagingException away) {
                LOG.warn(
                        "The mailbox {} cannot be read: {}",
                        each.getKey(),
                        away.getClass().getSimpleName());
                trouble = away;
            }
        }
        if (trouble != null) {
            throw new IllegalStateException("A mailbox cannot be read", trouble);
        }
        return fetched;
    }

    private int fetch(String name, Mailbox mailbox) throws MessagingException {
        var session = Session.getInstance(properties(mailbox.protocol()));
        try (var server = session.getStore(mailbox.protocol())) {
            server.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            try (var folder = server.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                return fetch(name, mailbox, folder, (UIDFolder) folder);
            }
        }
    }

    private int fetch(String name, Mailbox mailbox, Folder folder, UIDFolder numbers) throws MessagingException {
        long validity = numbers.getUIDValidity();
        long last = store.place(name)
                .filter(place -> place.uidvalidity() == validity)
                .map(Place::lastUid)
                .orElse(0L);
        var target = mailbox.moveTo() == null ? null : folder.getStore().getFolder(mailbox.moveTo());
        if (target != null && !target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        var fresh = Arrays.stream(numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .sorted(Comparator.comparingInt(Message::getMessageNumber))
                .limit(AT_ONCE)
                .toList();
        int fetched = 0;
        for (var message : fresh) {
            long uid = numbers.getUID(message);
            if (uid <= last) {
                continue; // the server gives its last message, where there is none later
            }
            var kept = keep(name, mailbox, message, new Place(validity, uid));
            message.setFlag(Flags.Flag.SEEN, true);
            if (target != null && !kept.cutOff()) {
                folder.copyMessages(new Message[] {message}, target);
                message.setFlag(Flags.Flag.DELETED, true);
            }
            fetched++;
        }
        return fetched;
    }

    private Bytes keep(String name, Mailbox mailbox, Message message, Place place) throws MessagingException {
        var bytes = new Bytes(Letter.MOST_KEPT);
        try {
            message.writeTo(bytes);
        } catch (Bytes.Full full) {
            LOG.info("An email of {} is larger than we take: its beginning is kept", name);
        } catch (IOException | RuntimeException away) {
            throw new MessagingException("An email could not be fetched", new IllegalStateException(away));
        }
        transactions.executeWithoutResult(_ -> {
            store.keep(name, mailbox.team(), bytes.toByteArray(), bytes.cutOff(), clock.instant());
            store.place(name, place);
        });
        return bytes;
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", PATIENCE);
        properties.put("mail." + protocol + ".timeout", PATIENCE);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".starttls.enable", "true");
        // The bytes as the server has them, fetched in pieces, and not marked as read until they are kept.
        properties.put("mail." + protocol + ".peek", "true");
        return properties;
    }
}
