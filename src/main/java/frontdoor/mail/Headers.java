package frontdoor.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands above an email's text. A header that breaks the rules says less, and stops nothing.
record Headers(MimeMessage message) {

    private static final int LONGEST = 20_000; // characters
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    /// The first of that name, unfolded; empty if there is none.
    private String one(String name) {
        return all(name).findFirst().orElse("");
    }

    private Stream<String> all(String name) {
        try {
            var values = message.getHeader(name);
            return values == null
                    ? Stream.of()
                    : Arrays.stream(values)
                            .filter(Objects::nonNull)
                            .limit(50)
                            .map(value -> Letter.cut(MimeUtility.unfold(value), LONGEST));
        } catch (MessagingException broken) {
            return Stream.of();
        }
    }

    String subject() {
        return decoded(one("Subject"));
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(Text.of(text));
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return text;
        }
    }

    /// Whoever wrote it, or null if that cannot be made out.
    @Nullable
    InternetAddress from() {
        for (var value : Stream.concat(all("From"), all("Sender")).toList()) {
            try {
                var found = InternetAddress.parseHeader(Text.of(value), false);
                if (found.length > 0) {
                    return found[0];
                }
            } catch (AddressException | RuntimeException broken) {
                // the next may say it
            }
        }
        return null;
    }

    List<String> ids(String name) {
        return Letter.ids(one(name));
    }

    List<String> recipients() {
        return Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
                .flatMap(this::all)
                .toList();
    }

    /// A report that something came back or was late, RFC 3464.
    boolean isReport() {
        var type = one("Content-Type").toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/report") && !type.contains("disposition-notification");
    }

    /// Written by a program, RFC 3834 and what programs did before it.
    boolean isAutomatic() {
        var submitted = one("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        var from = from();
        var address = from == null || from.getAddress() == null
                ? ""
                : from.getAddress().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.contains(one("Precedence").strip().toLowerCase(Locale.ROOT))
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id", "X-Loop", "Feedback-ID")
                        .anyMatch(name -> !one(name).isBlank())
                || one("Return-Path").strip().equals("<>")
                || one("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/report")
                || address.isEmpty()
                || address.matches("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)[@+-].*|mailer-daemon");
    }
}
