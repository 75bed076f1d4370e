package frontdoor.kernel;

import org.jspecify.annotations.Nullable;

/// Text as it is safe in a file that somebody opens with a spreadsheet.
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a line break as a formula. Such a
/// text gets an apostrophe in front, as OWASP advises.
///
/// @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
public final class Spreadsheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private Spreadsheet() {}

    /// @return the empty text for null
    public static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
