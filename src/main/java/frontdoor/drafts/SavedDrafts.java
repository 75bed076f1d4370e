package frontdoor.drafts;

import frontdoor.drafts.DraftRows.Opened;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes a draft to another device: a link is sent to the person, and whoever holds it goes on where they were.
///
/// The link's secret is one more way to the draft. Whoever opens it goes on alone: the browser it was begun in leads
/// there no more, since it may stand in a library, or belong to somebody who saved it with another's address. Once the
/// request is sent the link says so.
@Component
public class SavedDrafts {

    /// How many links lead to one draft at a time, so that nobody's mailbox is filled by us.
    static final int LINKS = 5;

    private final JdbcClient jdbc;
    private final DraftRows store;
    private final Sealing sealing;
    private final Clock clock;

    SavedDrafts(JdbcClient jdbc, DraftRows store, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// What a link leads to.
    ///
    /// @param until the link works up to this moment
    public record Saved(Draft draft, Instant until) {}

    /// Adds a link to a draft.
    ///
    /// @param link new and random; here only its hash is kept
    /// @return false if as many lead to it already as may, or if it was sent meanwhile
    public boolean save(String visit, Draft draft, String link, Instant until) {
        var found = store.find(visit, draft.service(), draft.command().toString(), Instant.EPOCH);
        return found.filter(opened -> !opened.draft().isSent())
                .map(opened -> add(visit, opened, link, until))
                .orElse(false);
    }

    private boolean add(String visit, Opened opened, String link, Instant until) {
        return jdbc.sql("""
                insert into drafts.draft (visit, service, version, command, shared, key, sealed, touched_at, link_until)
                select :link, service, version, command, shared, :key, sealed, :now, :until
                  from drafts.draft
                 where visit = :visit and service = :service and command = :command and sealed is not null
                   and (select count(*) from drafts.draft
                         where command = :command and link_until > :now) < :links
                """)
                        .param("link", Sha256.of(link))
                        .param(
                                "key",
                                sealing.lockKey(
                                        opened.key(), link, opened.draft().command()))
                        .param("now", CivilTime.utc(clock.instant()))
                        .param("until", CivilTime.utc(until))
                        .param("visit", Sha256.of(visit))
                        .param("service", opened.draft().service())
                        .param("command", opened.draft().command())
                        .param("links", LINKS)
                        .update()
                == 1;
    }

    /// @return empty if the link is none of ours, has ended or was taken back
    public Optional<Saved> find(String link) {
        return opened(link).map(Found::saved);
    }

    private record Found(Saved saved, Opened opened) {}

    private Optional<Found> opened(String link) {
        return jdbc.sql("""
                select service, version, command, input::text, key, sealed, reference, turn, link_until
                  from drafts.draft where visit = :link and link_until > :now
                """)
                .param("link", Sha256.of(link))
                .param("now", CivilTime.utc(clock.instant()))
                .query((row, _) -> {
                    var opened = store.opened(row, link);
                    var until = row.getTimestamp("link_until").toInstant();
                    return new Found(new Saved(opened.draft(), until), opened);
                })
                .optional();
    }

    /// Lets a visit go on with what the link leads to, and no other visit.
    ///
    /// @return the draft, or empty as for [#find]
    public Optional<Draft> open(String link, String visit) {
        var found = opened(link);
        found.map(Found::opened).ifPresent(opened -> goOn(opened, link, visit));
        return found.map(each -> each.saved().draft());
    }

    private void goOn(Opened opened, String link, String visit) {
        jdbc.sql("""
                with elsewhere as (
                    delete from drafts.draft where command = :command and visit <> :visit and link_until is null)
                insert into drafts.draft (visit, service, version, command, shared, key, sealed, reference, touched_at)
                select :visit, service, version, command, shared, case when reference is null then :key end, sealed,
                       reference, :now
                  from drafts.draft where visit = :link
                on conflict (visit, service, command) do update
                   set touched_at = excluded.touched_at, turn = nextval('drafts.turn')
                """)
                .param("visit", Sha256.of(visit))
                .param("command", opened.draft().command())
                .param(
                        "key",
                        sealing.lockKey(opened.key(), visit, opened.draft().command()))
                .param("now", CivilTime.utc(clock.instant()))
                .param("link", Sha256.of(link))
                .update();
    }

    /// Deletes the answers that a link leads to, with every way to them.
    ///
    /// @return the draft's command, or empty if the link leads to none that is not sent
    public Optional<UUID> delete(String link) {
        return jdbc
                .sql("""
                delete from drafts.draft
                 where reference is null
                   and command = (select command from drafts.draft where visit = :link and link_until is not null)
                returning command
                """)
                .param("link", Sha256.of(link))
                .query((row, _) -> row.getObject("command", UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    /// Drops links that have ended, and those to requests that were sent a day ago.
    ///
    /// @return the commands of the drafts they led to
    public List<UUID> dropEnded() {
        return jdbc.sql("""
                delete from drafts.draft
                 where link_until < :now or link_until is not null and reference is not null and touched_at < :yesterday
                returning command
                """)
                .param("now", CivilTime.utc(clock.instant()))
                .param("yesterday", CivilTime.utc(clock.instant().minus(Drafts.KEPT_BESIDE)))
                .query((row, _) -> row.getObject("command", UUID.class))
                .list();
    }
}
