package frontdoor.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An email's text and files, gathered from its parts within limits that no honest letter comes near.
final class Body {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;
    private static final int MOST_FILES = 40;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024; // bytes of one part
    private static final int LARGEST_FILE = Letter.MOST_READ;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder fromHtml = new StringBuilder();
    private final List<Letter.Part> files = new ArrayList<>();
    private @Nullable String trouble;
    private int parts;

    private Body() {}

    static Body of(MimeMessage message) {
        var body = new Body();
        body.take(message, 0);
        return body;
    }

    static Body none(String trouble) {
        var body = new Body();
        body.trouble = trouble;
        return body;
    }

    String text() {
        return plain.toString().isBlank() ? fromHtml.toString() : plain.toString();
    }

    List<Letter.Part> files() {
        return files;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    private void trouble(String what) {
        trouble = trouble == null || what.equals("deep") ? what : trouble;
    }

    /// Whatever is wrong with a part, the others are read.
    private void take(MimePart part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            trouble("deep");
            return;
        }
        try {
            var type = type(part);
            if (type.startsWith("multipart/")) {
                all(part, depth);
            } else if (type.startsWith("application/pkcs7-mime")
                    || type.startsWith("application/x-pkcs7-mime")
                    || type.equals("application/pgp-encrypted")) {
                trouble("encrypted");
            } else if (isFile(part, type)) {
                file(part, type);
            } else if (type.equals("message/rfc822")) {
                file("message.eml", new byte[0]);
            } else if (type.equals("text/html")) {
                append(fromHtml, Text.ofHtml(words(part)));
            } else if (type.startsWith("text/") || type.startsWith("message/")) {
                append(plain, words(part));
            } else {
                file(part, type);
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            trouble("partly");
            keepAsItIs(part);
        }
    }

    private void all(MimePart part, int depth) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart inner)) {
            throw new MessagingException("No parts");
        }
        int count = inner.getCount();
        if (count == 0) {
            trouble("partly");
        }
        for (int i = 0; i < count && parts <= MOST_PARTS; i++) {
            BodyPart each = inner.getBodyPart(i);
            if (each instanceof MimePart mime) {
                take(mime, depth + 1);
            }
        }
        if (count > MOST_PARTS) {
            trouble("deep");
        }
    }

    /// The text as it stands between the headers and the end, where nothing better can be made of it.
    private void keepAsItIs(MimePart part) {
        if (plain.isEmpty() && fromHtml.isEmpty() && part instanceof MimeMessage message) {
            try {
                append(plain, Text.of(bytes(message.getRawInputStream(), 20_000), null));
            } catch (MessagingException | IOException | RuntimeException gone) {
                trouble("unreadable");
            }
        }
    }

    private static String type(MimePart part) throws MessagingException {
        var type = part.getContentType();
        try {
            return type == null
                    ? "text/plain"
                    : new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException broken) {
            return "text/plain";
        }
    }

    private static boolean isFile(MimePart part, String type) throws MessagingException {
        var disposition = disposition(part);
        return Part.ATTACHMENT.equalsIgnoreCase(disposition)
                || name(part) != null && !type.startsWith("text/plain") && !type.startsWith("text/html")
                || type.equals("text/calendar");
    }

    private static @Nullable String disposition(MimePart part) throws MessagingException {
        try {
            return part.getDisposition();
        } catch (MessagingException broken) {
            return null;
        }
    }

    private static @Nullable String name(MimePart part) throws MessagingException {
        try {
            var name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (MessagingException | IOException broken) {
            return null;
        }
    }

    private void file(MimePart part, String type) throws MessagingException, IOException {
        var name = name(part);
        file(name == null ? "file." + type.substring(type.indexOf('/') + 1) : name, bytes(stream(part), LARGEST_FILE));
    }

    private void file(String name, byte[] content) {
        if (files.size() < MOST_FILES) {
            files.add(new Letter.Part(Letter.cut(name.replaceAll("\\p{Cntrl}", " "), 200), content));
        } else {
            trouble("deep");
        }
    }

    private String words(MimePart part) throws MessagingException, IOException {
        return Text.of(bytes(stream(part), LONGEST_TEXT), named(part));
    }

    private static @Nullable String named(MimePart part) throws MessagingException {
        try {
            var type = part.getContentType();
            return type == null ? null : new ContentType(type).getParameter("charset");
        } catch (MessagingException broken) {
            return null;
        }
    }

    private static java.io.InputStream stream(MimePart part) throws MessagingException, IOException {
        return part.getInputStream();
    }

    /// As many as there are up to the limit; what cannot be decoded ends it.
    private byte[] bytes(java.io.InputStream in, int most) throws IOException {
        var taken = new Bytes(most);
        try (in) {
            in.transferTo(taken);
        } catch (Bytes.Full full) {
            trouble("partly");
        } catch (IOException broken) {
            trouble("partly");
        }
        return taken.toByteArray();
    }

    private static void append(StringBuilder to, String text) {
        if (!text.isBlank()) {
            to.append(to.isEmpty() ? "" : "\n\n").append(text.strip());
        }
    }
}
