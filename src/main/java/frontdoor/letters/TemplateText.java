package frontdoor.letters;

import frontdoor.letters.LetterTemplate.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a letter says: fixed text, and blocks that may be changed.
///
/// A block is opened by a line such as `::: missing 600 What do you need from them?` and closed by `:::`. Between them
/// stands what is there before anybody types.
final class TemplateText {

    private static final Pattern OPENS =
            Pattern.compile(":::\\s*([a-z][a-z0-9_]*)\\s+(\\d+)(\\s+optional)?\\s+(\\S.*)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^>]*>?");
    private static final int MOST = 4000; // characters

    private final TemplateFaults faults;
    private final int firstLine;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private Piece.@Nullable Editable open;
    private int openLine;

    /// @param firstLine the number of the text's first line in its file
    TemplateText(int firstLine, TemplateFaults faults) {
        this.firstLine = firstLine;
        this.faults = faults;
    }

    List<Piece> read(String body) {
        var lines = body.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), firstLine + i);
        }
        if (open != null) {
            faults.add(openLine, 1, "The block '" + open.key() + "' is not closed.", "Write ::: in a line of its own.");
        }
        fixed();
        if (pieces.isEmpty()) {
            faults.add(firstLine, 1, "The letter says nothing.", "Write what it says below the second ---.");
        }
        return List.copyOf(pieces);
    }

    private void line(String line, int number) {
        var tag = TAG.matcher(line);
        if (tag.find()) {
            faults.add(number, tag.start() + 1, "A letter has no HTML.", "Take " + tag.group() + " away.");
        }
        if (!line.startsWith(":::")) {
            text.append(line).append('\n');
        } else if (open != null) {
            close(line, number);
        } else {
            open(line, number);
        }
    }

    private void open(String line, int number) {
        var opens = OPENS.matcher(line.strip());
        if (!opens.matches()) {
            faults.add(
                    number,
                    1,
                    "A block to be typed begins with its name, how many characters it takes and what to write.",
                    "Such as ::: missing 600 What do you need from them?");
            return;
        }
        int most = opens.group(2).length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(opens.group(2));
        if (most < 1 || most > MOST) {
            faults.add(number, 1, "A block takes 1 to " + MOST + " characters.", "");
        }
        if (!keys.add(opens.group(1))) {
            faults.add(number, 1, "The block '" + opens.group(1) + "' is here a second time.", "Give it another name.");
        }
        fixed();
        open = new Piece.Editable(
                opens.group(1), most, opens.group(3) != null, opens.group(4).strip(), "");
        openLine = number;
    }

    private void close(String line, int number) {
        var block = open;
        if (block == null) {
            return;
        }
        if (!line.strip().equals(":::")) {
            faults.add(number, 1, "The block '" + block.key() + "' is still open here.", "Close it with ::: first.");
        }
        var suggested = text.toString().strip();
        if (suggested.length() > block.most()) {
            faults.add(openLine, 1, "The block '" + block.key() + "' begins with more than it takes.", "Give it more.");
        }
        pieces.add(new Piece.Editable(block.key(), block.most(), block.optional(), block.label(), suggested));
        text.setLength(0);
        open = null;
    }

    private void fixed() {
        if (!text.toString().isBlank()) {
            pieces.add(new Piece.Fixed(text.toString().strip()));
        }
        text.setLength(0);
    }
}
