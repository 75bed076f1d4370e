package frontdoor.conversations;

/// What stands around an answer by email: a greeting and an end, in the council's words.
///
/// @param greeting without line breaks around it, or empty
/// @param end the same
public record AnswerFrame(String greeting, String end) {

    static final AnswerFrame NONE = new AnswerFrame("", "");

    /// What the box for an answer begins with; empty where the council has no words for it.
    public String text() {
        return greeting.isEmpty() && end.isEmpty() ? "" : greeting + "\n\n\n\n" + end;
    }

    /// Whether nothing has been written into it yet.
    public boolean isAll(String typed) {
        return squeezed(typed).equals(squeezed(greeting + " " + end));
    }

    /// Puts words under what is typed, above the end if that stands there.
    public String insert(String typed, String words) {
        var text = typed.stripTrailing();
        if (text.isEmpty()) {
            return words;
        }
        if (end.isEmpty() || !text.replace("\r\n", "\n").endsWith(end)) {
            return text + "\n\n" + words;
        }
        var above = text.replace("\r\n", "\n");
        return above.substring(0, above.length() - end.length()).stripTrailing() + "\n\n" + words + "\n\n" + end;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
