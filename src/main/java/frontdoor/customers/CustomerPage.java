package frontdoor.customers;

import frontdoor.desk.CaseHit;
import frontdoor.desk.PastContact;
import frontdoor.people.Customer;
import frontdoor.people.Part;
import frontdoor.people.Warnings;
import frontdoor.services.Reminder;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer on one page: warnings first, then how to reach them, who may act, and what they came for.
///
/// @param letters what they wrote about, the latest first
/// @param older the address of contacts before these, or null
/// @param alike who may be the same customer
/// @param merged what was merged into this record
/// @param reminders what may have happened to them
/// @param file where all of it is handed out as a file, or null where that is not for the reader
/// @param notice what was done, or null
/// @param problem why it was not done, or null
public record CustomerPage(
        Customer customer,
        Warnings warnings,
        List<SummaryRow> rows,
        List<Section> sections,
        List<CaseHit> cases,
        List<Letter> letters,
        List<PastContact> contacts,
        @Nullable String older,
        List<Alike> alike,
        List<MergedRow> merged,
        List<Reminder> reminders,
        @Nullable String file,
        @Nullable String notice,
        @Nullable String problem) {

    public long id() {
        return customer.person().id();
    }

    public String here() {
        return "/desk/people/" + id();
    }

    /// New with each form of the page, so that sending it twice is sending it once.
    public String command() {
        return UUID.randomUUID().toString();
    }

    public List<CaseHit> open() {
        return cases.stream().filter(CaseHit::open).toList();
    }

    public List<CaseHit> ended() {
        return cases.stream().filter(hit -> !hit.open()).toList();
    }

    /// A matter that they wrote about.
    ///
    /// @param state the end of a key `inbox.state.…`
    public record Letter(String reference, String subject, String state, Instant lastAt) {}

    /// Somebody who may be the same customer.
    ///
    /// @param compare where both are seen beside each other
    public record Alike(String name, String compare) {}

    /// One part of the record.
    public record Section(Part part, List<Row> rows) {

        public List<Row> now() {
            return rows.stream().filter(row -> !row.over()).toList();
        }

        /// What holds no more, or could not be relied on.
        public List<Row> before() {
            return rows.stream().filter(Row::over).toList();
        }
    }

    /// One row of a part.
    ///
    /// @param id its number in its part
    /// @param text what it is, first
    /// @param about more of it, a line each
    /// @param leadsTo the address of another customer, or null
    /// @param state the end of a key `customers.state.…`, or null where nothing need be said
    /// @param over whether it holds no more
    /// @param changeable whether it is this record's own, to change and to end
    public record Row(
            long id,
            String text,
            List<String> about,
            @Nullable String leadsTo,
            @Nullable String state,
            boolean over,
            boolean changeable) {}
}
