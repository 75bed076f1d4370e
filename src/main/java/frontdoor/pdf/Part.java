package frontdoor.pdf;

import java.util.List;

/// One part of a paper.
public sealed interface Part {

    /// @param level 2 to 4: the title of the paper is level 1
    record Heading(int level, String text) implements Part {

        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("A heading has level 2 to 4, not " + level);
            }
        }
    }

    /// Lines of it stay apart.
    record Paragraph(List<Run> runs) implements Part {}

    /// @param numbered whether the order matters
    record Items(List<List<Run>> items, boolean numbered) implements Part {}

    /// @param head names of the columns
    /// @param rows each as long as the head
    record Table(List<String> head, List<List<String>> rows) implements Part {}

    /// A picture that is needed to use the paper.
    ///
    /// @param png its bytes
    /// @param says what it is, for who does not see it
    /// @param millimetres wide
    record Picture(byte[] png, String says, int millimetres) implements Part {}

    /// What follows begins on a page of its own.
    record NewPage() implements Part {}

    /// A run of text.
    ///
    /// @param href where it leads: `https:`, `mailto:` or `tel:`. Empty, or any other, leads nowhere
    record Run(String text, boolean strong, String href) {

        public Run(String text) {
            this(text, false, "");
        }
    }

    static Part paragraph(String text) {
        return new Paragraph(List.of(new Run(text)));
    }

    /// A paragraph for each piece of text between empty lines.
    static List<Part> paragraphs(String text) {
        return text.strip().isEmpty()
                ? List.of()
                : java.util.Arrays.stream(text.strip().split("\\R\\s*\\R"))
                        .map(Part::paragraph)
                        .toList();
    }
}
