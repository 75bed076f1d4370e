package frontdoor.customers;

import frontdoor.web.Problems;

/// Asks which other record is the same customer as this one.
///
/// @param typed their number, or what finds them
public record SamePage(long id, String name, String typed, Problems problems) {

    public String here() {
        return "/desk/people/" + id;
    }
}
