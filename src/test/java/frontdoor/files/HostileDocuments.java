package frontdoor.files;

import static frontdoor.files.Crafted.joined;
import static frontdoor.files.Crafted.packed;
import static frontdoor.files.Crafted.pdf;
import static frontdoor.files.Crafted.pdfWith;
import static frontdoor.files.Crafted.string;
import static frontdoor.files.Crafted.text;

import frontdoor.files.Corpus.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Programs, office files, archives and PDFs that somebody might send.
final class HostileDocuments {

    private static final int SEED = 20261125;
    private static final String MARK = Corpus.MARK;

    private HostileDocuments() {}

    static void add(List<Sample> all) {
        programs(all);
        office(all);
        markup(all);
        noise(all);
        active(all);
        disguised(all);
        locked(all);
        bombs(all);
        mixed(all);
    }

    private static void programs(List<Sample> all) {
        var heads = new LinkedHashMap<String, String>();
        heads.put("elf", "\u007fELF\2\1\1\0");
        heads.put("exe", "MZ\u0090\0\3\0\0\0");
        heads.put("macho", "\u00cf\u00fa\u00ed\u00fe");
        heads.put("class", "\u00ca\u00fe\u00ba\u00be\0\0\0A");
        heads.put("dex", "dex\n035\0");
        heads.put("wasm", "\0asm\1\0\0\0");
        heads.put("lnk", "L\0\0\0\1\u0014\2\0");
        heads.put("msi", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        heads.put("ps1", "Invoke-Expression '");
        heads.put("bat", "@echo off\r\n");
        heads.put("vbs", "CreateObject(\"WScript.Shell\").Run \"");
        heads.put("py", "#!/usr/bin/env python3\n");
        heads.forEach((kind, head) -> {
            for (var name : List.of("a." + kind, "a.jpg", "a.pdf", "a.jpg." + kind)) {
                all.add(new Sample(name, text(head + MARK), kind + " named " + name.substring(2)));
            }
        });
    }

    private static void office(List<Sample> all) {
        var macros = Crafted.zip("word/vbaProject.bin", text(MARK));
        var slip = Crafted.zip("../../../../etc/cron.d/" + MARK, text(MARK));
        var bomb = Crafted.zip("zeros", new byte[10_000_000]);
        var ole = text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + MARK);
        var rtf = text("{\\rtf1{\\object\\objdata " + MARK + "}}");
        for (var ending : List.of("docm", "docx", "xlsm", "doc", "rtf", "odt", "zip", "jar", "pdf", "jpg", "png")) {
            all.add(new Sample("a." + ending, macros, "office macros named " + ending));
            all.add(new Sample("a." + ending, slip, "zip that climbs out named " + ending));
            all.add(new Sample("a." + ending, bomb, "zip bomb named " + ending));
            all.add(new Sample("a." + ending, ole, "old office file named " + ending));
            all.add(new Sample("a." + ending, rtf, "rich text named " + ending));
        }
    }

