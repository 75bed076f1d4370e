package frontdoor.forms;

import frontdoor.forms.Question.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer in words, for letters, timelines and the page that checks the answers.
public final class Said {

    private static final String DATE = "d MMMM uuuu";
    private static final int PENCE = 2;

    private Said() {}

    /// @param answer as [Answers] keeps it, or null for none
    /// @return nothing if there is no answer
    public static String inWords(Question question, @Nullable Object answer) {
        return inWords(question, answer, Locale.UK);
    }

    /// The same in another language, for a question whose own words are in it.
    public static String inWords(Question question, @Nullable Object answer, Locale locale) {
        if (answer == null) {
            return "";
        }
        return switch (question.kind()) {
            case Kind.YesNo _, Kind.Declaration _ -> yesNo(answer.equals(true), locale);
            case Kind.Money _ -> answer instanceof Number pence ? money(pence.longValue()) : answer.toString();
            case Kind.WholeNumber _ ->
                answer instanceof Number number ? "%,d".formatted(number.longValue()) : answer.toString();
            case Kind.Date _ -> date(LocalDate.parse(answer.toString()), locale);
            case Kind.Choice(var options) -> label(options, answer);
            case Kind.Choices several -> labels(several.options(), answer, locale);
            case Kind.Phone _ -> Reach.asDialled(answer.toString());
            case Kind.Person _ -> joined(answer, "name", "email", "phone");
            case Kind.Address _ -> joined(answer, "line", "postcode");
            case Kind.Place _ -> place(answer);
            case Kind.File _ -> files(answer);
            case Kind.Text _, Kind.LongText _, Kind.Email _ -> answer.toString();
        };
    }

    private static String yesNo(boolean yes, Locale locale) {
        return FormWords.of(yes ? "forms.yes" : "forms.no", locale);
    }

    /// `1 February 2026`.
    public static String date(LocalDate date) {
        return date(date, Locale.UK);
    }

    private static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern(DATE, locale));
    }

    /// `£12.50`, and `£10` for whole pounds.
    public static String money(long pence) {
        return pounds(BigDecimal.valueOf(pence, PENCE));
    }

    static String pounds(BigDecimal pounds) {
        var whole = pounds.stripTrailingZeros().scale() <= 0;
        return whole ? "£%,d".formatted(pounds.longValue()) : "£%,.2f".formatted(pounds);
    }

    private static String label(Map<String, String> options, Object id) {
        return Objects.requireNonNullElse(options.get(id.toString()), id.toString());
    }

    private static String labels(Map<String, String> options, Object answer, Locale locale) {
        if (answer instanceof Collection<?> ids) {
            return ids.isEmpty()
                    ? FormWords.of("forms.none", locale)
                    : ids.stream().map(id -> label(options, String.valueOf(id))).collect(Collectors.joining(", "));
        }
        return label(options, answer);
    }

    private static String files(Object answer) {
        return answer instanceof Collection<?> several
                ? several.stream().map(file -> joined(file, "name")).collect(Collectors.joining(", "))
                : joined(answer, "name");
    }

    private static String place(Object answer) {
        var words = joined(answer, "words");
        return words.isEmpty() ? joined(answer, "lat", "lon") : words;
    }

    private static String joined(Object answer, String... parts) {
        if (!(answer instanceof Map<?, ?> map)) {
            return answer.toString();
        }
        return Stream.of(parts)
                .filter(part -> map.get(part) != null)
                .map(part -> part.equals("phone")
                        ? Reach.asDialled(String.valueOf(map.get(part)))
                        : String.valueOf(map.get(part)))
                .collect(Collectors.joining(", "));
    }
}
