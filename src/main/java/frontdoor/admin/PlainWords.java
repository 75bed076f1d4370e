package frontdoor.admin;

import frontdoor.checks.Explain;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the page that [Explain] writes about a service, so that templates show it without any HTML of its own. It
/// knows the Markdown which that page uses and no more.
final class PlainWords {

    private static final Pattern ITEM = Pattern.compile("(-|1\\.) (.*)");
    private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

    private final Lines lines;
    private final List<Block> blocks = new ArrayList<>();

    private PlainWords(String page) {
        this.lines = new Lines(page.lines().iterator());
    }

    /// Without the title, which the page says, and without the picture of the stages, which the tables say.
    static List<Block> of(Service service) {
        return new PlainWords(Explain.explain(service)).read();
    }

    private List<Block> read() {
        while (lines.hasNext()) {
            var line = lines.peek();
            if (line.startsWith("```")) {
                skipPicture();
            } else if (line.startsWith("|")) {
                blocks.add(grid());
            } else if (line.startsWith(">")) {
                blocks.add(quote());
            } else if (ITEM.matcher(line).matches()) {
                blocks.add(items());
            } else {
                text(lines.next());
            }
        }
        return List.copyOf(blocks);
    }

    private void skipPicture() {
        do {
            lines.next();
        } while (lines.hasNext() && !lines.peek().equals("```"));
        if (lines.hasNext()) {
            lines.next();
        }
    }

    private Block grid() {
        var head = cells(lines.next());
        var rows = lines.takeWhile("|").stream().skip(1).map(PlainWords::cells).toList();
        return new Block.Grid(head, rows);
    }

    private static List<String> cells(String line) {
        var inside = line.substring(1, line.lastIndexOf('|'));
        return Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
    }

    private Block quote() {
        var words = lines.takeWhile(">").stream()
                .map(line -> line.substring(1).strip())
                .toList();
        return new Block.Quote(String.join("\n", words));
    }

    private Block items() {
        var numbered = lines.peek().startsWith("1.");
        var marker = numbered ? "1. " : "- ";
        var items = lines.takeWhile(marker).stream()
                .map(line -> runs(line.substring(marker.length())))
                .toList();
        return new Block.Items(numbered, items);
    }

    private void text(String line) {
        if (line.startsWith("## ")) {
            blocks.add(new Block.Heading(2, line.substring(3)));
        } else if (line.startsWith("### ")) {
            blocks.add(new Block.Heading(3, line.substring(4)));
        } else if (!line.isBlank() && !line.startsWith("# ")) {
            blocks.add(new Block.Paragraph(runs(line)));
        }
    }

    private static List<Block.Run> runs(String text) {
        var runs = new ArrayList<Block.Run>();
        var marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            plain(runs, text.substring(from, marked.start()));
            runs.add(
                    marked.group(1) == null
                            ? new Block.Run(Block.Style.CODE, marked.group(2))
                            : new Block.Run(Block.Style.STRONG, marked.group(1)));
            from = marked.end();
        }
        plain(runs, text.substring(from));
        return List.copyOf(runs);
    }

    private static void plain(List<Block.Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Block.Run(Block.Style.PLAIN, text));
        }
    }

    /// Lines that can be looked at before they are taken.
    private static final class Lines {

        private final Iterator<String> rest;
        private String next = "";
        private boolean held;

        Lines(Iterator<String> rest) {
            this.rest = rest;
        }

        boolean hasNext() {
            return held || rest.hasNext();
        }

        String peek() {
            if (!held) {
                next = rest.next();
                held = true;
            }
            return next;
        }

        String next() {
            var line = peek();
            held = false;
            return line;
        }

        List<String> takeWhile(String start) {
            var taken = new ArrayList<String>();
            while (hasNext() && peek().startsWith(start)) {
                taken.add(next());
            }
            return taken;
        }
    }
}