    private static void markup(List<Sample> all) {
        var contents = new LinkedHashMap<String, String>();
        contents.put("svg with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Corpus.SCRIPT + "</svg>");
        contents.put(
                "XML that reads a file",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;" + MARK
                        + "</x>");
        contents.put(
                "XML that laughs", "<!DOCTYPE l [<!ENTITY a \"" + MARK + "\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>");
        contents.put(
                "a page", "<!doctype html><meta http-equiv=refresh content='0;url=//example.org'>" + Corpus.SCRIPT);
        contents.put("a server's include", "<!--#exec cmd=\"" + MARK + "\" -->");
        contents.forEach((what, content) -> {
            for (var ending : List.of("svg", "xml", "html", "jpg", "png", "pdf")) {
                all.add(new Sample("a." + ending, text(content), what + " named " + ending));
            }
        });
    }

    private static void noise(List<Sample> all) {
        var random = new Random(SEED);
        for (var ending : List.of("jpg", "png", "pdf")) {
            var head = ending.equals("pdf") ? text("%PDF-1.7\n") : Crafted.picture(ending);
            for (int i = 0; i < 5; i++) {
                var bytes = new byte[random.nextInt(1, 5_000)];
                random.nextBytes(bytes);
                all.add(new Sample("a." + ending, bytes, "noise " + i + " named " + ending));
                System.arraycopy(head, 0, bytes, 0, Math.min(bytes.length, 9));
                all.add(new Sample("a." + ending, bytes, "noise " + i + " with the head of a " + ending));
            }
            all.add(new Sample("a." + ending, new byte[1_000_000], "a million zeros named " + ending));
            all.add(new Sample("a." + ending, new byte[1], "one byte named " + ending));
        }
    }

    private static void active(List<Sample> all) {
        var actions = List.of(
                "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (" + MARK + ") >>] >> >>",
                "/AA << /WC << /S /JavaScript /JS (" + MARK + ") >> >>",
                "/OpenAction << /S /#4aavaScript /JS (" + MARK + ") >>",
                "/OpenAction << /S /Java#53cript /JS <616c657274> >>",
                "/OpenAction << /S /GoToR /F (//example.org/" + MARK + ") >>",
                "/OpenAction << /S /GoToE /T << /R /C /N (" + MARK + ") >> >>",
                "/OpenAction << /S /SubmitForm /F (https://example.org/" + MARK + ") >>",
                "/OpenAction << /S /ImportData /F (" + MARK + ") >>",
                "/OpenAction << /S /L#61unch /Win << /F (cmd.exe) /P (" + MARK + ") >> >>",
                "/AcroForm << /XFA [(template) 9 0 R] >>",
                "/AcroForm << /X#46A 9 0 R >>",
                "/Names << /EmbeddedFiles << /Names [(" + MARK + ".exe) 9 0 R] >> >>",
                "/AF [<< /Type /Filespec /EF << /F 9 0 R >> /Subtype /EmbeddedFile >>]",
                "/AF [<< /Type /Filespec /EF << /F 9 0 R >> >>]",
                "/AF [<< /Type /Filespec /EF 9 0 R >>]",
                "/Annots [<< /Subtype /FileAttachment /FS << /F (" + MARK + ") >> >>]",
                "/Annots [<< /Subtype /RichMedia >>]",
                "/Annots [<< /Subtype /Screen /A << /S /Rendition >> >>]");
        for (int i = 0; i < actions.size(); i++) {
            all.add(new Sample("a.pdf", pdf(actions.get(i)), "PDF that acts in way " + i));
            var hidden = "1 0 << /Type /Catalog " + actions.get(i) + " >>";
            all.add(new Sample("a.pdf", pdfWith(packed(hidden, "ObjStm")), "PDF that hides how it acts in way " + i));
        }
    }

    /// Where the objects seem to begin there are others, in what is no more than a text.
    private static void disguised(List<Sample> all) {
        var decoy = string(packed("9 0 << /Type /Font >>", "Font"));
        var harmless = decoy.substring(decoy.indexOf("stream\n"), decoy.indexOf("\nendstream"));
        for (var start : List.of("", " \n", "%\n", " ".repeat(70_000), "%" + "x".repeat(70_000) + "\n")) {
            var first = start.startsWith("%") ? " of a comment" : " spaces";
            var acting = string(packed(start + "1 0 << /S /JavaScript /JS (" + MARK + ") >>", "ObjStm"));
            var both = acting.replace(" /N 1", " /X (" + harmless + ") /N 1");
            all.add(new Sample(
                    "a.pdf", pdfWith(text(both)), "PDF with a decoy before objects after " + start.length() + first));
            int end = both.lastIndexOf("\nendstream");
            var broken = both.substring(0, end - 3) + "xyz" + both.substring(end);
            all.add(new Sample(
                    "a.pdf",
                    pdfWith(text(broken)),
                    "PDF with a decoy before broken ones after " + start.length() + first));
        }
    }

    private static void locked(List<Sample> all) {
        for (var how : List.of(
                "/Encrypt 7 0 R",
                "/Encrypt << /Filter /Standard /V 1 /R 2 >>",
                "/Encrypt << /Filter /Standard /V 5 /R 6 >>",
                "/#45ncrypt 7 0 R",
                "/Encr#79pt 7 0 R")) {
            var trailer = string(pdf("")).replace("/Root", how + " /Root");
            all.add(new Sample("a.pdf", text(trailer), "PDF locked by " + how));
        }
    }

    private static void bombs(List<Sample> all) {
        var zeros = Crafted.deflated(200_000_000);
        all.add(new Sample("a.pdf", pdfWith(stream("/FlateDecode", zeros)), "PDF that unpacks 200 MB"));
        var many = new ArrayList<byte[]>();
        var hundred = Crafted.deflated(100_000_000);
        for (int i = 0; i < 50; i++) {
            many.add(stream("/FlateDecode", hundred));
        }
        all.add(new Sample("a.pdf", pdfWith(joined(many.toArray(byte[][]::new))), "PDF that unpacks 5 GB in parts"));
        for (var twice : List.of(
                "[/FlateDecode /FlateDecode]",
                "[ /Fl/Fl ]",
                "[/FlateDecode/LZWDecode]",
                "[/Flate#44ecode /FlateDecode]",
                "[/FlateDecode\n/FlateDecode /FlateDecode]")) {
            all.add(new Sample("a.pdf", pdfWith(stream(twice, zeros)), "PDF packed twice by " + twice));
        }
        var names = packed("1 0 " + "/".repeat(100_000_000), "Font");
        all.add(new Sample("a.pdf", pdfWith(names), "PDF that unpacks 100 MB of beginnings of names"));
        var objects = joined(text("8 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"), zeros);
        all.add(new Sample("a.pdf", pdfWith(objects), "PDF whose objects unpack to 200 MB"));
    }

    private static byte[] stream(String filter, byte[] data) {
        return joined(
                text("8 0 obj\n<< /Filter " + filter + " /Length " + data.length + " >>\nstream\n"),
                data,
                text("\nendstream\nendobj\n"));
    }

    private static void mixed(List<Sample> all) {
        HostilePictures.payloads().forEach((what, payload) -> {
            all.add(new Sample("a.pdf", joined(pdf(""), payload), "PDF and " + what + " behind it"));
            all.add(new Sample("a.pdf", joined(payload, pdf("")), "PDF and " + what + " before it"));
            all.add(new Sample("a.pdf." + what, pdf(""), "PDF named pdf." + what));
        });
        all.add(new Sample("a.pdf", joined(Crafted.zip(), pdf("")), "PDF behind a zip"));
        all.add(new Sample("a.pdf", joined(new byte[100], pdf("")), "PDF that begins late"));
    }
}
