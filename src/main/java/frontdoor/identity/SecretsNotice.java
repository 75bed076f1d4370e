package frontdoor.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Tells whoever started Frontdoor for the first time how to sign in.
///
/// Written straight to the console and to a file only its owner can read, never to the log.
record SecretsNotice(Path file, List<Line> lines) {

    /// @param secret base 32, for an authenticator app
    /// @param roles what they may do, in words
    record Line(String username, String password, String secret, String roles) {}

    void show() {
        var text = text();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(text);
    }

    private String text() {
        var text = new StringBuilder("""

                Accounts made at this first start. Sign in at /signin. This list is also in %s
                Add the key to an authenticator app, or run: oathtool --totp --base32 KEY

                """.formatted(file));
        append(text, new Line("Username", "Password", "Key for codes", "Who they are"));
        lines.forEach(line -> append(text, line));
        return text.toString();
    }

    private static void append(StringBuilder text, Line line) {
        text.append("%-15s %-25s %-34s %s%n".formatted(line.username(), line.password(), line.secret(), line.roles()));
    }
}
