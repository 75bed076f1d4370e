package frontdoor.anything;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// How text goes over the wire, also where it goes wrong: half a character stays half a character.
final class Encoding {

    private static final String HEX = "0123456789ABCDEF";
    private static final int LONG_NAME = 20_000;

    /// What no browser sends in the body of a form.
    private static final List<String> BROKEN = List.of(
            "%",
            "%2",
            "%zz",
            "%C0%AF",
            "%ED%A0%80",
            "%FF%FE",
            "%u0041",
            "%00",
            "&&==&",
            "&=x",
            ";a=b",
            "&x[y][z]=1",
            "&x.class.name=1",
            "&_method=DELETE",
            "\u0000",
            "\u00FF\u00C3",
            "\r\n\r\n");

    private Encoding() {}

    static String percent(String text) {
        var out = new StringBuilder();
        for (byte one : bytes(text)) {
            if (one >= 'a' && one <= 'z'
                    || one >= 'A' && one <= 'Z'
                    || one >= '0' && one <= '9'
                    || one == '-'
                    || one == '_') {
                out.append((char) one);
            } else {
                out.append('%').append(HEX.charAt(one >> 4 & 15)).append(HEX.charAt(one & 15));
            }
        }
        return out.toString();
    }

    /// UTF-8, but for halves of pairs, which it has no way to write: they are written as if it had.
    static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point >= 0xD800 && point <= 0xDFFF) {
                out.write(0xE0 | point >> 12);
                out.write(0x80 | point >> 6 & 0x3F);
                out.write(0x80 | point & 0x3F);
            } else {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    /// The body of a form with something in it that should not be there, or without what should.
    static byte[] spoilt(byte[] body, Random random) {
        int at = body.length == 0 ? 0 : random.nextInt(body.length);
        return switch (random.nextInt(8)) {
            case 0 -> java.util.Arrays.copyOf(body, at);
            case 1 -> joined(body, body.length, "&" + "n".repeat(LONG_NAME) + "=1");
            case 2 -> joined(body, body.length, "&a".repeat(random.nextInt(300)));
            default -> joined(body, random.nextBoolean() ? at : body.length, BROKEN.get(random.nextInt(BROKEN.size())));
        };
    }

    private static byte[] joined(byte[] body, int at, String more) {
        var out = new ByteArrayOutputStream(body.length + more.length());
        out.write(body, 0, at);
        out.writeBytes(more.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, at, body.length - at);
        return out.toByteArray();
    }
}
