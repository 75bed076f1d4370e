package frontdoor.anything;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Values that nobody thought of: each is made from a seed, so that what broke something can be made again.
final class Generated {

    private static final int LONGEST = 9_000;

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uDC00x",
            "\uFFFE\uFFFF",
            "\u202E\u2066abc\u2069",
            "\u200B\u200D\uFEFF",
            "e\u0301\u0302\u0303".repeat(40),
            "\uD83D\uDEAE\uD83C\uDFFD\u200D\uD83E\uDDB0",
            "\u0BB8\u0BCD\u0BB1\u0BC0",
            "ﷺ".repeat(50),
            "İıſK",
            "'; drop table cases.kase; --",
            "' or 1=1 --",
            "\\'; select pg_sleep(10); --",
            "%' escape '",
            "<script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "--><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</textarea></form><form action=//example.org>",
            "javascript:alert(1)",
            "=cmd|' /C calc'!A0",
            "a,b\"\"c\n;d",
            "{\"a\":[null,true,1e999]}",
            "[[[[[[",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
            "!!javax.script.ScriptEngineManager []",
            "../../../../etc/passwd",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "{0}{1,number}",
            "%s%n%1$9999999s",
            "a\r\nSet-Cookie: x=y",
            "true",
            "false",
            "null",
            "undefined",
            "NaN",
            "-Infinity",
            "0x1F",
            "1e400",
            "-0",
            "00",
            "99999999999999999999",
            "-2147483649",
            "9223372036854775808",
            "1,000.50",
            "١٢٣",
            "½",
            "£5",
            "31",
            "29 February 2025",
            "2026-02-30",
            "0000",
            "10000",
            "99999",
            "+292278994",
            "12/31/2026",
            "T24:00",
            "not-listed",
            "9990000001",
            "ZZ99 1AA",
            "pat@example.org",
            "pat@[IPv6:::1]",
            "\"a b\"@example.org",
            "a@" + "b.".repeat(120) + "example",
            "+44 1632 960001",
            "01632 960001 x 9999999999",
            "54.1,-1.2",
            "91.0",
            "-180.0000001",
            "FD-7K3M-9QX2",
            "fd 7k3m 9qx2",
            "00000000-0000-0000-0000-000000000000");

    private final Random random;

    Generated(long seed) {
        this.random = new Random(seed);
    }

    String value() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> nasty();
            case 2 -> nasty() + nasty();
            case 3 -> anyCharacters(random.nextInt(40));
            case 4 -> String.valueOf(random.nextInt(3_000) - 50);
            case 5 -> changed(nasty());
            case 6 -> anyCharacters(1 + random.nextInt(3)).repeat(random.nextInt(LONGEST) / 3);
            default -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 5));
        };
    }

    /// As many as a form might send under one name: none, one, or several.
    String[] values() {
        int many = random.nextInt(12) == 0 ? random.nextInt(6) : random.nextInt(15) == 0 ? 0 : 1;
        var values = new String[many];
        for (int i = 0; i < many; i++) {
            values[i] = value();
        }
        return values;
    }

    /// A name that is nearly that of a field.
    String name(String field) {
        return switch (random.nextInt(6)) {
            case 0 -> field + "[]";
            case 1 -> field + "[0]";
            case 2 -> field + ".x";
            case 3 -> "_" + field;
            case 4 -> changed(field);
            default -> nasty();
        };
    }

    /// Once in so many times.
    boolean oncePer(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T anyOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    byte[] spoilt(byte[] body) {
        return Encoding.spoilt(body, random);
    }

    /// Nearly the file that it was, or something else altogether.
    byte[] changed(byte[] file) {
        return switch (random.nextInt(4)) {
            case 0 -> Encoding.bytes(value());
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 2 -> file;
            default -> {
                var changed = file.clone();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                yield changed;
            }
        };
    }

    private String nasty() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    private String anyCharacters(int length) {
        return random.ints(length, 0, 0x11_0000).mapToObj(Generated::character).collect(Collectors.joining());
    }

    private static String character(int point) {
        return new String(Character.toChars(point));
    }

    private String changed(String text) {
        if (text.isEmpty()) {
            return anyCharacters(1);
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at)
                + anyCharacters(random.nextInt(2))
                + text.substring(random.nextInt(at, text.length()));
    }
}
