package frontdoor.listings;

import frontdoor.kernel.Actor;
import frontdoor.listings.Assurance.Outcome;
import frontdoor.listings.StaffListing.Edit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Listings as staff read and change them.
@Component
class AssuranceStore {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final int HISTORY = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ListingReader reader;

    AssuranceStore(JdbcClient jdbc, JsonMapper json, ListingReader reader) {
        this.jdbc = jdbc;
        this.json = json;
        this.reader = reader;
    }

    List<StaffListing> due(@Nullable String team, String words, boolean hiddenToo, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from listings.staff_listing l
                 where withdrawn_at is null and same_as is null and (:hidden or not is_hidden)
                   and (cast(:team as text) is null or owner = :team)
                   and (:words = '' or name ilike :like or organisation_name ilike :like)
                   and (cast(:after as uuid) is null or (coalesce(review_by, '-infinity'::date), no) >
                        (select coalesce(review_by, '-infinity'::date), no from listings.staff_listing
                          where id = :after and (:hidden or not is_hidden)))
                 order by coalesce(review_by, '-infinity'::date), no
                 limit :limit
                """)
                .param("hidden", hiddenToo)
                .param("team", team)
                .param("words", words)
                .param("like", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> listing(row))
                .list();
    }

    Optional<StaffListing> find(UUID id, boolean hiddenToo) {
        return jdbc.sql("select * from listings.staff_listing where id = :id and (:hidden or not is_hidden)")
                .param("id", id)
                .param("hidden", hiddenToo)
                .query((row, _) -> listing(row))
                .optional();
    }

    private StaffListing listing(ResultSet row) throws SQLException {
        var listing = reader.read(row.getString("whole"));
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new StaffListing(
                listing,
                row.getInt("revision"),
                row.getString("owner"),
                row.getInt("review_days"),
                row.getBoolean("is_hidden"),
                withdrawn == null ? null : withdrawn.toInstant(),
                EditedBody.edit(listing));
    }

    List<Changed> history(UUID id) {
        return jdbc.sql("""
                select at, by, action, before #>> '{body,name}' as name from listings.change
                 where listing = :id order by no desc limit :limit
                """)
                .param("id", id)
                .param("limit", HISTORY)
                .query((row, _) -> new Changed(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("action"),
                        row.getString("name")))
                .list();
    }

    /// How it stood before the last change; empty if nothing was changed.
    Optional<Map<String, Object>> before(UUID id) {
        return jdbc.sql("select before from listings.change where listing = :id order by no desc limit 1")
                .param("id", id)
                .query((row, _) -> json.readValue(row.getString("before"), MAP))
                .optional();
    }

    void canTake(UUID command, UUID id, String unit, int available, @Nullable Integer maximum, Instant at, Actor by) {
        jdbc.sql("""
                with said as (
                    insert into listings.capacity (command, listing, unit, available, maximum, said_at, by)
                    values (:command, :id, :unit, :available, :maximum, :at, :by)
                    on conflict do nothing
                    returning listing
                )
                select audit.enter(jsonb_build_object('at', cast(:at as timestamptz), 'actor', cast(:by as text),
                           'action', 'listing.capacity', 'about', 'listing:' || listing))
                  from said
                """)
                .param("command", command)
                .param("id", id)
                .param("unit", unit)
                .param("available", available)
                .param("maximum", maximum)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .query((_, _) -> true)
                .list();
    }

    Outcome edit(UUID command, StaffListing was, Edit now, Instant at, Actor by) {
        var id = was.listing().id();
        return jdbc.sql("select body from listings.listing where id = :id and revision = :revision")
                .param("id", id)
                .param("revision", was.revision())
                .query((row, _) -> json.readValue(row.getString("body"), MAP))
                .optional()
                .map(body -> change(
                        command,
                        id,
                        was.revision(),
                        at,
                        by,
                        "edited",
                        Map.of("body", EditedBody.of(body, was.listing(), now))))
                .orElse(Outcome.STALE);
    }

    Outcome change(
            UUID command,
            UUID id,
            int revision,
            Instant at,
            Actor by,
            String action,
            Map<String, ? extends @Nullable Object> fields) {
        var outcome = jdbc.sql("select listings.change(:command, :id, :revision, :at, :by, :action, :fields::jsonb)")
                .param("command", command)
                .param("id", id)
                .param("revision", revision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("action", action)
                .param("fields", json.writeValueAsString(fields))
                .query(String.class)
                .single();
        return Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
    }
}
