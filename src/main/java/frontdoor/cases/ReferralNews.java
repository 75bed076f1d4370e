package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.referrals.Referral;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells of a referral in its case's story, to whoever works on the case and, where it matters to them, to the person.
/// It changes nothing that was promised, so it makes nobody's open page stale.
@Component
class ReferralNews {

    private final JdbcClient jdbc;
    private final CaseJson json;

    ReferralNews(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Says it in the story alone.
    void story(Case kase, String type, Referral referral, Actor by, Instant at) {
        jdbc.sql("""
                insert into cases.event (case_id, revision, command, type, actor, at, particulars)
                select id, revision, :command, :type, :actor, :at, :particulars::jsonb
                  from cases.kase where id = :case
                on conflict (command) do nothing
                """)
                .param("case", kase.id())
                .param("command", UUID.nameUUIDFromBytes((type + referral.id()).getBytes(StandardCharsets.UTF_8)))
                .param("type", type)
                .param("actor", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("particulars", json.write(Map.of("line", referral.line(), "title", referral.title())))
                .update();
    }

    /// @param type of the event: `unanswered`, `referral_late`, `not_taken` or `retraction_unseen`
    /// @param messages letters as [frontdoor.notify] accepts them
    void tell(
            Case kase,
            String team,
            String type,
            What what,
            Referral referral,
            List<Map<String, Object>> messages,
            Instant at) {
        var telling = Telling.of(what, kase.reference().value(), type + " " + referral.id(), at)
                .detail(kase.service() + ".refer." + referral.line())
                .to(List.of("owner"), kase.assignee(), team);
        jdbc.sql("""
                with happened as (
                    insert into cases.event (case_id, revision, command, type, actor, at, particulars)
                    select id, revision, :command, :type, 'system:clock', :at, :particulars::jsonb
                      from cases.kase where id = :case
                    on conflict (command) do nothing
                    returning id
                ), told as (
                    select notify.accept(:messages::jsonb) as letters from happened
                ), noticed as (
                    select notices.tell(:tellings::jsonb) as notices from happened
                )
                select count(*) from happened, told, noticed
                """)
                .param("case", kase.id())
                .param("command", UUID.nameUUIDFromBytes((type + referral.id()).getBytes(StandardCharsets.UTF_8)))
                .param("type", type)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("particulars", json.write(Map.of("line", referral.line(), "title", referral.title())))
                .param("messages", json.write(messages))
                .param("tellings", Telling.rows(List.of(telling)))
                .query(Long.class)
                .single();
    }

    /// Keeps in its case's story what the person decided of one line.
    void keep(Case kase, String type, String line, String title, UUID command, Actor by, Instant at) {
        jdbc.sql("""
                insert into cases.event (case_id, revision, command, type, actor, at, particulars)
                select id, revision, :command, :type, :actor, :at, :particulars::jsonb from cases.kase where id = :case
                on conflict (command) do nothing
                """)
                .param("case", kase.id())
                .param("command", UUID.nameUUIDFromBytes((type + command).getBytes(StandardCharsets.UTF_8)))
                .param("type", type)
                .param("actor", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("particulars", json.write(Map.of("line", line, "title", title)))
                .update();
    }
}
