package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows which commands were stored before, so that a double click, a refresh or a retry does nothing twice.
@Component
class CommandStore {

    private final JdbcClient jdbc;

    CommandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone(UUID command) {
        return jdbc.sql("select exists (select 1 from cases.event where command = :command)")
                .param("command", command)
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
