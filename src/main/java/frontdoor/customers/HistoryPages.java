package frontdoor.customers;

import frontdoor.customers.HistoryPage.Field;
import frontdoor.customers.HistoryPage.Line;
import frontdoor.desk.DeskWords;
import frontdoor.kernel.Actor;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Past;
import frontdoor.people.Phone;
import frontdoor.web.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says in words what was changed on a record.
@Component
class HistoryPages {

    private static final int LINES = 50;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([0-9]{2}:[0-9]{2}):00");
    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{4,15}");

    private final Customers customers;
    private final DeskWords words;
    private final MessageSource messages;

    HistoryPages(Customers customers, DeskWords words, MessageSource messages) {
        this.customers = customers;
        this.words = words;
        this.messages = messages;
    }

    /// @param before the id of the last line of the page before; null for the newest
    HistoryPage show(Customer customer, @Nullable Long before) {
        var id = customer.person().id();
        var lines = customers.history(id, before, LINES);
        var older = lines.size() < LINES
                ? null
                : "/desk/people/" + id + "/history?before=" + lines.getLast().id();
        var names = words.names();
        return new HistoryPage(
                id,
                customer.person().name(),
                customer.revision(),
                lines.stream().map(line -> line(line, names)).toList(),
                older,
                before == null,
                before == null ? MergedRow.of(customer, words, names) : List.of());
    }

    /// What was done last; null if nothing was.
    @Nullable
    Line last(long customer) {
        return customers.history(customer, null, 1).stream()
                .findFirst()
                .map(line -> line(line, words.names()))
                .orElse(null);
    }

    private Line line(Past past, Map<String, String> names) {
        var keys = new TreeSet<>(past.before().keySet());
        keys.addAll(past.after().keySet());
        return new Line(
                past.at(),
                words.name(Actor.parse(past.by()), names),
                past.part(),
                past.undoes(),
                keys.stream()
                        .map(key -> new Field(
                                words.wordOr("customers.ask." + past.part() + "." + key, key),
                                said(past.part(), key, past.before().get(key), names),
                                said(past.part(), key, past.after().get(key), names)))
                        .filter(field -> field.before() != null || field.after() != null)
                        .toList());
    }

    private @Nullable String said(String part, String key, @Nullable Object value, Map<String, String> names) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> words.word(yes ? "forms.yes" : "forms.no");
            case Collection<?> many ->
                many.isEmpty()
                        ? null
                        : many.stream()
                                .map(each -> text(part, key, String.valueOf(each), names))
                                .collect(Collectors.joining(", "));
            case Object one -> text(part, key, one.toString(), names);
        };
    }

    private String text(String part, String key, String text, Map<String, String> names) {
        if (DAY.matcher(text).matches()) {
            return new Words(messages, LocaleContextHolder.getLocale()).date(LocalDate.parse(text));
        }
        var time = TIME.matcher(text);
        if (time.matches()) {
            return time.group(1);
        }
        if (NUMBER.matcher(text).matches()) {
            return Phone.written(text);
        }
        return switch (key) {
            case "kind" -> words.wordOr("customers." + kinds(part) + "." + text, text);
            case "medium" -> words.wordOr("customers.medium." + text, text);
            case "channel" -> words.wordOr("desk.prefers." + text, text);
            case "language" -> Locale.forLanguageTag(text).getDisplayLanguage(Locale.UK);
            case "formats" -> words.wordOr("customers.format." + text, text);
            case "days" -> words.wordOr("customers.day." + text, text);
            case "set_by", "seen_by" -> names.getOrDefault(text, text);
            case "other_id", "merged_into" -> words.word("customers.number", text);
            default -> text;
        };
    }

    /// Where the words of a part's kinds stand.
    private static String kinds(String part) {
        return switch (part) {
            case "person" -> "kind";
            case "other_name" -> "name";
            default -> part;
        };
    }
}
