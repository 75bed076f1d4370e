package frontdoor.recordings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Voicemails to test with.
public final class Sounds {

    private static final int RATE = 8000; // samples in a second

    private Sounds() {}

    /// A second of a tone as a WAV file; another tone is another file.
    public static byte[] tone(int hertz) {
        var file = ByteBuffer.allocate(44 + RATE).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + RATE);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(RATE);
        for (int sample = 0; sample < RATE; sample++) {
            file.put((byte) (128 + 60 * Math.sin(2 * Math.PI * hertz * sample / RATE)));
        }
        return file.array();
    }
}
