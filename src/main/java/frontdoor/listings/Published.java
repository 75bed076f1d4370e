package frontdoor.listings;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// What anybody may read of the directory, as Open Referral UK 3.0 sends it: JSON text.
///
/// Nothing hidden is in it, nor in any count of it, for all of it is read from views in which hidden rows are not.
@Component
public class Published {

    /// Of an organisation, whether the services that it offers are whole too.
    public enum Depth {
        ITEM,
        WHOLE,
        WITH_SERVICES,
        /// The id and when it was changed, nothing else.
        MINIMAL
    }

    private final PublishedStore store;

    Published(PublishedStore store) {
        this.store = store;
    }

    /// A page of a list, in the order in which the entries came to the directory: so while somebody reads page after
    /// page, what is new comes after all of them.
    ///
    /// @return a JSON object with `total_items`, `contents` and the rest; past the last page its contents are empty
    public String page(Kind kind, Wanted wanted) {
        return store.page(kind, wanted);
    }

    /// @return a JSON object; empty where there is none of that id, or none that may be seen
    public Optional<String> one(Kind kind, UUID id, Depth depth) {
        return store.one(kind, id, depth);
    }

    /// All that fit, one JSON object at a time.
    public void each(Kind kind, Wanted wanted, Consumer<String> take) {
        store.each(kind, wanted, take);
    }
}
