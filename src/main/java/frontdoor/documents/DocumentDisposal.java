package frontdoor.documents;

import frontdoor.council.Holds;
import frontdoor.kernel.CivilTime;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Disposes of what was written down of documents, with their scans, on the day that it says. What was shown
/// for a case that is open stays, and so does what is under a hold.
@Component
class DocumentDisposal {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentDisposal.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;
    private final List<CaseDocuments> cases;
    private final Holds holds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentDisposal(
            JdbcClient jdbc,
            DocumentKinds kinds,
            List<CaseDocuments> cases,
            Holds holds,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.cases = cases;
        this.holds = holds;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(UUID id, @Nullable String reference, LocalDate keepUntil) {}

    /// @return how many
    int run() {
        kinds.all().forEach(this::date);
        var held = holds.now();
        int all = 0;
        var due = due(held, null);
        while (!due.isEmpty()) {
            var last = due.getLast();
            var gone =
                    due.stream().filter(each -> !isGoingOn(each)).map(Due::id).toList();
            transaction.executeWithoutResult(_ -> dispose(gone));
            all += gone.size();
            due = due(held, last);
        }
        if (all > 0) {
            LOG.info("{} documents that were seen are disposed of", all);
        }
        return all;
    }

    private boolean isGoingOn(Due due) {
        var reference = due.reference();
        return reference != null && cases.stream().anyMatch(each -> each.isGoingOn(reference));
    }

    /// @param after the last one that was looked at, or null
    private List<Due> due(Holds.Held held, @Nullable Due after) {
        return jdbc.sql("""
                select id, reference, keep_until from documents.seen
                 where keep_until <= :today
                   and (:after::uuid is null or (keep_until, id) > (:afterDay::date, :after::uuid))
                   and person_id not in (select people.ids(one) from unnest(:people::bigint[]) as one)
                   and (reference is null or reference <> all(:cases::text[]))
                 order by keep_until, id limit :most
                """)
                .param("today", CivilTime.day(clock.instant()))
                .param("after", after == null ? null : after.id(), Types.OTHER)
                .param("afterDay", after == null ? null : after.keepUntil(), Types.DATE)
                .param("people", held.people().toArray(Long[]::new))
                .param("cases", held.cases().toArray(String[]::new))
                .param("most", BATCH)
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getObject("keep_until", LocalDate.class)))
                .list();
    }

    private void dispose(List<UUID> gone) {
        jdbc.sql("delete from documents.seen where id = any(:ids)")
                .param("ids", gone.toArray(UUID[]::new))
                .update();
        jdbc.sql("select files.drop_about(:abouts)")
                .param("abouts", gone.stream().map(SeenDocument::about).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// Those that were seen before the council said how long their kind is kept.
    private void date(DocumentKinds.Kind kind) {
        if (kind.keep() == null) {
            return;
        }
        var moments = jdbc.sql("""
                select distinct seen_at from documents.seen where kind = :kind and keep_until is null limit :most
                """)
                .param("kind", kind.key())
                .param("most", BATCH)
                .query((row, _) -> row.getObject("seen_at", OffsetDateTime.class))
                .list();
        moments.forEach(at -> jdbc.sql("""
                update documents.seen set keep_until = :until
                 where kind = :kind and seen_at = :at and keep_until is null
                """)
                .param("until", Documents.keepUntil(kind, at.toInstant()))
                .param("kind", kind.key())
                .param("at", at)
                .update());
    }
}
