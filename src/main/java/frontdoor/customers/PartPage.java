package frontdoor.customers;

import frontdoor.asking.Field;
import frontdoor.people.Part;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form of one row of a record.
///
/// @param row its number in its part, or null for one that is added
/// @param command new with the page, so that sending it twice is sending it once
/// @param revision of the record that the page was made from
/// @param contact the conversation in which they may consent by word of mouth, or null
/// @param others what somebody else did while this was typed, or null
/// @param sentence why it was refused, or null
public record PartPage(
        long id,
        String name,
        Part part,
        @Nullable Long row,
        List<Field> fields,
        Problems problems,
        UUID command,
        int revision,
        @Nullable UUID contact,
        HistoryPage.@Nullable Line others,
        @Nullable String sentence) {

    public String here() {
        return "/desk/people/" + id;
    }

    public String action() {
        return here() + "/" + part.key() + "/" + (row == null ? "add" : row);
    }
}
