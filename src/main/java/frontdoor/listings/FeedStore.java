package frontdoor.listings;

import frontdoor.kernel.Actor;
import frontdoor.listings.FeedRun.Report;
import frontdoor.listings.FeedRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Feeds, their runs, and the pages of these as they came.
@Component
class FeedStore {

    private static final String RUN = """
            select r.*, f.name, f.url, f.licence, f.owner,
                   (select coalesce(max(number), 0) from listings.page p where p.run = r.id) as pages
              from listings.run r join listings.feed f on f.id = r.feed
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ListingStore listings;

    FeedStore(JdbcClient jdbc, JsonMapper json, ListingStore listings) {
        this.jdbc = jdbc;
        this.json = json;
        this.listings = listings;
    }

    long begin(String name, String url, String licence, String owner, Actor by, Instant now) {
        return jdbc.sql("""
                with feed as (
                    insert into listings.feed (name, url, licence, owner) values (:name, :url, :licence, :owner)
                    on conflict (url) do update set name = excluded.name, licence = excluded.licence,
                        owner = excluded.owner
                    returning id
                )
                insert into listings.run (feed, by, started_at, state) select id, :by, :now, 'fetching' from feed
                returning id
                """)
                .param("name", name)
                .param("url", url)
                .param("licence", licence)
                .param("owner", owner)
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void keep(long run, int number, String body, Instant now) {
        jdbc.sql("""
                insert into listings.page (run, number, fetched_at, body) values (:run, :number, :now, :body::jsonb)
                on conflict do nothing
                """)
                .param("run", run)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("body", body.replace("\\u0000", ""))
                .update();
    }

    void state(long run, State state, String note) {
        jdbc.sql("update listings.run set state = :state, note = :note where id = :run")
                .param("run", run)
                .param("state", state.key())
                .param("note", note)
                .update();
    }

    void report(long run, State state, Report report) {
        jdbc.sql("update listings.run set state = :state, report = :report::jsonb where id = :run")
                .param("run", run)
                .param("state", state.key())
                .param("report", json.writeValueAsString(report))
                .update();
    }

    Optional<FeedRun> find(long id) {
        return jdbc.sql(RUN + " where r.id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    Optional<FeedRun> lock(long id) {
        return jdbc.sql(RUN + " where r.id = :id for update of r")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    List<FeedRun> latest() {
        return jdbc.sql(RUN + " order by r.id desc limit 50")
                .query((row, _) -> run(row))
                .list();
    }

    private FeedRun run(ResultSet row) throws SQLException {
        @Nullable String report = row.getString("report");
        return new FeedRun(
                row.getLong("id"),
                row.getString("name"),
                row.getString("url"),
                row.getString("licence"),
                row.getString("owner"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("pages"),
                row.getString("note"),
                report == null ? null : json.readValue(report, Report.class));
    }

    List<String> pages(long run) {
        return jdbc.sql("select body::text as body from listings.page where run = :run order by number")
                .param("run", run)
                .query((row, _) -> row.getString("body"))
                .list();
    }

    /// @param ours left alone: our own, another feed's, or changed by staff
    /// @param theirs listings that came from this feed before
    record Known(Set<String> ours, Set<String> theirs) {}

    Known known(Collection<String> ids, String url) {
        var ours = new HashSet<String>();
        var theirs = new HashSet<String>();
        jdbc.sql("""
                with sought as (select unnest(cast(:ids as uuid[])) as id)
                select id, key is not null as ours, false as listing from listings.term join sought using (id)
                union all
                select x.id, true, false from listings.taxonomy x join sought using (id)
                 where exists (select from listings.term t where t.taxonomy = x.id and t.key is not null)
                union all
                select id, source ->> 'url' is distinct from :url, false from listings.organisation join sought using (id)
                union all
                select id, source ->> 'url' is distinct from :url, false from listings.location join sought using (id)
                union all
                select l.id, source ->> 'url' is distinct from :url
                        or exists (select from listings.change c where c.listing = l.id and c.action = 'edited'), true
                  from listings.listing l join sought using (id)
                """)
                .param("ids", ids.toArray(String[]::new))
                .param("url", url)
                .query((row, _) -> {
                    if (row.getBoolean("ours")) {
                        ours.add(row.getString("id"));
                    } else if (row.getBoolean("listing")) {
                        theirs.add(row.getString("id"));
                    }
                    return true;
                })
                .list();
        return new Known(ours, theirs);
    }

    /// Of these names, those under which something else is listed. Hidden ones are told of to nobody here.
    List<String> alike(Collection<String> names, String url) {
        return jdbc.sql("""
                select distinct l.name from listings.listing l
                 where lower(l.name) = any (select lower(n) from unnest(cast(:names as text[])) as n)
                   and l.source ->> 'url' is distinct from :url
                   and not l.hidden and l.withdrawn_at is null and l.same_as is null
                 order by l.name limit :most
                """)
                .param("names", names.toArray(String[]::new))
                .param("url", url)
                .param("most", FeedRun.First.MOST)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /// Names of what came from this feed before and is not in it now.
    List<String> gone(Collection<String> ids, String url) {
        return jdbc.sql("""
                select l.name from listings.listing l
                 where l.source ->> 'url' = :url and l.id <> all (cast(:ids as uuid[]))
                   and not l.hidden and l.withdrawn_at is null and l.same_as is null
                 order by l.name, l.id limit :most
                """)
                .param("ids", ids.toArray(String[]::new))
                .param("url", url)
                .param("most", FeedRun.First.MOST)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    void apply(ListingRows rows, Collection<String> changed, Actor by, Instant now) {
        jdbc.sql("""
                insert into listings.change (command, listing, at, by, action, before)
                select gen_random_uuid(), l.id, :now, :by, 'imported', listings.state(l)
                  from listings.listing l where l.id = any (cast(:ids as uuid[]))
                """)
                .param("ids", changed.toArray(String[]::new))
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        listings.put(rows);
    }

    int pair(Collection<String> ids, Instant now) {
        return jdbc.sql("select listings.pair(cast(:ids as uuid[]), :now)")
                .param("ids", ids.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
