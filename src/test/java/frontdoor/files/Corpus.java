package frontdoor.files;

import static frontdoor.files.Crafted.joined;
import static frontdoor.files.Crafted.packed;
import static frontdoor.files.Crafted.pdf;
import static frontdoor.files.Crafted.pdfWith;
import static frontdoor.files.Crafted.picture;
import static frontdoor.files.Crafted.pngHeader;
import static frontdoor.files.Crafted.string;
import static frontdoor.files.Crafted.text;
import static frontdoor.files.Crafted.withSegment;
import static frontdoor.files.Crafted.zip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Files that somebody might send to do harm, and some good ones, made up when they are needed.
final class Corpus {

    static final String SCRIPT = "<script>alert('from-the-file')</script>";

    /// Written into every hostile file that can hold it; nothing that is stored may hold it.
    static final String MARK = "from-the-file";

    record Sample(String name, byte[] content, String what) {

        @Override
        public String toString() {
            return what;
        }
    }

    private Corpus() {}

    private static final List<Sample> HOSTILE = all();

    static List<Sample> hostile() {
        return HOSTILE;
    }

    private static List<Sample> all() {
        var all = new ArrayList<Sample>();
        otherKinds(all);
        disguises(all);
        broken(all);
        pictures(all);
        pdfs(all);
        HostilePictures.add(all);
        HostileDocuments.add(all);
        HostileNames.add(all);
        return List.copyOf(all);
    }

    private static void otherKinds(List<Sample> all) {
        var svg = text("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>");
        for (String ending :
                List.of("svg", "svgz", "SVG", "xml", "html", "htm", "js", "php", "exe", "bat", "sh", "docm")) {
            all.add(new Sample("photo." + ending, svg, "script named ." + ending));
        }
        for (String ending : List.of("gif", "bmp", "webp", "heic", "tiff", "zip", "jar", "docx")) {
            all.add(new Sample("photo." + ending, zip(), "zip named ." + ending));
        }
        all.add(new Sample("photo.gif", picture("gif"), "a gif"));
        all.add(new Sample("photo.bmp", picture("bmp"), "a bmp"));
        all.add(new Sample("photo", picture("jpg"), "no ending"));
        all.add(new Sample("photo.jpg.php", picture("jpg"), "double ending"));
        all.add(new Sample("photo.jpg\0.php", picture("jpg"), "ending after a NUL"));
        all.add(new Sample("photo.jpg/", picture("jpg"), "ending with a slash"));
    }

    private static void disguises(List<Sample> all) {
        var contents = List.of(
                text(SCRIPT),
                text("<html>" + SCRIPT),
                text("<?php echo '" + MARK + "'; ?>"),
                zip(),
                picture("gif"),
                text("GIF89a" + SCRIPT),
                text("#!/bin/sh\necho " + MARK),
                text("MZ\u0090\0" + MARK));
        for (String ending : List.of("jpg", "png", "pdf")) {
            for (int i = 0; i < contents.size(); i++) {
                all.add(new Sample("file." + ending, contents.get(i), "disguise " + i + " as ." + ending));
            }
        }
        all.add(new Sample("photo.png", picture("jpg"), "jpg named png"));
        all.add(new Sample("photo.jpg", picture("png"), "png named jpg"));
        all.add(new Sample("letter.pdf", picture("jpg"), "jpg named pdf"));
        all.add(new Sample("photo.jpg", pdf(""), "pdf named jpg"));
    }

    private static void broken(List<Sample> all) {
        for (String kind : List.of("jpg", "png", "pdf")) {
            var whole = kind.equals("pdf") ? pdf("") : picture(kind);
            all.add(new Sample("a." + kind, new byte[0], "empty " + kind));
            all.add(new Sample("a." + kind, Arrays.copyOf(whole, 3), "3 bytes of " + kind));
            all.add(new Sample("a." + kind, Arrays.copyOf(whole, 40), "40 bytes of " + kind));
            all.add(new Sample("a." + kind, Arrays.copyOf(whole, whole.length / 2), "half of a " + kind));
            all.add(new Sample(
                    "a." + kind, Arrays.copyOf(Arrays.copyOf(whole, 12), 4000), "zeros after the head of " + kind));
            all.add(new Sample("a." + kind, joined(text(SCRIPT), whole), "script before a " + kind));
        }
    }

