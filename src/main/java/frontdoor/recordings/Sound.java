package frontdoor.recordings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of sound that browsers play. It is told by the first bytes, whatever a name or a sender says.
public enum Sound {
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    M4A("audio/mp4");

    private static final int HEAD = 12; // bytes
    private static final int SYNC = 0xFF; // an MP3 without tags begins with eleven bits that are set
    private static final int SYNC_REST = 0xE0;

    private final String mediaType;

    Sound(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sound of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Empty for what is no sound that we know.
    static Optional<Sound> in(byte[] content) {
        var head = new String(Arrays.copyOf(content, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("RIFF") && head.endsWith("WAVE")) {
            return Optional.of(WAV);
        }
        if (head.startsWith("OggS")) {
            return Optional.of(OGG);
        }
        if (head.startsWith("ftyp", 4)) {
            return Optional.of(M4A);
        }
        boolean frames = content.length > HEAD && (content[0] & SYNC) == SYNC && (content[1] & SYNC_REST) == SYNC_REST;
        return head.startsWith("ID3") || frames ? Optional.of(MP3) : Optional.empty();
    }
}
