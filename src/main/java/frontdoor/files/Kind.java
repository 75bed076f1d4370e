package frontdoor.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The kinds of file that may come in. Anything else is refused; SVG most of all, for it can run scripts.
enum Kind {
    PDF(Set.of("pdf"), new byte[] {'%', 'P', 'D', 'F', '-'}),
    JPG(Set.of("jpg", "jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG(Set.of("png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private static final Pattern HEIC = Pattern.compile("ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)");

    private final Set<String> endings;
    private final byte[] magic;

    Kind(Set<String> endings, byte[] magic) {
        this.endings = endings;
        this.magic = magic;
    }

    /// The kind that both the name's ending and the content's first bytes say.
    static Optional<Kind> of(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending) && kind.starts(content))
                .findFirst();
    }

    /// Whether it is a photo as newer telephones keep it (ISO/IEC 23008-12), by its name or its first bytes. Java
    /// cannot read it, and many people cannot know what it is called.
    static boolean isHeic(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Set.of("heic", "heif", "hif").contains(ending)
                || content.length > 12
                        && HEIC.matcher(new String(content, 4, 8, StandardCharsets.ISO_8859_1))
                                .matches();
    }

    private boolean starts(byte[] content) {
        return content.length > magic.length && Arrays.mismatch(content, magic) == magic.length;
    }

    boolean isAmong(Set<String> accepted) {
        return endings.stream().anyMatch(accepted::contains);
    }
}
