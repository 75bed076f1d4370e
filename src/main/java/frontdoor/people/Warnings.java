package frontdoor.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to know of a customer before anybody calls, writes to or visits them. It stands wherever their name does.
///
/// @param today in London, by which a caution holds and its review is overdue
/// @param cautions those that hold
/// @param safety all of these hold
/// @param said in their own words how to reach them safely, or null
/// @param stopped `died` or `quiet` if nothing is sent to them and nobody calls them; else null
/// @param doubts addresses of theirs at which something did not arrive
public record Warnings(
        LocalDate today,
        List<Customer.Caution> cautions,
        List<Customer.Safety> safety,
        @Nullable String said,
        List<Customer.Doubt> doubts,
        @Nullable String stopped) {

    public static Warnings of(Customer customer, LocalDate today) {
        return new Warnings(
                today,
                customer.cautions().stream()
                        .filter(caution -> caution.holds(today))
                        .toList(),
                customer.safety().stream().filter(rules -> !rules.isEmpty()).toList(),
                customer.person().safeContact(),
                customer.doubts(),
                customer.stopped());
    }

    public boolean isEmpty() {
        return cautions.isEmpty() && safety.isEmpty() && said == null && doubts.isEmpty() && stopped == null;
    }
}
