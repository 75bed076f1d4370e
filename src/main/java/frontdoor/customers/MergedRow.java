package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.kernel.Actor;
import frontdoor.people.Customer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A record that was merged into another, which can be taken back.
///
/// @param by whoever merged it, as they are called
public record MergedRow(long merge, long id, String name, String by, Instant at) {

    static List<MergedRow> of(Customer customer, DeskWords words, Map<String, String> names) {
        return customer.merged().stream()
                .map(each -> new MergedRow(
                        each.merge(), each.id(), each.name(), words.name(Actor.parse(each.by()), names), each.at()))
                .toList();
    }
}
