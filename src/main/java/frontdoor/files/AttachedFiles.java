package frontdoor.files;

import frontdoor.kernel.Reference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which files were sent in with cases, for somebody who is told what we hold. Their content is not read.
@Component
public class AttachedFiles {

    private final JdbcClient jdbc;

    AttachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param id as the answers name it
    /// @param name as the person called it
    /// @param size in bytes
    public record Attached(String id, Reference about, String name, int size, Instant at) {}

    /// The oldest first.
    public List<Attached> of(Collection<Reference> cases) {
        return jdbc.sql("""
                select id, about, name, size, created_at from files.file where about = any(:cases) order by created_at, id
                """)
                .param("cases", cases.stream().map(Reference::value).toArray(String[]::new))
                .query((row, _) -> new Attached(
                        row.getString("id"),
                        new Reference(row.getString("about")),
                        row.getString("name"),
                        row.getInt("size"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
