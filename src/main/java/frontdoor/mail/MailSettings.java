package frontdoor.mail;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param imap the mailboxes that are fetched, by a name of the council's own
/// @param every how often
@ConfigurationProperties("frontdoor.mail")
record MailSettings(
        @DefaultValue Map<String, Mailbox> imap,
        @DefaultValue("1m") Duration every) {

    /// @param protocol `imaps`, or `imap` with STARTTLS where the server offers it
    /// @param folder which is read
    /// @param moveTo the folder into which an email goes once it is kept here, or null to leave it, marked as read
    /// @param team whose mailbox it is
    record Mailbox(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            String username,
            String password,
            @DefaultValue("INBOX") String folder,
            @Nullable String moveTo,
            @DefaultValue("contact_centre") String team) {

        Mailbox {
            if (!protocol.equals("imaps") && !protocol.equals("imap")) {
                throw new IllegalArgumentException("frontdoor.mail.imap protocol must be imaps or imap");
            }
        }

        /// Not the password.
        @Override
        public String toString() {
            return "Mailbox[" + username + " at " + host + "]";
        }
    }
}
