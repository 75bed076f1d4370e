package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a partner adds to a referral beside its answers: questions and files. Whoever writes has taken the referral
/// first, see [ReferralReader#take].
@Component
class EnquiryStore {

    /// What waits for an answer of ours: what was taken back does not.
    private static final String OPEN = "r.asked_at is not null and r.retracted_at is null";

    private final JdbcClient jdbc;
    private final ReferralReader reader;

    EnquiryStore(JdbcClient jdbc, ReferralReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /// Of these teams' cases, the one asked first before the others.
    List<OpenQuestion> open(Collection<String> teams, DueCursor after, int limit) {
        return open("""
                select found.*
                  from unnest(:which::text[]) as whose (team)
                 cross join lateral (
                     select * from referrals.referral r
                      where r.team = whose.team and %s and (r.asked_at, r.id) > (:after::timestamptz, :id::uuid)
                      order by r.asked_at, r.id
                      limit :limit) as found
                 order by found.asked_at, found.id
                 limit :limit
                """.formatted(OPEN), teams, after, limit);
    }

    List<OpenQuestion> openOf(Collection<String> references, DueCursor after, int limit) {
        return open("""
                select * from referrals.referral r
                 where r.reference = any(:which) and %s and (r.asked_at, r.id) > (:after::timestamptz, :id::uuid)
                 order by r.asked_at, r.id
                 limit :limit
                """.formatted(OPEN), references, after, limit);
    }

    private List<OpenQuestion> open(String sql, Collection<String> which, DueCursor after, int limit) {
        return jdbc.sql(sql)
                .param("which", which.toArray(String[]::new))
                .param("after", after.due())
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> new OpenQuestion(
                        reader.referral(row, number),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /// @param most how far it counts
    int count(Collection<String> teams, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select from referrals.referral r where r.team = any(:teams) and %s limit :most) as found
                """.formatted(OPEN))
                .param("teams", teams.toArray(String[]::new))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// Who asked something last.
    Optional<Actor> asker(UUID referral) {
        return jdbc.sql("""
                select actor from referrals.event where referral = ? and what = 'asked' order by id desc limit 1
                """).param(referral).query(String.class).optional().map(Actor::parse);
    }

    /// Whether that command answered a question.
    boolean isReplied(UUID referral, UUID command) {
        return jdbc.sql("""
                select exists (select from referrals.event
                                where referral = :referral and command = :command and what = 'replied')
                """)
                .param("referral", referral)
                .param("command", command)
                .query(Boolean.class)
                .single();
    }

    /// The commands that added files.
    ///
    /// @param what how the history says it
    List<UUID> enclosing(UUID referral, String what) {
        return jdbc.sql("select command from referrals.event where referral = :referral and what = :what")
                .param("referral", referral)
                .param("what", what)
                .query((row, _) -> row.getObject("command", UUID.class))
                .list();
    }

    /// @param what how the history says it
    /// @param about to what the file is given
    void enclose(
            UUID referral, UUID command, String what, Enclosures.Enclosure file, String about, Actor by, Instant at) {
        jdbc.sql("""
                with enclosed as (
                    insert into referrals.event (referral, command, at, actor, what, reason, note)
                    values (:referral, :command, :at, :actor, :what, :file, :name)
                    returning reason as file
                )
                select files.attach(jsonb_build_object('file', jsonb_build_object('id', file, 'size', :size::int)), :about)
                  from enclosed
                """)
                .param("referral", referral)
                .param("command", command)
                .param("at", utc(at))
                .param("actor", by.toString())
                .param("what", what)
                .param("file", file.id())
                .param("name", file.name())
                .param("size", file.size())
                .param("about", about)
                .query(Long.class)
                .single();
    }

    /// A file was given, so that whoever asks what changed is told of the referral.
    void given(UUID referral, Instant at) {
        jdbc.sql("update referrals.referral set given_at = :at where id = :id")
                .param("id", referral)
                .param("at", utc(at))
                .update();
    }

    /// Keeps what became of a file.
    ///
    /// @return false if that was kept before
    boolean note(UUID referral, UUID command, String what, String file, Actor by, Instant at) {
        return jdbc.sql("""
                insert into referrals.event (referral, command, at, actor, what, reason)
                values (:referral, :command, :at, :actor, :what, :file)
                on conflict do nothing
                """)
                        .param("referral", referral)
                        .param("command", command)
                        .param("at", utc(at))
                        .param("actor", by.toString())
                        .param("what", what)
                        .param("file", file)
                        .update()
                == 1;
    }
}
