package frontdoor.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A photograph that says where it was taken and how the camera was held, as a telephone writes it.
public final class CraftedPhoto {

    private CraftedPhoto() {}

    public static byte[] takenAt(double lat, double lon) {
        return Crafted.withSegment(Crafted.picture("jpg"), 0xE1, exif(lat, lon, 1, ByteOrder.BIG_ENDIAN));
    }

    /// The whole of an APP1 segment: orientation, then the GPS directory with four tags.
    static byte[] exif(double lat, double lon, int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(200).order(order);
        tiff.put(Crafted.text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(38);
        tiff.putInt(0).putShort((short) 4);
        entry(tiff, 1, 2, 2).put(Crafted.text(lat < 0 ? "S\0\0\0" : "N\0\0\0"));
        entry(tiff, 2, 5, 3).putInt(100);
        entry(tiff, 3, 2, 2).put(Crafted.text(lon < 0 ? "W\0\0\0" : "E\0\0\0"));
        entry(tiff, 4, 5, 3).putInt(124);
        degrees(tiff.position(100), Math.abs(lat));
        degrees(tiff, Math.abs(lon));
        return Crafted.joined(Crafted.text("Exif\0\0"), tiff.array());
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void degrees(ByteBuffer tiff, double degrees) {
        int whole = (int) degrees;
        int minutes = (int) ((degrees - whole) * 60);
        double seconds = (degrees - whole - minutes / 60.0) * 3600;
        tiff.putInt(whole).putInt(1).putInt(minutes).putInt(1);
        tiff.putInt((int) Math.round(seconds * 10_000)).putInt(10_000);
    }
}
