package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether what was done solved what the person came for, as they say when the case has ended. Each has one answer and
/// can change it.
@Component
public class SolvedAnswers {

    /// The particular that says which answer it was.
    public static final String SOLVED = "solved";

    /// How long the link in a letter asks.
    static final Duration ASKED_FOR = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final CommandStore commands;
    private final Clock clock;

    SolvedAnswers(JdbcClient jdbc, CaseJson json, CommandStore commands, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
        this.clock = clock;
    }

    /// Whom a letter's link asks, and about which case.
    public record Asked(Reference reference, int reporter) {}

    /// Keeps an answer, over the one before. The same command twice keeps it once.
    ///
    /// @param said what they say beside it, by name
    /// @return false if there is no such case that has ended, or the command was used for something else
    public boolean answer(UUID command, Reference reference, int reporter, boolean solved, Map<String, Object> said) {
        var asked = new CommandStore.Asked(
                "solved", null, Actor.ANONYMOUS, Map.of(Additions.REPORTER, reporter, SOLVED, solved), said);
        try {
            long written = jdbc.sql("""
                    with ended as (
                        select id, revision, reference from cases.kase
                         where reference = :reference and closed_at is not null
                           and jsonb_array_length(reporters) > :reporter
                    ), answered as (
                        insert into cases.solved (case_id, reporter, solved, at)
                        select id, :reporter, :solved, :at from ended
                        on conflict (case_id, reporter) do update set solved = excluded.solved, at = excluded.at
                    ), happened as (
                        insert into cases.event (case_id, revision, command, type, actor, at, particulars, said)
                        select id, revision, :command, 'solved', :actor, :at, :particulars::jsonb, :said::jsonb from ended
                    ), audited as (
                        select audit.enter(jsonb_build_object('actor', :actor::text,
                                                              'about', reference, 'action', 'solved')) from ended
                    )
                    select count(*) from ended, audited
                    """)
                    .param("reference", reference.value())
                    .param("reporter", reporter)
                    .param("solved", solved)
                    .param("command", command)
                    .param("actor", asked.by().toString())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("particulars", json.write(asked.particulars()))
                    .param("said", said.isEmpty() ? null : json.write(said))
                    .query(Long.class)
                    .single();
            return written > 0 || commands.isDone(command, reference, asked);
        } catch (DuplicateKeyException usedBefore) {
            return commands.isDone(command, reference, asked);
        }
    }

    /// @param token as the letter's link gives it
    /// @return empty if it asks nothing, or no longer
    public Optional<Asked> asked(String token) {
        return jdbc.sql("""
                select k.reference, s.reporter
                  from cases.solving s join cases.kase k on k.id = s.case_id
                 where s.token = :token and s.used_at is null and s.made_at > :since and k.closed_at is not null
                """)
                .param("token", Sha256.of(token))
                .param("since", clock.instant().minus(ASKED_FOR).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Asked(new Reference(row.getString("reference")), row.getInt("reporter")))
                .optional();
    }

    /// Uses the link up.
    public void spend(String token) {
        jdbc.sql("update cases.solving set used_at = :now where token = :token and used_at is null")
                .param("token", Sha256.of(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
