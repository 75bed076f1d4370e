package frontdoor.files;

/// How often a JPEG is drawn over itself while it is read. It is read from marker to marker as decoders do, ITU-T T.81
/// annex B, and what stands behind its end is not counted: some telephones put a film there.
final class JpegScans {

    private static final int START = 0xDA;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegScans() {}

    /// @return 0 for a picture of another kind
    static int of(byte[] content) {
        int scans = 0;
        int at = content[0] == (byte) 0xFF ? 2 : content.length;
        while ((at = marker(content, at)) >= 0) {
            int marker = content[at + 1] & 0xFF;
            if (marker == END) {
                return scans;
            }
            scans += marker == START ? 1 : 0;
            at += 2 + (at + 3 < content.length ? (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF : 0);
        }
        return scans;
    }

    /// The next marker that begins something: none is a stuffed byte, a filling one, or a restart among the pixels.
    private static int marker(byte[] content, int from) {
        for (int at = from; at + 1 < content.length; at++) {
            int next = content[at + 1] & 0xFF;
            boolean begins = next != 0 && next != 0xFF && (next < FIRST_RESTART || next > LAST_RESTART);
            if (content[at] == (byte) 0xFF && begins) {
                return at;
            }
        }
        return -1;
    }
}
