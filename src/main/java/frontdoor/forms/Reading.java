package frontdoor.forms;

import frontdoor.forms.Question.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What one question's fields hold.
sealed interface Reading {

    Reading BLANK = new Blank();

    record Value(Object value) implements Reading {}

    record Blank() implements Reading {}

    record Wrong(List<Flaw> flaws) implements Reading {}

    /// @param part which of the question's fields, `-day`, or nothing
    /// @param args for the message, after the label
    record Flaw(String part, String message, List<Object> args) {

        Flaw(String part, String message, Object... args) {
            this(part, message, List.of(args));
        }
    }

    static Reading wrong(String message, Object... args) {
        return new Wrong(List.of(new Flaw("", message, List.of(args))));
    }

    static Reading of(Question question, Typed typed, LocalDate today) {
        var key = question.key();
        return switch (question.kind()) {
            case Kind.Text(int max) -> text(typed.line(key), max);
            case Kind.LongText(int max) -> text(typed.lines(key), max);
            case Kind.WholeNumber number -> Amounts.whole(typed.line(key), number);
            case Kind.Money money -> Amounts.money(typed.line(key), money);
            case Kind.Date(boolean past) -> Dates.read(key, typed, past, today);
            case Kind.YesNo _ -> yesNo(typed.line(key));
            case Kind.Declaration _ -> declaration(typed.line(key));
            case Kind.Choice(var options) -> choice(typed.line(key), options);
            case Kind.Choices several -> choices(typed.all(key), several.options());
            case Kind.Email _ -> Reach.email(typed.line(key));
            case Kind.Phone _ -> Reach.phone(typed.line(key));
            case Kind.Person person -> Reach.person(key, typed, person.nameOnly());
            case Kind.Address _ -> Whereabouts.address(key, typed);
            case Kind.Place _ -> Whereabouts.place(key, typed);
            case Kind.File file -> Uploads.file(key, typed, file);
        };
    }

    /// @param max code points, so that an emoji counts once
    static Reading text(String text, int max) {
        if (text.isEmpty()) {
            return BLANK;
        }
        return text.codePointCount(0, text.length()) > max ? wrong("problem.too-long", max) : new Value(text);
    }

    private static Reading yesNo(String text) {
        return switch (text) {
            case "" -> BLANK;
            case "yes", "true", "on" -> new Value(true);
            case "no", "false" -> new Value(false);
            default -> wrong("problem.select");
        };
    }

    /// A declaration that is not made is a question that is not answered.
    private static Reading declaration(String text) {
        return yesNo(text).equals(new Value(true)) ? new Value(true) : BLANK;
    }

    private static Reading choice(String id, Map<String, String> options) {
        if (id.isEmpty()) {
            return BLANK;
        }
        return options.containsKey(id) ? new Value(id) : wrong("problem.select");
    }

    /// `none` says that none of them applies, unless it is an option of its own.
    private static Reading choices(List<String> ids, Map<String, String> options) {
        if (ids.isEmpty()) {
            return BLANK;
        }
        if (ids.equals(List.of("none")) && !options.containsKey("none")) {
            return new Value(List.of());
        }
        return options.keySet().containsAll(ids)
                ? new Value(options.keySet().stream().filter(ids::contains).toList())
                : wrong("problem.select");
    }
}
