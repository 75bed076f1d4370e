package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.services.Command;
import frontdoor.services.Facts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adds a report to the open case that is about the same thing.
@Component
class JoinStore {

    /// What came of adding a report: added, added before by this very command, or the case has just been closed.
    enum Join {
        ADDED,
        BEFORE,
        CLOSED
    }

    private final JdbcClient jdbc;
    private final CaseJson json;

    JoinStore(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Reference> openSame(String sameAs) {
        return jdbc.sql("select reference from cases.kase where same_as = :sameAs and closed_at is null")
                .param("sameAs", sameAs)
                .query((row, _) -> new Reference(row.getString("reference")))
                .optional();
    }

    boolean isOpen(Reference reference, String service) {
        return jdbc.sql("""
                select exists (select from cases.kase
                                where reference = :reference and service = :service and closed_at is null)
                """)
                .param("reference", reference.value())
                .param("service", service)
                .query(Boolean.class)
                .single();
    }

    /// Adds a second reporter to an open case. What they said stands in the story, for the case keeps the answers that
    /// it was opened with; their files are the case's from then on.
    ///
    /// @param said their answers, checked
    Join join(Reference reference, Request request, Map<String, Object> said, Map<String, Object> contact, Instant at) {
        try {
            return jdbc.sql("""
                    with known as materialized (
                        select people.known(:person::jsonb) as person
                    ), changed as (
                        update cases.kase
                           set reporters = reporters || jsonb_build_array(
                                   :reporter::jsonb || jsonb_build_object('person', known.person))
                          from known where reference = :reference and closed_at is null
                        returning id, revision, known.person, jsonb_array_length(reporters) - 1 as reporter
                    ), happened as (
                        insert into cases.event
                            (case_id, revision, command, type, actor, channel, at, particulars, said)
                        select id, revision, :command, 'joined', :actor, :channel, :at,
                               jsonb_build_object('reporter', reporter), :said::jsonb
                          from changed
                    ), findable as (
                        insert into cases.search_key (case_id, kind, value)
                        select changed.id, k.kind, k.value
                          from changed, unnest(:keyKinds::text[], :keyValues::text[]) as k(kind, value)
                         union all
                        select changed.id, 'person', changed.person::text from changed where changed.person is not null
                        on conflict do nothing
                    ), met as (
                        select contacts.log(jsonb_build_object('person_id', person) || :contact::jsonb) from changed
                    ), attached as (
                        select files.attach(:said::jsonb, :reference) from changed
                    ), audited as (
                        select audit.enter(:audit::jsonb) from changed
                    )
                    select changed.revision from changed, met, attached, audited
                    """)
                    .param("person", json.person(request.reporter(), request.by()))
                    .param("reporter", json.write(request.reporter()))
                    .param("reference", reference.value())
                    .param("command", request.command())
                    .param("actor", request.by().toString())
                    .param("channel", request.channel().key())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("said", json.write(said))
                    .param(
                            "keyKinds",
                            CaseStore.array(
                                    keys(request).stream().map(SearchKey::kind).toList()))
                    .param(
                            "keyValues",
                            CaseStore.array(
                                    keys(request).stream().map(SearchKey::value).toList()))
                    .param("contact", json.write(contact))
                    .param(
                            "audit",
                            json.write(Map.of(
                                    "actor", request.by().toString(), "about", reference.value(), "action", "joined")))
                    .query(Integer.class)
                    .optional()
                    .map(_ -> Join.ADDED)
                    .orElse(Join.CLOSED);
        } catch (DuplicateKeyException addedBefore) {
            return Join.BEFORE;
        }
    }

    /// Who said yes to what the case tells. Only where several reported it was anything agreed to later.
    ///
    /// @param what is done with the case at this moment
    SaidYes saidYes(Case before, Command what, Instant at, Facts facts) {
        if (before.reporters().size() == 1) {
            return SaidYes.of(before.reporters().getFirst());
        }
        var later = new ArrayList<>(alsoAsked(before.id()));
        if (what instanceof Command.AskAlso also) {
            later.add(new SaidYes.Later(Map.copyOf(also.ticked()), at));
        }
        return new SaidYes(before.reporters().getFirst(), later, facts);
    }

    /// What was ticked since because somebody who reported it again had asked, in order.
    private List<SaidYes.Later> alsoAsked(long caseId) {
        return jdbc.sql("""
                select said::text, at from cases.event where case_id = :case and type = 'asked_also' order by id limit 200
                """)
                .param("case", caseId)
                .query((row, _) -> new SaidYes.Later(
                        json.map(row.getString("said")), row.getTimestamp("at").toInstant()))
                .list();
    }

    private static List<SearchKey> keys(Request request) {
        return SearchKeys.of(request.reporter(), request.source());
    }
}
