package frontdoor.imports;

import java.util.Map;

/// One row of the file.
///
/// @param number as a spreadsheet counts it: the titles are row 1
record Row(int number, Map<String, String> values) {

    String value(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
