package frontdoor.documents;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.files.StoredFile;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Writes down which documents were seen. Whoever shows them tells the audit; this module does not.
@Component
public class Documents {

    private static final int MOST = 100; // of one person

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;
    private final List<CaseDocuments> cases;
    private final JsonMapper json;
    private final Clock clock;

    Documents(JdbcClient jdbc, DocumentKinds kinds, List<CaseDocuments> cases, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
    }

    /// What is written down. The parts are those of [SeenDocument].
    ///
    /// @param id made with the page, so that sending it twice is sending it once
    public record Showing(
            UUID id,
            long person,
            @Nullable String reference,
            String kind,
            String form,
            @Nullable String number,
            @Nullable StoredFile file) {}

    /// The number is dropped unless the council wants it of this kind, whatever a form sends.
    ///
    /// @throws IllegalArgumentException for a kind or a form that there is not
    @Transactional
    public void see(Showing showing, Actor by) {
        var kind = kinds.find(showing.kind()).orElseThrow(() -> new IllegalArgumentException(showing.kind()));
        if (!SeenDocument.FORMS.contains(showing.form())) {
            throw new IllegalArgumentException(showing.form());
        }
        var file = showing.file();
        boolean added = jdbc.sql("""
                with seen as (
                    insert into documents.seen (id, person_id, reference, kind, form, number, seen_by, seen_at, file, keep_until)
                    values (:id, :person, :reference, :kind, :form, :number, :by, :now, :file::jsonb, :keepUntil)
                    on conflict do nothing
                    returning id
                )
                select count(*) as added, count(files.attach(jsonb_build_object('file', :file::jsonb), :about)) as attached
                  from seen
                """)
                .param("id", showing.id())
                .param("person", showing.person())
                .param("reference", showing.reference(), Types.VARCHAR)
                .param("kind", showing.kind())
                .param("form", showing.form())
                .param("number", kind.number() ? showing.number() : null, Types.VARCHAR)
                .param("by", by.id())
                .param("now", utc(clock.instant()))
                .param("keepUntil", keepUntil(kind, clock.instant()), Types.DATE)
                .param(
                        "file",
                        file == null ? null : json.writeValueAsString(Map.of("id", file.id(), "size", file.size())),
                        Types.VARCHAR)
                .param("about", SeenDocument.about(showing.id()))
                .query((row, _) -> row.getLong("added") > 0)
                .single();
        if (added && showing.reference() != null) {
            find(showing.id(), List.of(showing.person()))
                    .ifPresent(seen -> cases.forEach(each -> each.seen(seen, kind.title(), by)));
        }
    }

    static @Nullable LocalDate keepUntil(DocumentKinds.Kind kind, Instant seenAt) {
        return kind.keep() == null ? null : kind.keep().keptFrom(CivilTime.day(seenAt));
    }

    /// Says that one was written down by mistake. It stays, and says so.
    @Transactional
    public void withdraw(SeenDocument seen, Actor by) {
        int changed = jdbc.sql("""
                update documents.seen set withdrawn_by = :by, withdrawn_at = :now
                where id = :id and withdrawn_at is null
                """)
                .param("id", seen.id())
                .param("by", by.id())
                .param("now", utc(clock.instant()))
                .update();
        if (changed > 0 && seen.reference() != null) {
            cases.forEach(each -> each.withdrawn(seen, kinds.title(seen.kind()), by));
        }
    }

    /// The latest first, at most 100.
    ///
    /// @param people all ids of one customer
    public List<SeenDocument> ofPerson(Collection<Long> people) {
        return jdbc.sql("""
                select * from documents.seen where person_id = any(:people::bigint[]) order by seen_at desc, id limit :most
                """)
                .param("people", people.toArray(Long[]::new))
                .param("most", MOST)
                .query(Documents::seen)
                .list();
    }

    /// @param people all ids of the customer of whom it must be
    public Optional<SeenDocument> find(UUID id, Collection<Long> people) {
        return jdbc.sql("select * from documents.seen where id = :id and person_id = any(:people::bigint[])")
                .param("id", id)
                .param("people", people.toArray(Long[]::new))
                .query(Documents::seen)
                .optional();
    }

    private static SeenDocument seen(ResultSet row, int number) throws SQLException {
        var file = row.getString("file");
        return new SeenDocument(
                row.getObject("id", UUID.class),
                row.getLong("person_id"),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("form"),
                row.getString("number"),
                row.getString("seen_by"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                file == null
                        ? null
                        : JsonMapper.shared().readTree(file).path("id").asString(),
                row.getObject("keep_until", LocalDate.class),
                row.getObject("withdrawn_at") != null);
    }
}
