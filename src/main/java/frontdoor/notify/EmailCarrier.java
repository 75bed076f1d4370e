package frontdoor.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends email by SMTP, as plain text in UTF-8.
class EmailCarrier implements Carrier {

    private static final Reply NO_REPLY = new Reply(null, null, true);

    private final JavaMailSender mail;
    private final InternetAddress from;
    private final @Nullable String replyTo;
    private final Function<UUID, Optional<Reply>> replies;

    /// @param replies what a message answers, if it answers an email
    EmailCarrier(
            JavaMailSender mail,
            InternetAddress from,
            @Nullable String replyTo,
            Function<UUID, Optional<Reply>> replies) {
        this.mail = mail;
        this.from = from;
        this.replyTo = replyTo;
        this.replies = replies;
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public Result carry(Message message) {
        try {
            var to = new InternetAddress(message.recipient(), true);
            var letter = write(message, to);
            mail.send(letter);
            return new Result.Delivered(letter.getMessageID());
        } catch (AddressException _) {
            return new Result.Refused("This is not an email address");
        } catch (MailSendException e) {
            return result(e);
        } catch (MailException | MessagingException e) {
            return new Result.TryAgain(String.valueOf(e.getMessage()));
        }
    }

    private MimeMessage write(Message message, InternetAddress to) throws MessagingException {
        var letter = mail.createMimeMessage();
        var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        if (replyTo != null) {
            helper.setReplyTo(replyTo);
        }
        helper.setTo(to);
        helper.setSubject(message.subject());
        helper.setText(message.body());
        letter.setHeader("Message-ID", messageId(message));
        letter.setHeader("Content-Language", message.language().replaceAll("[^A-Za-z-]", ""));
        var reply = replies.apply(message.id()).orElse(NO_REPLY);
        if (reply.to() != null) {
            letter.setHeader("In-Reply-To", reply.to());
        }
        if (reply.references() != null) {
            letter.setHeader("References", MimeUtility.fold(12, reply.references()));
        }
        if (reply.automatic()) {
            // RFC 3834: keeps out-of-office programs from answering.
            letter.setHeader("Auto-Submitted", reply.to() == null ? "auto-generated" : "auto-replied");
        }
        return letter;
    }

    private String messageId(Message message) {
        var address = from.getAddress();
        return "<" + message.id() + address.substring(address.indexOf('@')) + ">";
    }

    /// A mail server that names an address as bad (a code of 5xx) will do so again; anything else may pass,
    /// such as our own password being wrong.
    private static Result result(MailSendException failure) {
        var causes = failure.getMessageExceptions();
        var cause = causes.length == 0 ? failure : causes[0];
        return cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0
                ? new Result.Refused(reason(refused))
                : new Result.TryAgain(reason(cause));
    }

    /// What the server itself said, which comes last in the chain.
    private static String reason(Exception failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? reason(chained.getNextException())
                : String.valueOf(failure.getMessage()).strip();
    }
}
