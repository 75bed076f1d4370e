package frontdoor.admin;

import java.util.List;

/// A part of a page in plain words.
public sealed interface Block {

    /// @param level 2 or 3; the title of the page is the first
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Run> runs) implements Block {}

    /// A letter as it is written, with its lines apart.
    record Quote(String text) implements Block {}

    record Items(boolean numbered, List<List<Run>> items) implements Block {}

    record Grid(List<String> head, List<List<String>> rows) implements Block {}

    /// Some words in one style.
    record Run(Style style, String text) {}

    enum Style {
        PLAIN,
        STRONG,
        CODE
    }
}
