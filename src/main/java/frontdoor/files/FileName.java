package frontdoor.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name that a person knows their file by. It is shown and offered for the download, and never used to find
/// anything.
final class FileName {

    private static final int LONGEST = 80; // code points, without the ending
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\:]", Pattern.DOTALL);
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _()'&,+-]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s-]+|[\\s-]+$");
    private static final Pattern RESERVED = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private FileName() {}

    /// @param given by the browser: it may hold anything
    /// @param ending what the content is now; every other ending in the name is made harmless
    static String of(String given, String ending) {
        var name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceFirst("");
        int dot = name.lastIndexOf('.');
        var base = ODD.matcher(dot < 0 ? name : name.substring(0, dot)).replaceAll("-");
        int length = Math.min(LONGEST, base.codePointCount(0, base.length()));
        var trimmed = EDGES.matcher(base.substring(0, base.offsetByCodePoints(0, length)))
                .replaceAll("");
        boolean usable = !trimmed.isEmpty() && !RESERVED.matcher(trimmed).matches();
        return (usable ? trimmed : "file") + "." + ending;
    }
}
