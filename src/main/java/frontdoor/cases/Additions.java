package frontdoor.cases;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person adds to their open case at any time, and that an officer has read it. Neither moves the case's
/// revision, so they never make somebody's open page stale.
@Component
public class Additions {

    /// What they say stands in the story under these names.
    public static final String WORDS = "words";

    public static final String PHOTO = "photo";

    /// How a file that was added is told of, as that of any question.
    public static final Question FILE = new Question(
            PHOTO, PHOTO, null, new Question.Kind.File(List.of(), 0), false, When.ALWAYS, false, null, false, null);

    /// The particular that says which of the reporters it was.
    public static final String REPORTER = "reporter";

    private static final String BESIDE = """
            , happened as (
                insert into cases.event (case_id, revision, command, type, actor, at, particulars, said)
                select id, revision, :command, :type, :actor, :at, :particulars::jsonb, :said::jsonb from changed
            ), attached as (
                select files.attach(coalesce(:said::jsonb, '{}'), reference) from changed
            ), audited as (
                select audit.enter(jsonb_build_object('actor', :actor::text,
                                                      'about', reference, 'action', :type::text)) from changed
            ), noticed as (
                select notices.tell(case when :type::text = 'added' then jsonb_build_array(jsonb_build_object(
                    'what', 'reply', 'about', reference, 'who', '["owner"]'::jsonb, 'owner', assignee,
                    'cause', :command::text, 'at', :at)) else '[]' end)
                  from changed
            )
            select count(*) from changed, attached, audited, noticed
            """;

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final CommandStore commands;
    private final Clock clock;

    Additions(JdbcClient jdbc, CaseJson json, CommandStore commands, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.commands = commands;
        this.clock = clock;
    }

    /// Adds words and a file. The same command twice adds them once.
    ///
    /// @param reporter which of the case's reporters
    /// @param said by name, checked
    /// @return false if there is no such open case, or the command was used for something else
    public boolean add(UUID command, Reference reference, int reporter, Map<String, Object> said) {
        return write(
                """
                with changed as (
                    update cases.kase set unread = unread + 1 where reference = :reference and closed_at is null
                    returning id, revision, reference, assignee)""",
                command,
                reference,
                new CommandStore.Asked("added", null, Actor.ANONYMOUS, Map.of(REPORTER, reporter), said));
    }

    /// Says that somebody has read all that was added.
    ///
    /// @return false if there is nothing that was not read
    public boolean read(UUID command, Reference reference, Actor by) {
        return write("""
                with changed as (
                    update cases.kase set unread = 0 where reference = :reference and unread > 0
                    returning id, revision, reference, assignee)""", command, reference, new CommandStore.Asked("read", null, by, Map.of(), Map.of()));
    }

    private boolean write(String changed, UUID command, Reference reference, CommandStore.Asked asked) {
        try {
            long written = jdbc.sql(changed + BESIDE)
                    .param("reference", reference.value())
                    .param("command", command)
                    .param("type", asked.type())
                    .param("actor", asked.by().toString())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("particulars", json.write(asked.particulars()))
                    .param("said", asked.said().isEmpty() ? null : json.write(asked.said()))
                    .query(Long.class)
                    .single();
            return written > 0 || commands.isDone(command, reference, asked);
        } catch (DuplicateKeyException usedBefore) {
            return commands.isDone(command, reference, asked);
        }
    }
}
