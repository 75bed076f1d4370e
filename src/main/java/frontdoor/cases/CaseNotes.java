package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What staff do around a case that changes nothing that was promised: notes, letters and who works on it. None of them
/// moves the case's revision, so they never make somebody's open page stale.
@Component
public class CaseNotes {

    private static final String BESIDE = """
            , happened as (
                insert into cases.event (case_id, revision, command, type, actor, at, particulars, said)
                select id, revision, :command, :type, :actor, :at, :particulars::jsonb, :said::jsonb from changed
            ), audited as (
                select audit.enter(jsonb_build_object('actor', :actor::text,
                                                      'about', reference, 'action', :type::text)) from changed
            ), noticed as (
                select notices.tell(:tellings::jsonb) from changed
            )
            select count(*) from changed, audited, noticed
            """;

    private static final String CASE = "select id, revision, reference from cases.kase where reference = :reference";

    private static final String UNREAD = """
            with changed as (
                update cases.kase set unread = unread + 1 where reference = :reference
                returning id, revision, reference)""";

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final CommandStore commands;
    private final Clock clock;

    CaseNotes(JdbcClient jdbc, CaseJson json, CommandStore commands, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
        this.clock = clock;
    }

    /// Adds a note for staff. The same command twice adds it once.
    ///
    /// @return false if there is no such case, or the command was used for something else
    public boolean note(UUID command, Reference reference, String text, Actor by) {
        return write(
                "with changed as (" + CASE + ")",
                command,
                reference,
                new CommandStore.Asked("note", null, by, Map.of(), Map.of("note", text)),
                null,
                null,
                List.of());
    }

    /// Tells in the case's story of a letter beside those that its service sends: that it was written, that the person
    /// was reminded or could not be, that their reply came or did not. Or of a document that was shown.
    ///
    /// @param type `letter`, `reminded`, `not_reminded`, `replied`, `no_reply`, `document_seen` or
    ///     `document_withdrawn`
    /// @param particulars codes, and nothing personal
    /// @return false if there is no such case, or the command was used for something else
    public boolean tell(UUID command, Reference reference, String type, Map<String, Object> particulars, Actor by) {
        return write(
                "with changed as (" + CASE + ")",
                command,
                reference,
                new CommandStore.Asked(type, null, by, particulars, Map.of()),
                null,
                null,
                List.of());
    }

    /// Gives the case to somebody, or back to the queue. Whoever gets it from another is told.
    ///
    /// @param from who has it as far as the caller knows, or null for nobody
    /// @param to a staff username, or null for nobody
    /// @return false if there is no such open case, somebody else has it, or the command was used otherwise
    public boolean assign(UUID command, Reference reference, @Nullable String from, @Nullable String to, Actor by) {
        Map<String, Object> particulars = to == null ? Map.of() : Map.of("to", to);
        var asked = new CommandStore.Asked("assigned", null, by, particulars, Map.of());
        var at = clock.instant();
        var given = to == null
                ? Telling.settled(reference.value(), Set.of(What.GIVEN), at)
                : Telling.of(What.GIVEN, reference.value(), command, at).to(to).by(by);
        return write("""
                with changed as (
                    update cases.kase set assignee = :to
                     where reference = :reference and closed_at is null and assignee is not distinct from :from
                    returning id, revision, reference)""", command, reference, asked, from, to, List.of(given));
    }

    /// Writes into the story what became of an appointment. What the person did waits until somebody has read it.
    ///
    /// @param type `appointment_booked`, `appointment_moved`, `appointment_cancelled`, `appointment_taken_over` or
    ///     `appointment_handed_over`
    /// @param particulars when and where
    void appointment(UUID command, Reference reference, String type, Map<String, Object> particulars, Actor by) {
        write(
                by.kind() == Actor.Kind.RESIDENT ? UNREAD : "with changed as (" + CASE + ")",
                command,
                reference,
                new CommandStore.Asked(type, null, by, particulars, Map.of()),
                null,
                null,
                List.of());
    }

    /// Writes into the story that a letter came in on paper. Nobody has read it yet.
    void scanned(UUID command, Reference reference) {
        write(
                UNREAD,
                command,
                reference,
                new CommandStore.Asked("scanned", null, Actor.system("scans"), Map.of(), Map.of()),
                null,
                null,
                List.of());
    }

    /// Writes into the story that somebody wrote after it had ended, and where that is read.
    ///
    /// @param reporter which of the case's reporters, or null if that is not sure
    /// @param conversation its reference
    void wroteAfter(UUID command, Reference reference, @Nullable Integer reporter, String conversation) {
        Map<String, Object> particulars = reporter == null
                ? Map.of("conversation", conversation)
                : Map.of("conversation", conversation, Additions.REPORTER, reporter);
        tell(command, reference, "wrote_after", particulars, Actor.system("landing"));
    }

    /// Writes into the story that a letter did not get there.
    ///
    /// @param message its id
    /// @param letter which of the service's letters it was, or null
    void cameBack(UUID message, Reference reference, @Nullable String letter) {
        write(
                "with changed as (" + CASE + ")",
                message,
                reference,
                new CommandStore.Asked(
                        "came_back",
                        null,
                        Actor.system("mail"),
                        letter == null ? Map.of() : Map.of("letter", letter),
                        Map.of()),
                null,
                null,
                List.of());
    }

    private boolean write(
            String changed,
            UUID command,
            Reference reference,
            CommandStore.Asked asked,
            @Nullable String from,
            @Nullable String to,
            List<Telling> tellings) {
        try {
            long written = jdbc.sql(changed + BESIDE)
                    .param("reference", reference.value())
                    .param("command", command)
                    .param("type", asked.type())
                    .param("actor", asked.by().toString())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("particulars", json.write(asked.particulars()))
                    .param("said", asked.said().isEmpty() ? null : json.write(asked.said()))
                    .param("tellings", Telling.rows(tellings))
                    .param("from", from, Types.VARCHAR)
                    .param("to", to)
                    .query(Long.class)
                    .single();
            return written > 0 || commands.isDone(command, reference, asked);
        } catch (DuplicateKeyException usedBefore) {
            return commands.isDone(command, reference, asked);
        }
    }
}
