package frontdoor.listings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Listings as rows.
@Component
class ListingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ListingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from listings.listing)")
                .query(Boolean.class)
                .single();
    }

    /// All of them or, if one will not do, none.
    void put(ListingRows rows) {
        jdbc.sql("select listings.put(:rows::jsonb)")
                .param("rows", json.writeValueAsString(rows))
                .query((_, _) -> true)
                .single();
    }
}
