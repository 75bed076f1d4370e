package frontdoor.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a photo says of itself that is wanted before the rest is thrown away: how the camera was held, and where.
/// Only these five tags of EXIF 2.32 are read. Strangers send these bytes, and a reader of makers' notes, thumbnails
/// and profiles would be a wider door than five tags need.
///
/// @param orientation 1 to 8, the tag 0x0112; 1 is upright
/// @param taken where, or null if the photo does not say
record Exif(int orientation, Receipt.@Nullable Taken taken) {

    private static final Exif NONE = new Exif(1, null);
    private static final byte[] HEADER = {'E', 'x', 'i', 'f', 0, 0};
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ENTRY = 12; // bytes
    private static final int VALUE = 8; // bytes into an entry

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;

    /// @param content of any picture; one that does not say is upright and from nowhere
    static Exif of(byte[] content) {
        try {
            return find(ByteBuffer.wrap(content));
        } catch (RuntimeException malformed) {
            return NONE;
        }
    }

    private static Exif find(ByteBuffer bytes) {
        bytes.position(2);
        while (bytes.remaining() > 4) {
            int marker = Short.toUnsignedInt(bytes.getShort());
            int length = Short.toUnsignedInt(bytes.getShort()) - 2;
            if (marker == START_OF_SCAN || marker >>> 8 != 0xFF) {
                return NONE;
            }
            var segment = bytes.slice(bytes.position(), length);
            if (marker == APPLICATION_1 && isExif(segment)) {
                return read(segment.slice(HEADER.length, length - HEADER.length));
            }
            bytes.position(bytes.position() + length);
        }
        return NONE;
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() > HEADER.length
                && segment.slice(0, HEADER.length).equals(ByteBuffer.wrap(HEADER));
    }

    private static Exif read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var tags = tags(tiff, tiff.getInt(4));
        var turned = tags.get(ORIENTATION);
        int orientation = turned == null ? 1 : tiff.getShort(turned);
        var gps = tags.get(GPS);
        return new Exif(
                orientation >= 1 && orientation <= 8 ? orientation : 1,
                gps == null ? null : taken(tiff, tiff.getInt(gps)));
    }

    /// Where the value of each tag stands. A directory cannot be longer than the segment that it is in.
    private static Map<Integer, Integer> tags(ByteBuffer tiff, int at) {
        var tags = new HashMap<Integer, Integer>();
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int entry = at + 2; entry < at + 2 + entries * ENTRY; entry += ENTRY) {
            tags.putIfAbsent(Short.toUnsignedInt(tiff.getShort(entry)), entry + VALUE);
        }
        return tags;
    }

    /// A place that cannot be read does not make the rest of the photo unreadable.
    private static Receipt.@Nullable Taken taken(ByteBuffer tiff, int at) {
        try {
            var tags = tags(tiff, at);
            double lat = degrees(tiff, tags.get(LATITUDE), tags.get(LATITUDE_REF), 'S');
            double lon = degrees(tiff, tags.get(LONGITUDE), tags.get(LONGITUDE_REF), 'W');
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? new Receipt.Taken(lat, lon) : null;
        } catch (RuntimeException malformed) {
            return null;
        }
    }

    /// Degrees, minutes and seconds, each a fraction. One over nothing gives no number, and so no place.
    private static double degrees(ByteBuffer tiff, @Nullable Integer value, @Nullable Integer side, char negative) {
        if (value == null || side == null) {
            return Double.NaN;
        }
        int from = tiff.getInt(value);
        double degrees = fraction(tiff, from) + fraction(tiff, from + 8) / 60 + fraction(tiff, from + 16) / 3600;
        return tiff.get(side) == negative ? -degrees : degrees;
    }

    private static double fraction(ByteBuffer tiff, int at) {
        return (double) Integer.toUnsignedLong(tiff.getInt(at)) / Integer.toUnsignedLong(tiff.getInt(at + 4));
    }
}
