package frontdoor.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The service files of `src/test/resources/checks`, with which nothing is wrong.
final class SoundFiles {

    static final String BIN = "missed_bin";
    static final String BADGE = "blue_badge";

    private SoundFiles() {}

    static String text(String file) {
        try (var in = SoundFiles.class.getResourceAsStream("/checks/" + file + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
