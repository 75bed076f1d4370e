package frontdoor.checks;

/// A place in a text.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param index from 0, in characters from the beginning of the text
record Position(int line, int column, int index) {

    static final Position START = new Position(1, 1, 0);

    static Position of(String text, int index) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < index && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new Position(
                line, text.codePointCount(begin, Math.max(begin, Math.min(index, text.length()))) + 1, index);
    }
}
