package frontdoor.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the audit trail, newest first, a page at a time. Looking here is itself worth an entry: see [Audit#viewed].
@Component
public class AuditSearch {

    private static final int PAGE = 50;

    private final EntryStore store;

    AuditSearch(EntryStore store) {
        this.store = store;
    }

    /// @param before the id below which to go on, the `next` of the page before; null for the first page
    public Found find(Sought sought, @Nullable Long before) {
        var entries = store.find(sought, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        if (entries.size() <= PAGE) {
            return new Found(entries, null);
        }
        var shown = entries.subList(0, PAGE);
        return new Found(shown, shown.getLast().id());
    }

    /// Who looked at any of these, or took it out; the newest first.
    ///
    /// @param about such as case references and `person:<id>`
    public List<Entry> looks(Collection<String> about, int limit) {
        return store.looks(about, limit);
    }

    /// One page of entries.
    ///
    /// @param next what to ask for to see older ones, or null if these are the last
    public record Found(List<Entry> entries, @Nullable Long next) {

        public Found {
            entries = List.copyOf(entries);
        }
    }
}
