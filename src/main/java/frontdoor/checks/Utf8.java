package frontdoor.checks;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Bytes as text, strictly: a letter in another encoding is refused, never guessed at.
sealed interface Utf8 {

    record Text(String value) implements Utf8 {}

    record Refused(Fault fault) implements Utf8 {}

    static Utf8 decode(byte[] bytes) {
        if (bytes.length > ServiceFile.MAX_BYTES) {
            return new Refused(new Fault(
                    1,
                    1,
                    "",
                    "The file is larger than 1 MB.",
                    "A service file is text only; take out what is not needed."));
        }
        var chars = CharBuffer.allocate(bytes.length);
        var buffer = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(buffer, chars, true);
        var text = chars.flip().toString();
        if (result.isError()) {
            var at = Position.of(text, text.length());
            return new Refused(new Fault(
                    at.line(),
                    at.column(),
                    "",
                    "There is a character here that is not UTF-8.",
                    "Save the file with the encoding UTF-8."));
        }
        return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
