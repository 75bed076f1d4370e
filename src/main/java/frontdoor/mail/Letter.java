package frontdoor.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An email taken apart. What is wrong with it never stops this: it is read as far as it goes, and `trouble` says that
/// there is more in the original.
///
/// @param from an address in small letters, or null
/// @param messageId in angle brackets, or null
/// @param answers the Message-IDs that it says it answers, the nearest first
/// @param sentTo addresses it was sent to
/// @param returned the Message-ID of ours that came back, if it is a report of that; or null
/// @param status the code of the report, `5.1.1`, or null
record Letter(
        @Nullable String from,
        @Nullable String fromName,
        String subject,
        String text,
        List<Part> files,
        boolean automatic,
        @Nullable String trouble,
        @Nullable String messageId,
        List<String> answers,
        List<String> sentTo,
        @Nullable String returned,
        @Nullable String status) {

    /// What is kept of an email; the rest of a larger one stays on the server.
    static final int MOST_KEPT = 40 * 1024 * 1024;

    /// What is taken apart.
    static final int MOST_READ = 25 * 1024 * 1024;

    private static final int MOST_IDS = 30;
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{3,250}>");
    private static final Pattern RETURNED =
            Pattern.compile("(?im)^(?:Original-)?Message-ID:\\s*(<[0-9a-f]{8}-[0-9a-f-]{27}@[^<>\\s]+>)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    /// Wider than `EmailAddress`: whoever wrote is who they say they are, also where no letter of ours would reach
    /// them.
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\",;:]+@[^\\s<>()\",;:]+");

    static {
        System.setProperty("mail.mime.multipart.ignoreexistingboundaryparameter", "false");
        System.setProperty("mail.mime.multipart.allowempty", "true");
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        System.setProperty("mail.mime.parameters.strict", "false");
    }

    record Part(String name, byte[] content) {}

    Letter {
        files = List.copyOf(files);
        answers = List.copyOf(answers);
        sentTo = List.copyOf(sentTo);
    }

    /// @param cutOff whether it is only the beginning
    static Letter read(byte[] raw, boolean cutOff) {
        try {
            return taken(raw, cutOff);
        } catch (MessagingException | RuntimeException | StackOverflowError unreadable) {
            return new Letter(
                    null, null, "", "", List.of(), true, "unreadable", null, List.of(), List.of(), null, null);
        }
    }

    private static Letter taken(byte[] raw, boolean cutOff) throws MessagingException {
        boolean large = cutOff || raw.length > MOST_READ;
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        var headers = new Headers(message);
        var body = large ? Body.none("large") : Body.of(message);
        var from = headers.from();
        var report = headers.isReport() && !large ? below(Text.latin(raw)) : "";
        return new Letter(
                address(from),
                from == null || from.getPersonal() == null ? null : cut(from.getPersonal(), 200),
                headers.subject(),
                body.text(),
                body.files(),
                headers.isAutomatic(),
                body.trouble(),
                headers.ids("Message-ID").stream().findFirst().orElse(null),
                answers(headers),
                headers.recipients(),
                first(RETURNED, report),
                first(STATUS, report));
    }

    /// What stands below its own headers: a report has a Message-ID too, and it is not the one that came back.
    private static String below(String raw) {
        var parts = raw.split("\r?\n\r?\n", 2);
        return parts.length < 2 ? "" : parts[1];
    }

    private static @Nullable String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private static List<String> answers(Headers headers) {
        var all = new ArrayList<>(headers.ids("In-Reply-To"));
        all.addAll(headers.ids("References").reversed());
        return all.stream().distinct().limit(MOST_IDS).toList();
    }

    private static @Nullable String address(@Nullable InternetAddress from) {
        if (from == null || from.getAddress() == null) {
            return null;
        }
        var address = from.getAddress().strip().toLowerCase(Locale.ROOT);
        return address.length() <= 254 && ADDRESS.matcher(address).matches() ? address : null;
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    static List<String> ids(String header) {
        return ID.matcher(header).results().map(MatchResult::group).distinct().toList();
    }
}
