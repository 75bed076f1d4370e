package frontdoor.listings;

import frontdoor.places.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The question that residents and advisers ask of the directory.
@Component
class ListingSearch {

    private final JdbcClient jdbc;
    private final ListingReader reader;

    ListingSearch(JdbcClient jdbc, ListingReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /// The nearest first where a place is said, else what fits the words best, else by name.
    ///
    /// @param after the last of the page before, or null
    List<Hit> find(Sought sought, @Nullable UUID after, int limit) {
        var filters = Filters.of(Kind.SERVICES, wanted(sought), null);
        filters.add(
                sought.circumstance(),
                "circumstance",
                "exists (select from listings.tag g where g.listing = x.id and g.term = :circumstance)");
        var ward =
                sought.ward() == null && sought.near() != null ? sought.near().ward() : sought.ward();
        filters.covering(ward, sought.near() == null ? "" : sought.near().uprn(), sought.near(), "x.id");
        return jdbc.sql("""
                with fit as (
                    select x.id, x.name, x.organisation, away.metres, coalesce(%s, 0) as score
                      from listings.open_listing x
                     cross join lateral (%s) as away
                     where %s and (%s)
                ), page as (
                    select * from fit
                     where cast(:after as uuid) is null
                        or (score, name, id) > (select score, name, id from fit where id = :after)
                     order by score, name, id limit :limit
                )
                select s.whole::text, page.metres
                  from page join listings.sent_service s on s.id = page.id
                 order by page.score, page.name, page.id
                """.formatted(score(sought), away(sought.near()), filters.sql(), within(sought)))
                .params(filters.parameters())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new Hit(reader.read(row.getString("whole")), metres(row.getObject("metres", Double.class))))
                .list();
    }

    private static Wanted wanted(Sought sought) {
        var all = Wanted.first(1);
        return new Wanted(
                1,
                1,
                all.depth(),
                sought.words().isBlank() ? null : sought.words(),
                sought.need(),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                sought.age() == null ? null : BigDecimal.valueOf(sought.age()),
                null,
                null,
                sought.day(),
                null,
                null);
    }

    /// What has no place comes after what has one.
    private static String score(Sought sought) {
        if (sought.near() != null) {
            return "coalesce(away.metres, 1e9)";
        }
        return sought.words().isBlank() ? "0" : "-ts_rank(x.words, websearch_to_tsquery('english', :search))";
    }

    private static String away(@Nullable Place near) {
        return near == null ? "select null::float as metres" : """
                select min(p.spot <-> point(%s, %s)) * 111320 as metres
                  from listings.open_offered_at a join listings.open_location p on p.id = a.location
                 where a.listing = x.id""".formatted(near.lon() * 0.6, near.lat());
    }

    private static String within(Sought sought) {
        return sought.near() == null || sought.metres() == null
                ? "true"
                : "away.metres is null or away.metres <= " + sought.metres();
    }

    private static @Nullable Integer metres(@Nullable Double metres) {
        return metres == null ? null : (int) Math.round(metres);
    }

    Optional<Listing> find(UUID id) {
        return jdbc.sql("select whole::text from listings.sent_service where id = :id")
                .param("id", id)
                .query((row, _) -> reader.read(row.getString("whole")))
                .optional();
    }

    @Nullable
    Integer metres(UUID id, Place near) {
        return jdbc.sql("""
                select min(p.spot <-> point(:x, :y)) * 111320
                  from listings.open_offered_at a join listings.open_location p on p.id = a.location
                 where a.listing = :id
                """)
                .param("x", near.lon() * 0.6)
                .param("y", near.lat())
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(metres(row.getObject(1, Double.class))))
                .single()
                .orElse(null);
    }

    /// @param taxonomy as the council's folder calls it: `needs`
    List<Term> terms(String taxonomy) {
        return jdbc.sql("""
                select id, key, body ->> 'name' as name from listings.open_term
                 where key like :key order by no limit 100
                """)
                .param("key", taxonomy + ".%")
                .query((row, _) ->
                        new Term(row.getObject("id", UUID.class), row.getString("key"), row.getString("name")))
                .list();
    }

    List<String> wards() {
        return jdbc.sql("""
                select distinct c.ward from listings.cover c join listings.open_listing l on l.id = c.listing
                 where c.ward is not null order by c.ward limit 200
                """).query((row, _) -> row.getString("ward")).list();
    }
}
