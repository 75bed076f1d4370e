package frontdoor.customers;

import frontdoor.imports.CustomerColumn;
import frontdoor.imports.Run;
import frontdoor.web.Problems;
import java.util.List;

/// What files of customers were brought in, and a form to hand one in.
///
/// @param system that was typed: where the customers come from
public record BroughtPage(List<Run> runs, String system, Problems problems) {

    public static final String HERE = "/desk/customers/imports";

    public List<CustomerColumn> columns() {
        return List.of(CustomerColumn.values());
    }
}
