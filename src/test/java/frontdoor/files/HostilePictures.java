package frontdoor.files;

import static frontdoor.files.Crafted.joined;
import static frontdoor.files.Crafted.picture;
import static frontdoor.files.Crafted.text;
import static frontdoor.files.Crafted.withSegment;

import frontdoor.files.Corpus.Sample;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Pictures that are something else as well, that unpack to more than anybody has room for, or that are broken in
/// every place.
final class HostilePictures {

    private static final int SEED = 20261125;
    private static final int MUTATIONS = 60;

    private HostilePictures() {}

    static void add(List<Sample> all) {
        polyglots(all);
        metadata(all);
        bombs(all);
        falseNames(all);
        mutations(all);
    }

    /// What else the picture is, each holding the mark.
    static Map<String, byte[]> payloads() {
        var mark = Corpus.MARK;
        var payloads = new LinkedHashMap<String, byte[]>();
        payloads.put("html", text("<html><body>" + Corpus.SCRIPT + "</body></html>"));
        payloads.put("php", text("<?php system($_GET['x']); echo '" + mark + "'; ?>"));
        payloads.put("js", text("*/=1;alert('" + mark + "');/*"));
        payloads.put("sh", text("\n#!/bin/sh\necho " + mark + "\n"));
        payloads.put("exe", joined(text("MZ\u0090\0"), new byte[60], text("PE\0\0" + mark)));
        payloads.put("svg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + mark + "</svg>"));
        payloads.put("rar", text("Rar!\u001a\7\1\0" + mark));
        payloads.put("class", text("\u00ca\u00fe\u00ba\u00be" + mark));
        payloads.put("jsp", text("<% Runtime.getRuntime().exec(\"" + mark + "\"); %>"));
        return payloads;
    }

    private static void polyglots(List<Sample> all) {
        payloads().forEach((what, payload) -> {
            all.add(new Sample("a.jpg", joined(picture("jpg"), payload), "jpg and " + what + " behind it"));
            all.add(new Sample("a.png", joined(picture("png"), payload), "png and " + what + " behind it"));
            all.add(new Sample("a.jpg", withSegment(picture("jpg"), 0xFE, payload), "jpg and " + what + ", a comment"));
            all.add(new Sample("a.png", withChunk(picture("png"), "tEXt", payload), "png and " + what + ", its text"));
            all.add(new Sample("a.png", withChunk(picture("png"), "ruSt", payload), "png and " + what + ", own chunk"));
            for (var kind : List.of("gif", "bmp")) {
                all.add(new Sample("a.jpg", joined(picture(kind), payload), kind + " and " + what + " named jpg"));
            }
        });
        for (var ending : List.of("html", "php", "phtml", "jsp", "asp", "js", "htm", "svg", "xhtml", "mht")) {
            var both = joined(picture("jpg"), text(Corpus.SCRIPT));
            all.add(new Sample("a." + ending, both, "jpg and html named " + ending));
        }
    }

    /// Where a telephone writes what it knows.
    private static void metadata(List<Sample> all) {
        var script = text(Corpus.SCRIPT);
        var exif = joined(CraftedPhoto.exif(53.4, 0.5, 6, java.nio.ByteOrder.BIG_ENDIAN), script);
        all.add(new Sample("a.jpg", withSegment(picture("jpg"), 0xE1, exif), "jpg with a script in its EXIF"));
        var xmp = joined(text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"), script);
        all.add(new Sample("a.jpg", withSegment(picture("jpg"), 0xE1, xmp), "jpg with a script in its XMP"));
        var icc = joined(text("ICC_PROFILE\0\1\1"), script);
        all.add(new Sample("a.jpg", withSegment(picture("jpg"), 0xE2, icc), "jpg with a script as its colours"));
        var iptc = joined(text("Photoshop 3.0\08BIM"), script);
        all.add(new Sample("a.jpg", withSegment(picture("jpg"), 0xED, iptc), "jpg with a script in its IPTC"));
        var thumbnail = joined(text("Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0"), picture("jpg"), script);
        all.add(new Sample("a.jpg", withSegment(picture("jpg"), 0xE1, thumbnail), "jpg with another one inside"));
        for (var chunk : List.of("eXIf", "iCCP", "zTXt", "iTXt")) {
            all.add(new Sample("a.png", withChunk(picture("png"), chunk, script), "png with a script in " + chunk));
        }
    }

    private static void bombs(List<Sample> all) {
        var zeros = Crafted.deflated(200_000_000);
        for (var chunk : List.of("iCCP", "zTXt", "iTXt")) {
            var packed = joined(text(chunk.equals("iTXt") ? "k\0\1\0\0\0" : "k\0\0"), zeros);
            all.add(new Sample(
                    "a.png", withChunk(picture("png"), chunk, packed), "png that unpacks 200 MB in " + chunk));
        }
        all.add(new Sample("a.png", png(30_000, 30_000, 1, 0, 30_000L * 3_751), "png of 30,000 by 30,000, whole"));
        all.add(new Sample("a.png", png(50_000_000, 1, 1, 0, 6_250_001), "png of one endless row"));
        all.add(new Sample("a.png", png(7_000, 7_000, 16, 6, 7_000L * 56_001), "png of 49 megapixels, 8 bytes each"));
        all.add(new Sample("a.png", png(64, 64, 8, 2, 900_000_000), "png with more pixels than it says"));
        for (int side : new int[] {30_000, 65_500}) {
            all.add(new Sample("a.jpg", jpegOf(side, side), "jpg that says it is " + side + " by " + side));
        }
        all.add(new Sample("a.jpg", scannedAgain(10_000), "jpg drawn ten thousand times over"));
        all.add(new Sample("a.gif", frames(5_000), "gif of 5,000 pictures"));
        all.add(new Sample("a.jpg", frames(5_000), "gif of 5,000 pictures named jpg"));
        all.add(new Sample("a.png", animated(2_000), "png of 2,000 pictures"));
    }

    private static byte[] png(int width, int height, int depth, int colours, long unpacked) {
        return Crafted.png(width, height, depth, colours, Crafted.deflated(unpacked));
    }

    /// A small picture whose frame header says otherwise.
    private static byte[] jpegOf(int width, int height) {
        var jpeg = picture("jpg");
        for (int at = 2; at + 9 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new AssertionError("no frame header");
    }

    /// The pixels of a picture, over and over.
    private static byte[] scannedAgain(int times) {
        var jpeg = picture("jpg");
        int start = Crafted.string(jpeg).indexOf("\u00ff\u00da");
        var scan = Arrays.copyOfRange(jpeg, start, jpeg.length - 2);
        var all = ByteBuffer.allocate(start + scan.length * times + 2).put(jpeg, 0, start);
        for (int i = 0; i < times; i++) {
            all.put(scan);
        }
        return all.putShort((short) 0xFFD9).array();
    }

    private static byte[] frames(int count) {
        var gif = picture("gif");
        var all = ByteBuffer.allocate(gif.length + count * 40).put(gif, 0, gif.length - 1);
        for (int i = 0; i < count; i++) {
            all.put(text("!\u00f9\4\0\1\0\0\0")).put(text(",\0\0\0\0\1\0\1\0\0\2\1D\0"));
        }
        return Arrays.copyOf(all.put((byte) ';').array(), all.position());
    }

    private static byte[] animated(int frames) {
        var png = withChunk(
                picture("png"), "acTL", ByteBuffer.allocate(8).putInt(frames).array());
        var frame = ByteBuffer.allocate(26).putInt(0).putInt(64).putInt(48).array();
        var parts = new byte[frames + 2][];
        int end = png.length - 12;
        parts[0] = Arrays.copyOf(png, end);
        Arrays.fill(parts, 1, frames + 1, joined(Crafted.chunk("fcTL", frame), Crafted.chunk("fdAT", new byte[40])));
        parts[frames + 1] = Arrays.copyOfRange(png, end, png.length);
        return joined(parts);
    }

    static byte[] withChunk(byte[] png, String type, byte[] data) {
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(png, afterHeader),
                Crafted.chunk(type, data),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /// Kinds that we do not read, under the names of those that we do, and under their own.
    private static void falseNames(List<Sample> all) {
        var heads = new LinkedHashMap<String, byte[]>();
        heads.put("webp", text("RIFF\0\1\0\0WEBPVP8 "));
        heads.put("heic", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
        heads.put("avif", text("\0\0\0\u0018ftypavif\0\0\0\0mif1avif"));
        heads.put("tiff", text("II*\0\10\0\0\0"));
        heads.put("jp2", text("\0\0\0\fjP  \r\n\u0087\n"));
        heads.put("jxl", text("\0\0\0\fJXL \r\n\u0087\n"));
        heads.put("psd", text("8BPS\0\1"));
        heads.put("ico", text("\0\0\1\0\1\0"));
        heads.put("eps", text("%!PS-Adobe-3.0 EPSF-3.0\n"));
        heads.forEach((kind, head) -> {
            for (var ending : List.of("jpg", "png", "pdf", kind)) {
                var content = joined(head, text(Corpus.MARK), new byte[500]);
                all.add(new Sample("a." + ending, content, kind + " named " + ending));
            }
        });
    }

    /// Whole pictures with a script in them, then broken anywhere: cut short, or with some bytes changed.
    private static void mutations(List<Sample> all) {
        var random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            var kind = i % 2 == 0 ? "jpg" : "png";
            var script = text(Corpus.SCRIPT);
            var whole = kind.equals("jpg")
                    ? withSegment(picture("jpg"), 0xFE, script)
                    : withChunk(picture("png"), "tEXt", script);
            for (int changes = random.nextInt(1, 9); changes > 0; changes--) {
                whole[random.nextInt(4, whole.length)] = (byte) random.nextInt();
            }
            var broken = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(20, whole.length)) : whole;
            all.add(new Sample("a." + kind, broken, kind + " broken in way " + i));
        }
    }
}
