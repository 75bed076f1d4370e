package frontdoor.letters;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Information packs that were handed out, as rows.
@Component
class PackStore {

    private final JdbcClient jdbc;

    PackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Once for a case and a way; without a case, each time.
    void add(@Nullable String reference, String service, PackIssues.How how, Actor by, Instant at) {
        jdbc.sql("""
                insert into letters.pack (id, reference, service, how, by, at)
                values (:id, :reference, :service, :how, :by, :at)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("reference", reference, Types.VARCHAR)
                .param("service", service)
                .param("how", how.key())
                .param("by", by.toString())
                .param("at", CivilTime.utc(at))
                .update();
    }
}
