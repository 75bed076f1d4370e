package frontdoor.customers;

import frontdoor.asking.Typed;
import frontdoor.customers.ComparePage.Field;
import frontdoor.customers.ComparePage.Side;
import frontdoor.customers.CustomerPage.Row;
import frontdoor.desk.DeskWords;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Merges;
import frontdoor.people.Warnings;
import frontdoor.web.Cell;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page on which two records become one.
@Component
class ComparePages {

    static final String STAYS = "stays";
    private static final String TAKE = "take-";

    private final Merges merges;
    private final DeskWords words;
    private final MessageSource messages;
    private final Clock clock;

    ComparePages(Merges merges, DeskWords words, MessageSource messages, Clock clock) {
        this.merges = merges;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param typed what was chosen; nothing at first, when what only one of them has stands already
    /// @param sentence why they were not merged, or null
    ComparePage show(Customer one, Customer other, Typed typed, Problems problems, @Nullable String sentence) {
        var said = new Words(messages, LocaleContextHolder.getLocale());
        var here = details(one, said);
        var there = details(other, said);
        boolean oneIs = merges.isAnchored(one.ids());
        boolean otherIs = merges.isAnchored(other.ids());
        var today = CivilTime.day(clock.instant());
        return new ComparePage(
                side(one, today),
                side(other, today),
                rows(one, other, here, there, said, today),
                oneIs && otherIs ? List.of() : stays(one, other, oneIs, otherIs, typed),
                here.keySet().stream()
                        .filter(field -> !Objects.equals(here.get(field), there.get(field)))
                        .map(field -> field(field, one, other, here, there, typed))
                        .toList(),
                oneIs && otherIs ? "accounts" : oneIs || otherIs ? "account" : null,
                UUID.randomUUID(),
                problems,
                sentence);
    }

    private static Side side(Customer customer, LocalDate today) {
        var person = customer.person();
        return new Side(person.id(), person.name(), customer.revision(), Warnings.of(customer, today));
    }

    private List<Option> stays(Customer one, Customer other, boolean oneIs, boolean otherIs, Typed typed) {
        return Stream.of(one, other)
                .filter(each -> each == one ? !otherIs : !oneIs)
                .map(each -> Option.of(
                                id(each),
                                words.word(
                                        "customers.merge.side",
                                        id(each),
                                        each.person().name()))
                        .chosen(oneIs || otherIs || typed.text(STAYS).equals(id(each))))
                .toList();
    }

    private Field field(
            String field,
            Customer one,
            Customer other,
            Map<String, String> here,
            Map<String, String> there,
            Typed typed) {
        var chosen = typed.text(TAKE + field);
        var first = text(here, field).isEmpty() ? id(other) : id(one);
        return new Field(
                TAKE + field,
                label(field),
                Stream.of(one, other)
                        .map(each -> {
                            var value = text(each == one ? here : there, field);
                            return Option.of(id(each), value.isEmpty() ? words.word("customers.merge.nothing") : value)
                                    .withHint(words.word("customers.number", id(each)))
                                    .chosen(id(each).equals(chosen.isEmpty() ? first : chosen));
                        })
                        .toList());
    }

    /// What the one that stays takes from the other.
    static List<String> taken(Typed typed, long loser) {
        return Merges.FIELDS.stream()
                .filter(field -> typed.text(TAKE + field).equals(String.valueOf(loser)))
                .toList();
    }

    private List<List<Cell>> rows(
            Customer one,
            Customer other,
            Map<String, String> here,
            Map<String, String> there,
            Words said,
            LocalDate today) {
        var rows = new ArrayList<List<Cell>>();
        Merges.FIELDS.stream()
                .filter(field ->
                        !text(here, field).isEmpty() || !text(there, field).isEmpty())
                .forEach(field -> rows.add(row(label(field), text(here, field), text(there, field))));
        var speech = new CustomerRows(said, words.names(), today);
        var mine = speech.sections(one);
        var theirs = speech.sections(other);
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).rows().isEmpty() || !theirs.get(i).rows().isEmpty()) {
                rows.add(row(
                        words.word("customers.part." + mine.get(i).part().key()),
                        texts(mine.get(i).rows()),
                        texts(theirs.get(i).rows())));
            }
        }
        return rows;
    }

    private static List<Cell> row(String label, String here, String there) {
        return List.of(Cell.of(label), Cell.of(here), Cell.of(there));
    }

    private static String texts(List<Row> rows) {
        return rows.stream().map(Row::text).collect(Collectors.joining("; "));
    }

    private static String id(Customer customer) {
        return String.valueOf(customer.person().id());
    }

    private String label(String field) {
        return words.word("customers.ask.person." + field);
    }

    private static String text(Map<String, String> details, String field) {
        return details.getOrDefault(field, "");
    }

    /// Those of [Merges#FIELDS] that the record has, in words.
    private Map<String, String> details(Customer customer, Words said) {
        var person = customer.person();
        var details = new LinkedHashMap<String, String>();
        put(details, "name", person.name());
        put(details, "born_on", person.bornOn() == null ? null : said.date(person.bornOn()));
        put(details, "email", person.email());
        put(details, "phone", person.writtenPhone());
        put(details, "address", person.address());
        put(details, "postcode", person.postcode());
        put(details, "no_post", words.word(person.noPost() ? "forms.yes" : "forms.no"));
        var channel = person.channel();
        put(details, "channel", channel == null ? null : words.wordOr("desk.prefers." + channel, channel));
        put(details, "language", said.language(person.language()));
        put(
                details,
                "formats",
                customer.formats().stream()
                        .map(key -> words.word("customers.format." + key))
                        .collect(Collectors.joining(", ")));
        put(details, "needs", person.needs());
        put(details, "safe_contact", person.safeContact());
        return details;
    }

    /// Every field has an entry, so that the two are compared in one order.
    private static void put(Map<String, String> details, String field, @Nullable String value) {
        details.put(field, value == null ? "" : value);
    }
}
