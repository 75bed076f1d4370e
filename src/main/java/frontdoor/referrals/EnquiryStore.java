package frontdoor.referrals;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a partner adds to a referral beside its answers: questions and files. Whoever writes has taken the referral
/// first, see [ReferralReader#take].
@Component
class EnquiryStore {

    private final JdbcClient jdbc;

    EnquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    List<UUID> enclosing(UUID referral) {
        return jdbc.sql("select command from referrals.event where referral = ? and what = 'attached'")
                .param(referral)
                .query((row, _) -> row.getObject("command", UUID.class))
                .list();
    }

    /// @param about to what the file is given
    /// @param size in bytes
    void enclose(UUID referral, UUID command, String file, String name, int size, String about, Actor by, Instant at) {
        jdbc.sql("""
                with enclosed as (
                    insert into referrals.event (referral, command, at, actor, what, reason, note)
                    values (:referral, :command, :at, :actor, 'attached', :file, :name)
                    returning reason as file
                )
                select files.attach(jsonb_build_object('file', jsonb_build_object('id', file, 'size', :size::int)), :about)
                  from enclosed
                """)
                .param("referral", referral)
                .param("command", command)
                .param("at", utc(at))
                .param("actor", by.toString())
                .param("file", file)
                .param("name", name)
                .param("size", size)
                .param("about", about)
                .query(Long.class)
                .single();
    }
}
