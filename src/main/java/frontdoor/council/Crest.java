package frontdoor.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The council's crest, as pages show it beside its name.
///
/// @param content the file as it is
/// @param type `image/svg+xml` or `image/png`
public record Crest(byte[] content, String type) {

    private static final int LARGEST = 50_000; // bytes: a page weighs 60 KB at most
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// What makes a drawing act or fetch. It is shown as a picture, where none of this works; whoever opens it by
    /// itself is kept from it too.
    private static final Pattern ACTS = Pattern.compile(
            "<script|<foreignobject|<iframe|<embed|<!doctype|<!entity|\\son\\w+\\s*=|javascript:|(href|src)\\s*=\\s*[\"'](?!#)|@import|url\\(\\s*[\"']?(?!#)",
            Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException if the file is no crest: missing, too large, neither SVG nor PNG, or a drawing
    ///     that acts
    static Crest read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("There is no crest " + file);
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("The crest is larger than " + LARGEST / 1000 + " KB");
            }
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Crest of(byte[] content) {
        if (startsLikePng(content)) {
            return new Crest(content, "image/png");
        }
        var text = new String(content, StandardCharsets.UTF_8);
        if (!text.stripLeading().startsWith("<svg") && !text.stripLeading().startsWith("<?xml")) {
            throw new IllegalArgumentException("The crest is an SVG or a PNG file");
        }
        if (ACTS.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "The crest has a script, an event, a link or something from elsewhere in it");
        }
        return new Crest(content, "image/svg+xml");
    }

    private static boolean startsLikePng(byte[] content) {
        if (content.length < PNG.length) {
            return false;
        }
        for (int i = 0; i < PNG.length; i++) {
            if (content[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }
}
