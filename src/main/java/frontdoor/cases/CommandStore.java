package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.services.Command;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows which commands were stored before, so that a double click, a refresh or a retry does nothing twice.
@Component
class CommandStore {

    private final JdbcClient jdbc;
    private final CaseJson json;

    CommandStore(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What somebody asks of a case, as its event tells of it.
    ///
    /// @param particulars those that are asked for and not decided; an assignment has no others
    /// @param said what was typed, checked
    record Asked(
            String type, @Nullable String action, Actor by, Map<String, Object> particulars, Map<String, Object> said) {

        static Asked of(Command what, Actor by) {
            return switch (what) {
                case Command.Act act -> new Asked("action", act.action(), by, Map.of(), act.answers());
                case Command.Finish finish ->
                    new Asked(
                            "referral",
                            null,
                            by,
                            Map.of(finish.done() ? "finished" : "not_done", List.copyOf(finish.lines())),
                            Map.of());
                case Command.ReferAgain again ->
                    new Asked("referred_again", null, by, Map.of("referred", List.of(again.line())), Map.of());
                case Command.Reopen reopen -> new Asked("reopened", null, by, Map.of(), reopen.said());
                case Command.AskAlso also -> new Asked("asked_also", null, by, Map.of(), Map.copyOf(also.ticked()));
                case Command.Open _ -> new Asked("opened", null, by, Map.of(), Map.of());
                case Command.Tick tick -> new Asked("system", tick.clock(), by, Map.of(), Map.of());
            };
        }
    }

    /// Whether the command was stored before and asked for this very thing. Its id alone does not tell: a page that
    /// somebody went back to sends another thing under the same id, and so may anybody who knows it.
    boolean isDone(UUID command, Reference reference, Asked asked) {
        return jdbc.sql("""
                select exists (
                    select 1 from cases.event e join cases.kase k on k.id = e.case_id
                     where e.command = :command and k.reference = :reference
                       and e.type = :type and e.action is not distinct from :action and e.actor = :actor
                       and e.particulars @> :particulars::jsonb
                       and (e.type <> 'assigned' or e.particulars = :particulars::jsonb)
                       and coalesce(e.said, '{}') = :said::jsonb)
                """)
                .param("command", command)
                .param("reference", reference.value())
                .param("type", asked.type())
                .param("action", asked.action(), Types.VARCHAR)
                .param("actor", asked.by().toString())
                .param("particulars", json.write(asked.particulars()))
                .param("said", json.write(asked.said()))
                .query(Boolean.class)
                .single();
    }

    /// The case that the command opened, or was added to.
    Optional<Reference> opened(UUID command) {
        return jdbc.sql("""
                select k.reference from cases.event e join cases.kase k on k.id = e.case_id
                 where e.command = :command
                """)
                .param("command", command)
                .query((row, _) -> new Reference(row.getString("reference")))
                .optional();
    }
}
