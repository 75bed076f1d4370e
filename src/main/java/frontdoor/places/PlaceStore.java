package frontdoor.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Addresses and facts as rows.
@Component
class PlaceStore {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlaceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Place> byPostcode(String postcode) {
        return jdbc.sql("select * from places.address where postcode = :postcode")
                .param("postcode", postcode)
                .query((row, _) -> place(row))
                .list();
    }

    List<Place> byWords(String words) {
        return jdbc.sql("select * from places.address where line ilike :like order by line limit 100")
                .param("like", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .query((row, _) -> place(row))
                .list();
    }

    List<Place> some(int limit) {
        return jdbc.sql("select * from places.address order by uprn limit :limit")
                .param("limit", limit)
                .query((row, _) -> place(row))
                .list();
    }

    Optional<Place> find(String uprn) {
        return jdbc.sql("select * from places.address where uprn = :uprn")
                .param("uprn", uprn)
                .query((row, _) -> place(row))
                .optional();
    }

    /// 0.015 degrees of latitude are about a mile.
    Optional<Place> nearest(double lat, double lon) {
        return jdbc.sql("""
                select * from (
                    select *, point(lon * 0.6, lat) <-> point(:lon * 0.6, :lat) as away
                    from places.address
                    order by point(lon * 0.6, lat) <-> point(:lon * 0.6, :lat)
                    limit 1
                ) as nearest
                where away < 0.015
                """)
                .param("lat", lat)
                .param("lon", lon)
                .query((row, _) -> place(row))
                .optional();
    }

    Optional<Known> known(String uprn, Set<String> sources) {
        return jdbc.sql("""
                select address.*, coalesce(known.facts, '{}') as facts
                  from places.address,
                       lateral (select jsonb_object_agg(source, value) as facts from places.fact
                                 where fact.uprn = address.uprn and source = any(:sources::text[])) as known
                 where address.uprn = :uprn
                """)
                .param("uprn", uprn)
                .param("sources", sources.toArray(String[]::new))
                .query((row, _) -> new Known(place(row), json.readValue(row.getString("facts"), MAP)))
                .optional();
    }

    void know(String uprn, String source, Object value, Instant now) {
        jdbc.sql("""
                insert into places.fact (uprn, source, value, at) values (:uprn, :source, :value::jsonb, :at)
                on conflict (uprn, source) do update set value = excluded.value, at = excluded.at
                """)
                .param("uprn", uprn)
                .param("source", source)
                .param("value", json.writeValueAsString(value))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from places.address").query(Long.class).single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from places.address)")
                .query(Boolean.class)
                .single();
    }

    int load(List<AddressRow> rows) {
        return jdbc.sql("select places.load(:rows::jsonb)")
                .param("rows", json.writeValueAsString(rows))
                .query(Integer.class)
                .single();
    }

    int countNew(List<AddressRow> rows) {
        int known = jdbc.sql("select count(*) from places.address where uprn in (:uprns)")
                .param("uprns", rows.stream().map(AddressRow::uprn).toList())
                .query(Integer.class)
                .single();
        return rows.size() - known;
    }

    private Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("uprn"),
                row.getString("line"),
                row.getString("postcode"),
                row.getString("ward"),
                row.getString("parish"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                json.readValue(row.getString("attributes"), MAP));
    }
}
