package frontdoor.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Emails such as no program should send, and some that programs do. Each is made anew from its name.
final class Malformed {

    static final String HEAD = "From: Pat Example <pat@example.org>\r\nTo: council@example.org\r\n";

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private Malformed() {}

    static Map<String, byte[]> samples() {
        var made = new Malformed();
        made.charsets();
        made.headers();
        made.parts();
        made.kinds();
        made.bombs();
        made.noise();
        return made.all;
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void add(String name, byte[] raw) {
        all.put(name, raw);
    }

    private static String letter(String name, String headers, String body) {
        return HEAD + "Subject: " + name + "\r\nMessage-ID: <" + name + "@mail.example.org>\r\n" + headers + "\r\n"
                + body;
    }

    private void charsets() {
        for (var set : new String[] {
            "utf-8",
            "utf8",
            "unknown-8bit",
            "x-nobody-knows",
            "\"\"",
            "us-ascii",
            "iso-8859-15",
            "windows-1251",
            "utf-7",
            "utf-16",
            "ks_c_5601-1987",
            "'utf-8'",
            "utf-8; charset=latin1"
        }) {
            var name = "charset-" + set.replaceAll("[^a-z0-9]", "_");
            add(
                    name,
                    letter(
                            name,
                            "Content-Type: text/plain; charset=" + set + "\r\n",
                            "Caf\u00e9 \u0093quoted\u0094 \u00c3\u00a9 \u00ff\u00fe"));
        }
        add("nul", letter("nul", "", "A\0B\0\0C"));
        add("control", letter("control", "", "\u0001\u0002\u001b[31m red \u0007"));
        add("raw-eight-bit-subject", letter("caf\u00e9", "", "x"));
        add("half-pair", letter("half-pair", "Content-Type: text/plain; charset=utf-8\r\n", "\u00ed\u00a0\u00bd"));
        add("encoded-badly", letter("=?utf-8?B?!!!!?= =?x?Q?=ZZ?=", "", "x"));
        add("quoted-printable-cut", letter("qp", "Content-Transfer-Encoding: quoted-printable\r\n", "a=3D=3\r\n=G1="));
        add("base64-cut", letter("b64", "Content-Transfer-Encoding: base64\r\n", "SGVsbG8gd29ybGQ*&^"));
        add("encoding-unknown", letter("enc", "Content-Transfer-Encoding: magic\r\n", "plain"));
        add("uuencode-cut", letter("uu", "Content-Transfer-Encoding: x-uuencode\r\n", "begin 644 a\r\nM"));
    }

    private void headers() {
        add("empty", "");
        add("one-byte", "x");
        add("only-newlines", "\r\n\r\n\r\n\r\n");
        add("no-from", "Subject: no-from\r\n\r\nWho am I");
        add("no-headers", "\r\nJust a body");
        add("no-body", letter("no-body", "", "").strip());
        add("no-colon", "From pat\r\nthis is no header\r\nSubject no\r\n\r\nx");
        add("mbox-from", "From pat@example.org Mon Nov 23\r\n" + letter("mbox", "", "x"));
        add("bare-line-feeds", letter("bare", "", "a\nb").replace("\r\n", "\n"));
        add("bare-returns", letter("returns", "", "a").replace("\r\n", "\r"));
        add("two-froms", "From: a@example.org\r\n" + letter("two-froms", "", "x"));
        add("from-broken", "From: <<>>@@,;\r\nSubject: from-broken\r\n\r\nx");
        add("from-group", "From: undisclosed:;\r\nSubject: group\r\n\r\nx");
        add("from-eight-bit", "From: P\u00e9t <p\u00e9t@example.org>\r\nSubject: eight\r\n\r\nx");
        add("from-long", "From: " + "a".repeat(5000) + "@example.org\r\nSubject: long\r\n\r\nx");
        add("from-injection", "From: \"a\\\r\n Bcc: all@example.org\" <pat@example.org>\r\nSubject: in\r\n\r\nx");
        add("subject-long", letter("s".repeat(50_000), "", "x"));
        add("subject-newline", letter("a\r\n b\r\n\tc", "", "x"));
        add("ten-thousand-headers", letter("many", "X-A: b\r\n".repeat(10_000), "x"));
        add("header-of-a-megabyte", letter("big-header", "X-Big: " + "y".repeat(1_000_000) + "\r\n", "x"));
        add("references-many", letter("refs", "References: " + "<a@b> ".repeat(20_000) + "\r\n", "x"));
        add("references-broken", letter("refs-broken", "In-Reply-To: <<<>>> not an id <x\r\n", "x"));
        add("message-id-broken", HEAD + "Subject: mid\r\nMessage-ID: nothing\r\n\r\nx");
        add("content-type-broken", letter("ct", "Content-Type: ;;;;\r\n", "x"));
        add("content-type-lone", letter("ct1", "Content-Type: text\r\n", "x"));
        add("content-type-twice", letter("ct2", "Content-Type: text/plain\r\nContent-Type: text/html\r\n", "<b>x</b>"));
        add("disposition-broken", letter("disp", "Content-Disposition: ;=;\r\n", "x"));
        add("mime-version-odd", letter("mv", "MIME-Version: 9.9 (odd)\r\n", "x"));
    }

    private static String multi(String name, String type, String inner) {
        return letter(name, "MIME-Version: 1.0\r\nContent-Type: " + type + "\r\n", inner);
    }

    private void parts() {
        add("boundary-missing", multi("bm", "multipart/mixed", "--x\r\n\r\nHello\r\n--x--"));
        add("boundary-never", multi("bn", "multipart/mixed; boundary=x", "Nothing begins"));
        add("boundary-open", multi("bo", "multipart/mixed; boundary=x", "--x\r\n\r\nHello and no end"));
        add("boundary-empty", multi("be", "multipart/mixed; boundary=\"\"", "--\r\n\r\nHello\r\n----"));
        add("boundary-other", multi("bx", "multipart/mixed; boundary=x", "--y\r\n\r\nHello\r\n--y--"));
        add(
                "boundary-inside",
                multi(
                        "bi",
                        "multipart/mixed; boundary=x",
                        "--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHi\r\n--x--\r\n--x--"));
        add("no-parts", multi("np", "multipart/mixed; boundary=x", "--x--"));
        add("part-no-type", multi("pnt", "multipart/mixed; boundary=x", "--x\r\nX: y\r\n\r\nHi\r\n--x--"));
        add(
                "part-broken-type",
                multi("pbt", "multipart/mixed; boundary=x", "--x\r\nContent-Type: /;q\r\n\r\nHi\r\n--x--"));
        add(
                "alternative",
                multi(
                        "alt",
                        "multipart/alternative; boundary=x",
                        "--x\r\nContent-Type: text/plain\r\n\r\nPlain\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Html\r\n--x--"));
        add("digest", multi("digest", "multipart/digest; boundary=x", "--x\r\n\r\nSubject: inner\r\n\r\nHi\r\n--x--"));
        add("name-path", file("../../etc/passwd", "application/octet-stream", "root"));
        add("name-long", file("n".repeat(4000) + ".pdf", "application/pdf", "%PDF-"));
        add("name-control", file("a\u0000\u0007b.pdf", "application/pdf", "x"));
        add("name-encoded", file("=?utf-8?B?w6k?=.pdf", "application/pdf", "x"));
        add(
                "name-2231-broken",
                multi(
                        "n2231",
                        "multipart/mixed; boundary=x",
                        "--x\r\nContent-Disposition: attachment; filename*=utf-8''%ZZ%\r\n\r\nx\r\n--x--"));
        add("pdf-that-is-none", file("letter.pdf", "application/pdf", "not a pdf"));
        add("html-as-pdf", file("letter.pdf", "application/pdf", "<script>alert(1)</script>"));
        add("svg", file("x.svg", "image/svg+xml", "<svg onload=alert(1)>"));
        add("empty-file", file("x.pdf", "application/pdf", ""));
    }

    private static String file(String name, String type, String content) {
        return multi(
                "file-" + Integer.toHexString(name.hashCode()) + content.length(),
                "multipart/mixed; boundary=x",
                "--x\r\nContent-Type: text/plain\r\n\r\nSee the file\r\n--x\r\nContent-Type: " + type
                        + "\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\r\n--x--");
    }

    private void kinds() {
        add(
                "html-script",
                letter(
                        "hs",
                        "Content-Type: text/html\r\n",
                        "<script>alert(1)</script><p onclick=x>Hi</p><img src=x onerror=y>"));
        add("html-broken", letter("hb", "Content-Type: text/html\r\n", "<table><td><p>Hi<<<</b></div>&#0;&#xFFFFFFF;"));
        add("html-deep", letter("hd", "Content-Type: text/html\r\n", "<div>".repeat(50_000) + "deep"));
        add(
                "calendar",
                letter("cal", "Content-Type: text/calendar; method=REQUEST\r\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR"));
        add("winmail", file("winmail.dat", "application/ms-tnef", "TNEF"));
        add(
                "smime-signed",
                multi(
                        "sig",
                        "multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=x",
                        "--x\r\n\r\nSigned words\r\n--x\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nMII\r\n--x--"));
        add(
                "smime-encrypted",
                letter(
                        "enc7",
                        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n",
                        "MIIB"));
        add(
                "pgp",
                multi(
                        "pgp",
                        "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x",
                        "--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--"));
        add("partial", letter("partial", "Content-Type: message/partial; id=a; number=1; total=3\r\n", "some of it"));
        add("external", letter("ext", "Content-Type: message/external-body; access-type=URL\r\n", "x"));
        add(
                "receipt",
                multi(
                        "mdn",
                        "multipart/report; report-type=disposition-notification; boundary=x",
                        "--x\r\n\r\nRead\r\n--x--"));
        add("report-empty", multi("dsn", "multipart/report; report-type=delivery-status; boundary=x", "--x--"));
        add(
                "forwarded",
                multi(
                        "fwd",
                        "multipart/mixed; boundary=x",
                        "--x\r\nContent-Type: message/rfc822\r\n\r\n" + HEAD + "Subject: inner\r\n\r\nInner\r\n--x--"));
        add(
                "only-image",
                letter("img", "Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n", "R0lGODlh"));
    }

    private void bombs() {
        var deep = new StringBuilder("Content-Type: text/plain\r\n\r\nDeep");
        for (int i = 0; i < 300; i++) {
            deep = new StringBuilder("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n" + deep
                    + "\r\n--b" + i + "--");
        }
        add("nested-300", HEAD + "Subject: nested\r\nMIME-Version: 1.0\r\n" + deep);
        add("parts-5000", multi("p5000", "multipart/mixed; boundary=x", "--x\r\n\r\nHi\r\n".repeat(5000) + "--x--"));
        add(
                "files-100",
                multi(
                        "f100",
                        "multipart/mixed; boundary=x",
                        "--x\r\nContent-Disposition: attachment; filename=a.bin\r\n\r\nHi\r\n".repeat(100) + "--x--"));
        add("line-of-3-megabytes", letter("line", "", "z".repeat(3_000_000)));
        add("26-megabytes", letter("large", "", "All work and no play\r\n".repeat(1_240_000)));
        add("zip", file("bomb.zip", "application/zip", "PK\u0003\u0004" + "\0".repeat(1000)));
    }

    /// The same every time: a letter of which bytes here and there are others.
    private void noise() {
        for (int i = 0; i < 30; i++) {
            var random = new Random(i);
            var raw = (i % 2 == 0
                            ? file("a.pdf", "application/pdf", "%PDF-1.4 noise " + i)
                            : letter(
                                    "noise" + i,
                                    "Content-Type: text/html; charset=utf-8\r\n",
                                    "<p>Hello</p>".repeat(20)))
                    .getBytes(StandardCharsets.ISO_8859_1);
            for (int n = 0; n < 40; n++) {
                raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
            }
            add("noise-" + i, raw);
        }
    }
}
