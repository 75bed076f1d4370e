package frontdoor.council;

/// How far two colours are apart, as WCAG 2.2 reckons it (relative luminance, success criterion 1.4.3).
final class Contrast {

    /// What text of the usual size needs.
    static final double READABLE = 4.5;

    private Contrast() {}

    /// @param one `#rrggbb`
    /// @return from 1, for the same colour, to 21
    static double between(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int rgb) {
        double part = (rgb & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
