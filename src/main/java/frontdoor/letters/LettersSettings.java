package frontdoor.letters;

import frontdoor.pdf.Paper.Window;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the post room may choose.
///
/// @param windowLeft of the envelope's window over a folded A4 sheet, in millimetres, as are the next three. The usual
///     figures are those that GOV.UK Notify prints for DL and C5 window envelopes
/// @param most letters in a batch
@ConfigurationProperties("frontdoor.letters")
record LettersSettings(
        @DefaultValue("24.6") double windowLeft,
        @DefaultValue("39.5") double windowTop,
        @DefaultValue("120") double windowRight,
        @DefaultValue("66.3") double windowBottom,
        @DefaultValue("200") int most) {

    Window window() {
        return new Window(windowLeft, windowTop, windowRight, windowBottom);
    }
}
