package frontdoor.imports;

import frontdoor.imports.BroughtStore.Kept;
import frontdoor.imports.CustomerReader.Read;
import frontdoor.imports.Remark.Kind;
import frontdoor.kernel.Actor;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Customers.Written;
import frontdoor.people.Details;
import frontdoor.people.Merges;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in one row of customers: somebody new, somebody who may be on record already, or a newer export
/// of one whom an earlier run brought in.
@Component
class CustomerBringing {

    private final People people;
    private final Customers customers;
    private final Merges merges;
    private final BroughtStore store;

    CustomerBringing(People people, Customers customers, Merges merges, BroughtStore store) {
        this.people = people;
        this.customers = customers;
        this.merges = merges;
        this.store = store;
    }

    enum Became {
        NEW,
        CHANGED,
        DOUBTFUL,
        ALREADY,
        REFUSED
    }

    record Result(Became became, List<Remark> remarks) {}

    /// Call it in a transaction: the customer and that their row is in are kept together.
    ///
    /// @param kept what an earlier run brought in of this row, or null
    Result in(String system, Read read, @Nullable Kept kept, long run) {
        return kept == null ? first(system, read, run) : again(system, read, kept, run);
    }

    private Result first(String system, Read read, long run) {
        var remarks = new ArrayList<Remark>();
        var details = details(read.fields());
        var same = same(details);
        long id = people.known(details);
        if (same.isPresent()) {
            remarks.add(remark(
                    read,
                    Kind.DOUBTFUL,
                    null,
                    "Taken for customer " + id
                            + ", who has this name with the same email or telephone. What was missing "
                            + "there was filled in."));
        } else {
            var more = more(read.fields());
            if (!more.isEmpty()) {
                customers.change(UUID.randomUUID(), id, Part.PERSON, id, more, null, Actor.IMPORT);
            }
            merges.of(id)
                    .forEach(each -> remarks.add(remark(
                            read,
                            Kind.DOUBTFUL,
                            null,
                            "May be the same as customer " + each.high() + ": " + String.join(", ", each.reasons())
                                    + ".")));
        }
        store.keep(system, read.source(), new Kept(id, read.fields()), run);
        return new Result(remarks.isEmpty() ? Became.NEW : Became.DOUBTFUL, remarks);
    }

    /// What nobody says of themselves when they first write in.
    private static Map<String, String> more(Map<String, String> fields) {
        var more = new HashMap<String, String>();
        if (fields.getOrDefault("kind", "person").equals("organisation")) {
            more.put("kind", "organisation");
        }
        if (Boolean.parseBoolean(fields.get("no_post"))) {
            more.put("no_post", "true");
        }
        return more;
    }

    /// Whoever the register would take for the same.
    private Optional<Person> same(Details details) {
        return Stream.concat(
                        details.email() == null ? Stream.of() : people.byEmail(details.email()).stream(),
                        details.phone() == null ? Stream.of() : people.byPhone(details.phone()).stream())
                .filter(person -> person.name().equalsIgnoreCase(details.name()))
                .findFirst();
    }

    /// A field that still says what the last export said becomes what this one says. What staff have changed stays.
    private Result again(String system, Read read, Kept kept, long run) {
        var differs = read.fields().keySet().stream()
                .filter(field ->
                        !Objects.equals(read.fields().get(field), kept.fields().getOrDefault(field, "")))
                .toList();
        if (differs.isEmpty()) {
            return new Result(Became.ALREADY, List.of());
        }
        var now = customers.find(kept.person()).map(CustomerBringing::fields).orElse(Map.of());
        var remarks = new ArrayList<Remark>();
        var fields = new HashMap<String, @Nullable Object>();
        for (var field : differs) {
            var value = read.fields().getOrDefault(field, "");
            var stands = now.getOrDefault(field, "");
            if (stands.equals(kept.fields().getOrDefault(field, ""))) {
                fields.put(field, value.isEmpty() ? null : value);
            } else if (!stands.equals(value)) {
                remarks.add(
                        remark(read, Kind.TOLD, title(field), "It was changed here since, so what stands here stays."));
            }
        }
        if (!fields.isEmpty() && !isWritten(kept.person(), fields)) {
            var why = "Somebody else on record has this name with the same email or telephone.";
            return new Result(Became.REFUSED, List.of(remark(read, Kind.REFUSED, null, why)));
        }
        store.keep(system, read.source(), new Kept(kept.person(), read.fields()), run);
        return new Result(fields.isEmpty() ? Became.ALREADY : Became.CHANGED, remarks);
    }

    private boolean isWritten(long person, Map<String, @Nullable Object> fields) {
        return customers.change(UUID.randomUUID(), person, Part.PERSON, person, fields, null, Actor.IMPORT)
                == Written.DONE;
    }

    private static Remark remark(Read read, Kind kind, @Nullable String title, String why) {
        return new Remark(0, read.row(), read.source(), kind, title, why);
    }

    private static String title(String field) {
        return Stream.of(CustomerColumn.values())
                .filter(column -> column.field().equals(field))
                .map(CustomerColumn::title)
                .findFirst()
                .orElse(field);
    }

    private static Details details(Map<String, String> fields) {
        var born = orNull(fields, "born_on");
        return new Details(
                fields.getOrDefault("name", ""),
                born == null ? null : LocalDate.parse(born),
                orNull(fields, "email"),
                orNull(fields, "phone"),
                orNull(fields, "postcode"),
                orNull(fields, "address"),
                orNull(fields, "channel"),
                fields.getOrDefault("language", "en"),
                orNull(fields, "needs"),
                orNull(fields, "safe_contact"),
                Boolean.parseBoolean(fields.get("no_post")));
    }

    private static @Nullable String orNull(Map<String, String> fields, String field) {
        var text = fields.getOrDefault(field, "");
        return text.isEmpty() ? null : text;
    }

    /// What stands on the record, as a file would say it.
    private static Map<String, String> fields(Customer customer) {
        var person = customer.person();
        var fields = new HashMap<String, String>();
        fields.put("kind", customer.kind());
        fields.put("name", person.name());
        fields.put("born_on", Objects.toString(person.bornOn(), ""));
        fields.put("email", Objects.toString(person.email(), ""));
        fields.put("phone", Objects.toString(person.phone(), ""));
        fields.put("address", Objects.toString(person.address(), ""));
        fields.put("postcode", Objects.toString(person.postcode(), ""));
        fields.put("no_post", String.valueOf(person.noPost()));
        fields.put("channel", Objects.toString(person.channel(), ""));
        fields.put("language", person.language());
        fields.put("needs", Objects.toString(person.needs(), ""));
        fields.put("safe_contact", Objects.toString(person.safeContact(), ""));
        return fields;
    }
}
