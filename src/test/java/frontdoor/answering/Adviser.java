package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An adviser with a keyboard and nothing else, whose every key is counted: Alt and a letter are two.
///
/// Seconds are those of the keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key, as a typist who is no
/// secretary needs, and 1.35 s to think before each step. What the server takes is not in them.
final class Adviser {

    private static final double KEY = 0.28; // seconds
    private static final double THINK = 1.35; // seconds
    private static final int SHORT = 4; // letters: a "2" may stand in two boxes
    private static final int MOST_TABS = 60;
    private static final String GIVEN =
            "!document.querySelector('[autofocus]:not(dialog *)') || document.activeElement !== document.body";

    private final Page page;
    private final String name;
    private final boolean simple;
    private final Set<String> fields = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private int commands;
    private int typed;
    private int noted;
    private int steps;
    private int commandsOfTalk;
    private int stepsOfTalk;

    Adviser(Page page, String name, boolean simple) {
        this.page = page;
        this.name = name;
        this.simple = simple;
        settle();
    }

    /// What a call took.
    ///
    /// @param simple whether it is one that the goal of 25 keys is for
    /// @param commands keys that are no text
    /// @param typed letters in boxes, less the note
    /// @param noted letters of the note
    /// @param fields boxes typed in
    /// @param seconds of the model, the note left out
    /// @param wrapUp those after the talk
    record Tally(
            String name,
            boolean simple,
            int commands,
            int typed,
            int noted,
            int fields,
            double seconds,
            double wrapUp) {

        int keys() {
            return commands + typed;
        }
    }

    Adviser press(String... keys) {
        steps++;
        for (var key : keys) {
            commands += key.split("\\+").length;
            page.keyboard().press(key);
        }
        return this;
    }

    /// Presses a key that leads to another page.
    Adviser next(String key) {
        page.waitForNavigation(() -> press(key));
        settle();
        return this;
    }

    /// No hand is so quick that it types before the page has given the focus away.
    private void settle() {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(GIVEN)));
    }

    /// Types into the box that has the focus. No box is typed in twice, and nothing is typed into two boxes.
    Adviser type(String text) {
        var field = String.valueOf(page.evaluate("document.activeElement.name"));
        assertThat(page.evaluate("document.activeElement.matches('input, textarea')"))
                .as("%s is typed into a box, not into %s", text, field)
                .isEqualTo(true);
        assertThat(fields.add(field)).as("%s is typed once", field).isTrue();
        assertThat(text.length() < SHORT || texts.add(squeezed(text)))
                .as("%s is typed once", text)
                .isTrue();
        steps++;
        typed += text.length();
        page.keyboard().type(text);
        return this;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\W", "").toLowerCase(Locale.ROOT);
    }

    Adviser note(String text) {
        steps++;
        noted += text.length();
        page.keyboard().type(text);
        return this;
    }

    /// Goes to a question with the tab key.
    Adviser to(String question) {
        steps++;
        for (int tabs = 0; !isAt(question); tabs++) {
            assertThat(tabs).as("tab keys pressed on the way to %s", question).isLessThan(MOST_TABS);
            commands++;
            page.keyboard().press("Tab");
        }
        return this;
    }

    private boolean isAt(String question) {
        return Boolean.TRUE.equals(page.evaluate(
                "it => document.activeElement.id === it || document.activeElement.name === it", question));
    }

    /// Chooses one of the radios that have the focus, counted from 0.
    Adviser choose(int index) {
        steps++;
        if (index == 0) {
            commands++;
            page.keyboard().press("Space");
        }
        for (int down = 0; down < index; down++) {
            commands++;
            page.keyboard().press("ArrowDown");
        }
        return this;
    }

    /// They have said goodbye: what comes now is wrap-up.
    Adviser talked() {
        commandsOfTalk = commands + typed;
        stepsOfTalk = steps;
        return this;
    }

    Tally tally() {
        return new Tally(
                name,
                simple,
                commands,
                typed,
                noted,
                fields.size(),
                (commands + typed) * KEY + steps * THINK,
                (commands + typed - commandsOfTalk) * KEY + (steps - stepsOfTalk) * THINK);
    }

    static String table(List<Tally> all) {
        var table = new StringBuilder();
        table.append("| call | keys | of these text | letters of the note | boxes typed in | model s | wrap-up s |\n");
        table.append("|---|--:|--:|--:|--:|--:|--:|\n");
        for (var tally : all) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.1f | %.1f |%n",
                    tally.name(),
                    tally.keys(),
                    tally.typed(),
                    tally.noted(),
                    tally.fields(),
                    tally.seconds(),
                    tally.wrapUp()));
        }
        return table.toString();
    }
}
