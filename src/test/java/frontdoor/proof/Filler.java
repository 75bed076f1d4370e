package frontdoor.proof;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;

/// Fills in whatever a page asks and knows nothing of the service, as somebody does who reads what is on it. So a new
/// question is answered too.
final class Filler {

    private static final String FORM = "main form[method=post] ";
    static final String SEND = FORM
            + "button.govuk-button:not(.govuk-button--secondary):not(.govuk-button--warning):not([disabled]):visible";
    private static final String WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch".repeat(4);
    private static final List<List<String>> DAYS =
            List.of(List.of("20", "11", "2026"), List.of("1", "12", "2026"), List.of("1", "1", "1980"));
    private static final List<String> NUMBERS = List.of("1", "10", "100");

    private Filler() {}

    /// What tells one kind of question from another: what can be filled in.
    static String kind(Page page) {
        return String.valueOf(page.evaluate("""
                () => [...new Set([...document.querySelectorAll('main form[method=post] :is(input, textarea, select)')]
                  .filter(it => it.type !== 'hidden')
                  .map(it => [it.type, it.inputMode, it.autocomplete, it.closest('fieldset') ? 'grouped' : ''].join(':')))]
                  .sort().join(' ')
                """));
    }

    /// Sends the form as it stands.
    static void send(Page page) {
        page.locator(SEND).first().click();
        page.waitForLoadState();
    }

    /// Leaves everything empty that can be.
    static void empty(Page page) {
        for (var field : fields(page)) {
            switch (type(field)) {
                case "checkbox" -> field.uncheck();
                case "radio", "file", "select-one" -> {}
                default -> field.fill("");
            }
        }
    }

    /// @param attempt how often this page has been filled in before, and would not do
    static void answer(Page page, int attempt) {
        answer(page, new Hands.Pointing(), attempt);
    }

    static void answer(Page page, Hands hands, int attempt) {
        var chosen = new HashSet<String>();
        for (var field : fields(page)) {
            switch (type(field)) {
                case "radio" -> choose(page, hands, field, chosen, attempt);
                case "checkbox" -> {
                    if (chosen.add(name(field))) {
                        hands.choose(field);
                    }
                }
                case "select-one" -> field.selectOption(new SelectOption().setIndex(1));
                case "file" -> hands.attach(field, picture());
                default -> hands.type(field, text(field, attempt));
            }
        }
    }

    /// As long as it may be, in words that cannot be broken.
    static void answerAtLength(Page page) {
        answer(page, 0);
        for (var field : fields(page)) {
            if (type(field).equals("textarea")) {
                var most = field.evaluate("it => it.closest('[data-maxlength]')?.dataset.maxlength ?? '4000'");
                int length = Math.min(4_000, Integer.parseInt(String.valueOf(most)));
                field.fill((WORD + " ").repeat(20).substring(0, length));
            } else if (List.of("text", "search").contains(type(field)) && isFree(field)) {
                field.fill(WORD);
            }
        }
    }

    private static void choose(Page page, Hands hands, Locator field, HashSet<String> chosen, int attempt) {
        if (chosen.add(name(field))) {
            var group = page.locator(FORM + "input[type=radio][name='" + name(field) + "']:visible");
            hands.choose(group.nth(attempt % group.count()));
        }
    }

    private static String text(Locator field, int attempt) {
        var name = name(field);
        if (name.endsWith("-day") || name.endsWith("-month") || name.endsWith("-year")) {
            int part = name.endsWith("-day") ? 0 : name.endsWith("-month") ? 1 : 2;
            return DAYS.get(attempt % DAYS.size()).get(part);
        }
        if (name.endsWith("-lat") || name.endsWith("-lon")) {
            return "";
        }
        return switch (type(field)) {
            case "email" -> "pat@example.org";
            case "tel" -> "01632 960001";
            default ->
                name.endsWith("postcode")
                        ? "ZZ99 1AA"
                        : isFree(field) ? "Something" : NUMBERS.get(attempt % NUMBERS.size());
        };
    }

    private static boolean isFree(Locator field) {
        var mode = field.getAttribute("inputmode");
        return (mode == null || mode.equals("text")) && !name(field).endsWith("postcode");
    }

    private static List<Locator> fields(Page page) {
        return page.locator(FORM + ":is(input, textarea, select):visible").all();
    }

    private static String type(Locator field) {
        return String.valueOf(field.evaluate("it => it.type"));
    }

    private static String name(Locator field) {
        return String.valueOf(field.getAttribute("name"));
    }

    static FilePayload picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("a picture with " + "a long name ".repeat(6) + ".png", "image/png", bytes.toByteArray());
    }
}
