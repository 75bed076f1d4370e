package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import frontdoor.notify.Medium;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the rules of safe contact would do with a letter, asked before it is sent. The relay asks again and obeys.
@Component
class SafeWays {

    private final JdbcClient jdbc;
    private final Clock clock;

    SafeWays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param held why it must not go at all: `died`, `email`, `text`, `post` or `number`; null for most
    /// @param notBefore when it may go, where it may not go now; null for most
    record Verdict(@Nullable String held, @Nullable Instant notBefore) {}

    Verdict of(@Nullable Long person, Medium medium, String recipient) {
        return jdbc.sql("""
                        select case when died is not null then 'died' else held end as held, not_before
                          from people.reach(:person, :channel, :recipient, :now)
                        """)
                .param("person", person, Types.BIGINT)
                .param("channel", medium.key())
                .param("recipient", recipient)
                .param("now", CivilTime.utc(clock.instant()))
                .query((row, _) -> {
                    var notBefore = row.getObject("not_before", OffsetDateTime.class);
                    return new Verdict(row.getString("held"), notBefore == null ? null : notBefore.toInstant());
                })
                .single();
    }
}