    /// A picture with something behind it is a picture: it may come in, but what is behind it may not.
    private static void pictures(List<Sample> all) {
        for (String kind : List.of("jpg", "png")) {
            all.add(new Sample("a." + kind, joined(picture(kind), zip()), kind + " with a zip behind it"));
            all.add(new Sample("a." + kind, joined(picture(kind), text(SCRIPT)), kind + " with a script behind it"));
            all.add(new Sample("a." + kind, joined(picture(kind), pdf("")), kind + " with a PDF behind it"));
        }
        all.add(new Sample(
                "a.jpg", withSegment(picture("jpg"), 0xFE, text(SCRIPT)), "jpg with a script as its comment"));
        all.add(new Sample(
                "a.jpg", withSegment(picture("jpg"), 0xE1, text("Exif\0\0" + SCRIPT)), "jpg with broken EXIF"));
        all.add(new Sample("bomb.png", pngHeader(30_000, 30_000), "png of 900 megapixels"));
        all.add(new Sample(
                "bomb.png", pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "png of all the pixels there are"));
        all.add(new Sample("bomb.png", pngHeader(8_000, 6_501), "png of one row too many"));
    }

    private static void pdfs(List<Sample> all) {
        all.add(new Sample(
                "a.pdf",
                pdf("/OpenAction << /S /JavaScript /JS (app.alert('" + MARK + "')) >>"),
                "PDF that runs a script"));
        all.add(new Sample(
                "a.pdf",
                pdf("/OpenAction << /S /J#61vaScript /JS (" + MARK + ") >>"),
                "PDF that hides a script's name"));
        all.add(new Sample("a.pdf", pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"), "PDF that starts a program"));
        all.add(new Sample("a.pdf", pdf("/Names << /EmbeddedFiles 9 0 R >>"), "PDF with a file inside"));
        all.add(new Sample(
                "a.pdf", pdf("/AA << /S /Rendition /JS (" + MARK + ") >>"), "PDF with a film that runs a script"));
        all.add(new Sample(
                "a.pdf",
                pdfWith(packed("1 0 << /S /JavaScript /JS (" + MARK + ") >>", "ObjStm")),
                "PDF with a packed script"));
        all.add(new Sample(
                "a.pdf",
                pdfWith(packed("1 0 << /S /JavaScript /JS (" + MARK + ") >>", "Obj#53tm")),
                "PDF with a packed script, its name hidden"));
        all.add(new Sample(
                "a.pdf",
                pdfWith("8 0 obj\n<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nabc\nendstream\nendobj\n"
                        .getBytes(StandardCharsets.ISO_8859_1)),
                "PDF packed in another way"));
        all.add(new Sample(
                "a.pdf", text(string(pdf("")).replace("/Root", "/Encrypt 7 0 R /Root")), "PDF with a password"));
        all.add(new Sample("a.pdf", text(string(pdf("")).replace("%PDF-1.4", "%PDF-9.9")), "PDF with a wrong head"));
        all.add(new Sample("a.pdf", text(string(pdf("")).replace("%PDF-1.4", "%pdf-1.4")), "PDF with a small head"));
        all.add(new Sample(
                "a.pdf",
                text(string(pdf("")).replaceAll("startxref\n\\d+", "startxref\n999999")),
                "PDF that points past its end"));
        all.add(new Sample(
                "a.pdf",
                text(string(pdf("")).replaceAll("startxref\n\\d+", "startxref\n3")),
                "PDF that points at nothing"));
        all.add(new Sample("a.pdf", text(string(pdf("")).replace("%%EOF", "")), "PDF without an end"));
        all.add(new Sample("a.pdf", joined(pdf(""), zip()), "PDF with a zip behind it"));
        all.add(new Sample("a.pdf", joined(pdf(""), text(SCRIPT)), "PDF with a script behind it"));
        all.add(new Sample(
                "a.pdf",
                text(string(pdf("")).replace("%PDF-1.4\n", "%PDF-1.4\n%" + SCRIPT + "\n")),
                "PDF that is a page"));
        all.add(new Sample("a.pdf", pdfWith(joined(text("%"), zip(), text("\n"))), "PDF that is the end of a zip"));
    }
}
