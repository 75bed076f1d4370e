package frontdoor.customers;

import frontdoor.customers.CustomerPage.Row;
import frontdoor.customers.CustomerPage.Section;
import frontdoor.people.Customer;
import frontdoor.people.Part;
import frontdoor.people.Phone;
import frontdoor.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says each row of a record in words.
///
/// @param names of staff, by username
/// @param today in London
record CustomerRows(Words words, Map<String, String> names, LocalDate today) {

    List<Section> sections(Customer customer) {
        return List.of(
                section(Part.CAUTION, customer.cautions().stream().map(this::caution)),
                section(Part.OTHER_NAME, customer.names().stream().map(this::name)),
                section(Part.HOME, customer.homes().stream().map(this::home)),
                section(Part.LINE, customer.lines().stream().map(this::line)),
                section(Part.RELATION, customer.relations().stream().map(this::relation)),
                section(Part.AUTHORITY, customer.authorities().stream().map(this::authority)));
    }

    private static Section section(Part part, Stream<Row> rows) {
        return new Section(part, rows.toList());
    }

    private Row caution(Customer.Caution each) {
        var told = each.informed()
                ? words.localize("customers.caution.told")
                : words.localize("customers.caution.untold", Objects.requireNonNullElse(each.untold(), ""));
        var lifted = each.liftedOn() == null
                ? null
                : words.localize("customers.caution.lifted", words.date(each.liftedOn()));
        var expires = each.expiresOn() == null
                ? null
                : words.localize("customers.caution.expires", words.date(each.expiresOn()));
        var state = !each.holds(today) ? "ended" : each.isOverdue(today) ? "overdue" : null;
        return row(
                each.id(),
                words.localize("customers.caution." + each.kind()) + ": " + each.reason(),
                state,
                !each.holds(today),
                words.localize("customers.caution.set", name(each.setBy()), words.date(each.setOn())),
                words.localize("customers.caution.review", words.date(each.reviewOn())),
                told,
                expires,
                lifted);
    }

    private Row name(Customer.OtherName each) {
        return row(
                each.id(),
                each.name(),
                null,
                isOver(each.untilDay()),
                words.localize("customers.name." + each.kind()),
                span(each.fromDay(), each.untilDay()));
    }

    private Row home(Customer.Home each) {
        var text = each.line().replaceAll("\\s*\\R\\s*", ", ");
        return row(
                each.id(),
                each.postcode() == null || text.contains(each.postcode()) ? text : text + ", " + each.postcode(),
                null,
                isOver(each.untilDay()),
                Stream.of(each.ward(), each.parish()).filter(Objects::nonNull).collect(Collectors.joining(", ")),
                span(each.fromDay(), each.untilDay()));
    }

    private Row line(Customer.Line each) {
        return row(
                each.id(),
                each.medium().equals("phone") ? Phone.written(each.value()) : each.value(),
                null,
                isOver(each.untilDay()),
                each.label(),
                span(each.fromDay(), each.untilDay()));
    }

    private Row relation(Customer.Relation each) {
        return new Row(
                each.id(),
                each.other(),
                lines(
                        words.localize((each.theirs() ? "customers.related." : "customers.relation.") + each.kind()),
                        span(each.fromDay(), each.untilDay())),
                "/desk/people/" + each.otherId(),
                null,
                isOver(each.untilDay()),
                !each.theirs());
    }

    private Row authority(Customer.Authority each) {
        return row(
                each.id(),
                each.holder(),
                state(each),
                isPast(each),
                words.localize("customers.authority." + each.kind()),
                words.localize("customers.authority.covers", each.scope()),
                words.localize("customers.authority.seen", each.evidence(), name(each.seenBy())),
                span(each.startsOn(), each.revokedOn() == null ? each.expiresOn() : each.revokedOn()));
    }

    /// Here no conversation goes on, so that a consent by word of mouth is never usable here.
    private String state(Customer.Authority each) {
        if (each.isUsable(today, null)) {
            return "usable";
        }
        if (each.revokedOn() != null) {
            return "revoked";
        }
        return each.startsOn().isAfter(today) ? "later" : isPast(each) ? "expired" : "conversation";
    }

    private boolean isPast(Customer.Authority each) {
        return each.revokedOn() != null
                || each.expiresOn() != null && each.expiresOn().isBefore(today);
    }

    private static Row row(long id, String text, @Nullable String state, boolean over, @Nullable String... about) {
        return new Row(id, text, lines(about), null, state, over, true);
    }

    private static List<String> lines(@Nullable String... about) {
        return Stream.of(about)
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private String name(String username) {
        return names.getOrDefault(username, username);
    }

    /// What ended today is over today.
    private boolean isOver(@Nullable LocalDate until) {
        return until != null && !until.isAfter(today);
    }

    private @Nullable String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null) {
            return words.localize("customers.span", words.date(from), words.date(until));
        }
        return from != null
                ? words.localize("customers.from", words.date(from))
                : until != null ? words.localize("customers.until", words.date(until)) : null;
    }
}
