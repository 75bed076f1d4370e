package frontdoor.listings;

import frontdoor.places.Place;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way in to the community directory for our own pages that anybody may open. Nothing hidden comes out of it.
@Component
public class Listings {

    private final ListingSearch search;

    Listings(ListingSearch search) {
        this.search = search;
    }

    /// @param after the id of the last of the page before; null for the first page
    /// @param limit at most so many
    /// @return the nearest first where a place is said, else what fits the words best, else by name
    public List<Hit> find(Sought sought, @Nullable UUID after, int limit) {
        return search.find(sought, after, limit);
    }

    /// @return empty where there is none of that id, or none that may be seen
    public Optional<Listing> find(UUID id) {
        return search.find(id);
    }

    /// How far its nearest place is from there, in a straight line.
    ///
    /// @return metres, or null where it has no place
    public @Nullable Integer metres(UUID id, Place near) {
        return search.metres(id, near);
    }

    /// What people look for help with: at most a hundred.
    public List<Term> needs() {
        return search.terms("needs");
    }

    /// Whom things are meant for: at most a hundred.
    public List<Term> circumstances() {
        return search.terms("circumstances");
    }

    /// The wards for which something is meant in particular.
    public List<String> wards() {
        return search.wards();
    }
}
