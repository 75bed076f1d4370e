package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.shortcuts.KeySet;
import frontdoor.shortcuts.Keystroke;
import frontdoor.shortcuts.Shortcut;
import frontdoor.shortcuts.Shortcuts;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everybody's own keys for the one screen. Keeping the same twice keeps it once, so that needs no command.
@Controller
class KeyController {

    private static final String PAGE = "/desk/keys";

    private final Shortcuts shortcuts;
    private final DeskWords words;
    private final Pages pages;

    KeyController(Shortcuts shortcuts, DeskWords words, Pages pages) {
        this.shortcuts = shortcuts;
        this.words = words;
        this.pages = pages;
    }

    /// @param done what was just done
    @GetMapping(PAGE)
    View show(@RequestParam(required = false) @Nullable String done, SignedIn who) {
        var chosen = shortcuts.of(who.username());
        var lines = lines(shortcut -> chosen.of(shortcut).map(Keystroke::text).orElse(""));
        return show(HttpStatus.OK, chosen.used(), lines, Problems.NONE, done);
    }

    private View show(
            HttpStatus status, boolean used, List<KeyPage.Line> lines, Problems problems, @Nullable String done) {
        var box = Option.of("yes", words.word("answering.keys.use")).chosen(used);
        var notice = done != null && done.matches("kept|off|reset") ? done : null;
        return pages.show(status, "answering/ownKeys", new KeyPage(List.of(box), lines, problems, notice));
    }

    private static List<KeyPage.Line> lines(Function<Shortcut, String> value) {
        return Stream.of(Shortcut.values())
                .map(each -> new KeyPage.Line(
                        each.key(), field(each), value.apply(each), each.usual().text()))
                .toList();
    }

    @PostMapping(PAGE)
    View keep(HttpServletRequest request, SignedIn who) {
        var typed = Typed.of(request);
        boolean used = !typed.isBlank("used");
        var keys = new EnumMap<Shortcut, Keystroke>(Shortcut.class);
        var problems = new ArrayList<Problem>();
        for (var shortcut : Shortcut.values()) {
            switch (Keystroke.typed(typed.text(field(shortcut)))) {
                case Keystroke.Typed.None _ -> {}
                case Keystroke.Typed.Good good -> {
                    var other = whose(keys, good.key());
                    if (other != null) {
                        problems.add(problem(shortcut, "clash", good.key().text(), title(other)));
                    } else {
                        keys.put(shortcut, good.key());
                    }
                }
                case Keystroke.Typed.Taken taken ->
                    problems.add(problem(shortcut, taken.owner().name().toLowerCase(Locale.ROOT), taken.text()));
                case Keystroke.Typed.Unreadable _ -> problems.add(problem(shortcut, "unreadable"));
            }
        }
        if (!problems.isEmpty()) {
            var lines = lines(shortcut -> typed.text(field(shortcut)));
            return show(HttpStatus.UNPROCESSABLE_CONTENT, used, lines, new Problems(problems), null);
        }
        shortcuts.choose(who.username(), new KeySet(used, keys));
        return SeeOther.done(PAGE, used ? "kept" : "off");
    }

    private static String field(Shortcut shortcut) {
        return "key-" + shortcut.key();
    }

    private static @Nullable Shortcut whose(Map<Shortcut, Keystroke> keys, Keystroke key) {
        return keys.entrySet().stream()
                .filter(each -> each.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Problem problem(Shortcut shortcut, String what, Object... said) {
        return new Problem(field(shortcut), words.word("answering.keys.problem." + what, said));
    }

    private String title(Shortcut shortcut) {
        return words.word("answering.keys.part." + shortcut.key());
    }

    @PostMapping(PAGE + "/reset")
    View reset(SignedIn who) {
        shortcuts.reset(who.username());
        return SeeOther.done(PAGE, "reset");
    }
}
