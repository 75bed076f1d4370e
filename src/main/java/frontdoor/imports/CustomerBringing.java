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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in one row of customers: somebody new, somebody who may be on record already, or a newer export
/// of one whom an earlier run brought in.
@Component
class CustomerBringing {

    private static final String NO_POST = "no_post";

    /// What one customer of a name has, and no other of that name.
    private static final Set<String> UNIQUE = Set.of("email", "phone");

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
        var met = people.met(details(read.fields()));
        var remarks = met.added() ? added(read, met.id()) : onRecord(read, met.id());
        store.keep(system, read.source(), new Kept(met.id(), read.fields()), run);
        return new Result(remarks.isEmpty() ? Became.NEW : Became.DOUBTFUL, remarks);
    }

    /// Gives somebody new what nobody says of themselves when they first write in.
    private List<Remark> added(Read read, long id) {
        var more = new HashMap<String, @Nullable Object>();
        for (var field : List.of("kind", NO_POST)) {
            var value = read.fields().getOrDefault(field, unsaid(field));
            if (!value.equals(unsaid(field))) {
                more.put(field, value);
            }
        }
        if (!more.isEmpty()) {
            write(id, more);
        }
        return merges.of(id).stream()
                .map(each -> remark(
                        read,
                        Kind.DOUBTFUL,
                        null,
                        "May be the same as customer " + each.high() + ": " + String.join(", ", each.reasons()) + "."))
                .toList();
    }

    /// Fills in what is missing of somebody on record. What stands there otherwise stays, and is told, but that nothing
    /// may be sent by post is obeyed whoever says it.
    private List<Remark> onRecord(Read read, long id) {
        var now = customers.find(id).map(CustomerBringing::fields).orElse(Map.of());
        var remarks = new ArrayList<Remark>();
        remarks.add(remark(
                read,
                Kind.DOUBTFUL,
                null,
                "Taken for customer " + id
                        + ", who has this name with the same email or telephone. What was missing "
                        + "there was filled in."));
        var fields = new HashMap<String, @Nullable Object>();
        read.fields().forEach((field, value) -> {
            var stands = now.getOrDefault(field, "");
            if (value.isEmpty() || value.equals(stands)) {
                return;
            }
            if (isNoPost(field, value) || stands.isEmpty() && !UNIQUE.contains(field)) {
                fields.put(field, value);
            } else {
                remarks.add(remark(
                        read,
                        Kind.TOLD,
                        title(field),
                        stands.isEmpty()
                                ? "Somebody else of this name has it, so it was not taken."
                                : "The record says otherwise, so what stands there stays."));
            }
        });
        if (!fields.isEmpty()) {
            write(id, fields);
        }
        return remarks;
    }

    private static boolean isNoPost(String field, String value) {
        return field.equals(NO_POST) && value.equals("true");
    }

    /// What a file that has no such column says of everybody.
    private static String unsaid(String field) {
        return CustomerColumn.ofField(field).map(CustomerReader::empty).orElse("");
    }

    /// A field that still says what the last export said becomes what this one says. What staff have changed stays.
    private Result again(String system, Read read, Kept kept, long run) {
        var differs = read.fields().keySet().stream()
                .filter(field -> !Objects.equals(read.fields().get(field), said(kept, field)))
                .toList();
        if (differs.isEmpty()) {
            return new Result(Became.ALREADY, List.of());
        }
        var now = customers.find(kept.person()).map(CustomerBringing::fields).orElse(Map.of());
        var remarks = new ArrayList<Remark>();
        var fields = new HashMap<String, @Nullable Object>();
        boolean obeyed = false;
        for (var field : differs) {
            var value = read.fields().getOrDefault(field, "");
            var stands = now.getOrDefault(field, "");
            if (isNoPost(field, value)) {
                write(kept.person(), Map.of(field, value)); // also where the rest is refused
                obeyed = true;
            } else if (stands.equals(said(kept, field))) {
                fields.put(field, value.isEmpty() ? null : value);
            } else if (!stands.equals(value)) {
                remarks.add(
                        remark(read, Kind.TOLD, title(field), "It was changed here since, so what stands here stays."));
            }
        }
        if (!fields.isEmpty() && write(kept.person(), fields) != Written.DONE) {
            var why = "Somebody else on record has this name with the same email or telephone.";
            return new Result(Became.REFUSED, List.of(remark(read, Kind.REFUSED, null, why)));
        }
        store.keep(system, read.source(), new Kept(kept.person(), read.fields()), run);
        return new Result(obeyed || !fields.isEmpty() ? Became.CHANGED : Became.ALREADY, remarks);
    }

    private static String said(Kept kept, String field) {
        return kept.fields().getOrDefault(field, unsaid(field));
    }

    private Written write(long person, Map<String, ?> fields) {
        return customers.change(UUID.randomUUID(), person, Part.PERSON, person, fields, null, Actor.IMPORT);
    }

    private static Remark remark(Read read, Kind kind, @Nullable String title, String why) {
        return new Remark(0, read.row(), read.source(), kind, title, why);
    }

    private static String title(String field) {
        return CustomerColumn.ofField(field).map(CustomerColumn::title).orElse(field);
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
                Boolean.parseBoolean(fields.get(NO_POST)));
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
        fields.put(NO_POST, String.valueOf(person.noPost()));
        fields.put("channel", Objects.toString(person.channel(), ""));
        fields.put("language", person.language());
        fields.put("needs", Objects.toString(person.needs(), ""));
        fields.put("safe_contact", Objects.toString(person.safeContact(), ""));
        return fields;
    }
}
