package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.forms.Question.Kind;
import frontdoor.kernel.Postcode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The questions of a [PartnerReport] as plain text, to be filled in, printed or sent by email, and what comes back. An
/// answer stands behind the colon after its question's key; what applies has an x between its brackets.
public final class ReportForm {

    private static final int MARKED_WITHIN = 20_000; // characters
    private static final int LONGEST_LINE = 2_000; // characters: nobody writes longer ones into a form
    // Possessive, for a hostile text must not be gone through again and again.
    private static final String MARKED = "[> \\t]*+(?:%s): ([a-z][a-z0-9_]*+)[ \\t]*+";
    private static final Pattern ANSWER = Pattern.compile("[> \\t]*+(?:.*[ (])?\\(([a-z][a-z0-9_]*+)\\):[ \\t]*+(.*+)");
    private static final Pattern TICK =
            Pattern.compile("[> \\t]*+\\[([^\\]]*+)\\].*\\(([a-z][a-z0-9_]*+)\\.([a-z0-9_]++)\\)[ \\t]*+");
    private static final Pattern SPACE = Pattern.compile("[>\\s]+");
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![,\\s])[,\\s]*+\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");

    private ReportForm() {}

    /// What a form says in one language beside what its service says.
    ///
    /// @param mark by which it is known again, in front of its service's key
    /// @param yes what applies when somebody says yes
    /// @param no the other
    public record Words(String mark, String yes, String no) {

        /// @param words the words for a key, in that language
        public static Words of(UnaryOperator<String> words) {
            return new Words(words.apply("forms.report"), words.apply("forms.yes"), words.apply("forms.no"));
        }
    }

    /// What was read of a form.
    ///
    /// @param fields answers by form field, as they were written: whether they will do is not asked
    /// @param unread lines that are no part of the form and could not be read, in their order
    public record Read(Map<String, List<String>> fields, List<String> unread) {}

    /// @param how what to do with it, a sentence or two
    public static String write(Service service, PartnerReport report, Words words, String how) {
        var form = new StringBuilder(words.mark() + ": " + service.key() + "\n\n" + service.title() + "\n\n");
        how.lines().forEach(line -> form.append("# ").append(line).append('\n'));
        for (var key : report.ask()) {
            var question = service.asking().question(key);
            var label = report.words().getOrDefault(key, question.label());
            form.append('\n');
            if (report.headings().containsKey(key)) {
                form.append("== ").append(report.headings().get(key)).append(" ==\n\n");
            }
            var options = options(question, words);
            if (options.isEmpty()) {
                form.append("%s (%s): %n".formatted(label, key));
            } else {
                form.append(label).append('\n');
                options.forEach((id, option) -> form.append("[ ] %s (%s.%s)%n".formatted(option, key, id)));
            }
        }
        return form.toString();
    }

    private static Map<String, String> options(Question question, Words words) {
        return switch (question.kind()) {
            case Kind.YesNo _, Kind.Declaration _ -> yesNo(words);
            case Kind.Choice(var options) -> options;
            case Kind.Choices several -> several.options();
            default -> Map.of();
        };
    }

    private static Map<String, String> yesNo(Words words) {
        var options = new LinkedHashMap<String, String>();
        options.put("true", words.yes());
        options.put("false", words.no());
        return options;
    }

    /// The service whose form a text is. The mark stands near its beginning.
    ///
    /// @param languages in which there are forms, at least one
    public static Optional<String> serviceOf(String text, List<Words> languages) {
        var marked = Pattern.compile(MARKED.formatted(
                languages.stream().map(words -> Pattern.quote(words.mark())).collect(Collectors.joining("|"))));
        return text.substring(0, Math.min(text.length(), MARKED_WITHIN))
                .lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .map(marked::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> found.group(1));
    }

    /// @param text of any length, from anybody; a line of more than 2,000 characters is not read
    /// @param dates reads a date as people write it
    /// @param languages in which there are forms
    public static Read read(
            Service service,
            PartnerReport report,
            String text,
            Function<String, Optional<LocalDate>> dates,
            List<Words> languages) {
        var own = languages.stream()
                .map(words -> plain(write(service, report, words, "")))
                .collect(Collectors.joining("\n"));
        var fields = new LinkedHashMap<String, List<String>>();
        var unread = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            boolean read = line.length() <= LONGEST_LINE && read(service, report, line, dates, fields);
            if (!read
                    && !own.contains(plain(line))
                    && !line.replaceFirst("^[> \\t]*+", "").startsWith("#")) {
                unread.add(line.strip());
            }
        }
        return new Read(fields, List.copyOf(unread));
    }

    private static boolean read(
            Service service,
            PartnerReport report,
            String line,
            Function<String, Optional<LocalDate>> dates,
            Map<String, List<String>> fields) {
        var tick = TICK.matcher(line);
        if (tick.matches()) {
            return ticked(report, tick, fields);
        }
        var answer = ANSWER.matcher(line);
        return answer.matches()
                && report.ask().contains(answer.group(1))
                && answered(
                        service.asking().question(answer.group(1)),
                        answer.group(2).strip(),
                        dates,
                        fields);
    }

    /// An email program may have broken lines anew.
    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static boolean ticked(PartnerReport report, Matcher tick, Map<String, List<String>> fields) {
        if (!report.ask().contains(tick.group(2))) {
            return false;
        }
        if (!tick.group(1).isBlank()) {
            var chosen = new ArrayList<>(fields.getOrDefault(tick.group(2), List.of()));
            chosen.add(tick.group(3));
            fields.put(tick.group(2), chosen);
        }
        return true;
    }

    private static boolean answered(
            Question question,
            String answer,
            Function<String, Optional<LocalDate>> dates,
            Map<String, List<String>> fields) {
        var key = question.key();
        if (answer.isEmpty()) {
            return true;
        }
        switch (question.kind()) {
            case Kind.Date _ -> {
                var day = dates.apply(answer);
                day.ifPresent(read -> {
                    fields.put(key + "-day", List.of(String.valueOf(read.getDayOfMonth())));
                    fields.put(key + "-month", List.of(String.valueOf(read.getMonthValue())));
                    fields.put(key + "-year", List.of(String.valueOf(read.getYear())));
                });
                return day.isPresent();
            }
            case Kind.Person _ -> fields.put(key + "-name", List.of(answer));
            case Kind.Address _ -> address(key, answer, fields);
            case Kind.Place _ -> fields.put(key + "-words", List.of(answer));
            default -> fields.put(key, List.of(answer));
        }
        return true;
    }

    private static void address(String key, String answer, Map<String, List<String>> fields) {
        Postcode.find(answer).ifPresent(postcode -> fields.put(key + "-postcode", List.of(postcode)));
        var line = POSTCODE.matcher(answer).replaceAll("").strip();
        if (!line.isEmpty()) {
            fields.put(key + "-line", List.of(line));
            fields.put(key + "-by-hand", List.of("true"));
        }
    }
}
