package frontdoor.pdf;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands on some sheets of A4.
///
/// @param title its first heading, and the name by which a reader's programme shows it; not blank
/// @param points the size of its text; 12 for most, 18 or more for somebody who reads large print
/// @param envelope who it goes to and who it is from, or null for what is no letter
/// @param code stands at the foot of each page, before "page 1 of 2"; empty if that is enough
public record Paper(
        String title, Locale language, int points, @Nullable Envelope envelope, String code, List<Part> parts) {

    public static final int USUAL = 12;
    /// RNIB's clear print guidelines: large print is 16 to 18 points, and giant print more.
    public static final int LARGE = 18;

    public static final int GIANT = 24;

    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A paper has a title");
        }
        if (points < 8 || points > 40) {
            throw new IllegalArgumentException("Text is 8 to 40 points, not " + points);
        }
        parts = List.copyOf(parts);
    }

    /// @param to lines of name and address, as they show in the envelope's window
    /// @param from lines that say who writes
    public record Envelope(List<String> to, List<String> from, Window window) {}

    /// Where the envelope's window lies over a folded A4 sheet, in millimetres from its left and upper edges.
    public record Window(double left, double top, double right, double bottom) {

        /// What GOV.UK Notify prints for DL and C5 window envelopes: its checks of letters name these figures.
        public static final Window DL = new Window(24.6, 39.5, 120, 66.3);

        public Window {
            if (left < 0 || top < 0 || right <= left || bottom <= top || right > 210 || bottom > 297) {
                throw new IllegalArgumentException("A window lies within a sheet of 210 by 297 mm");
            }
        }
    }
}
