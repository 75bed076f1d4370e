package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What letters' files said, as rows.
@Component
class TemplateStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps a text unless it is the one that held last.
    void keep(LetterTemplate template, String text) {
        jdbc.sql("""
                insert into letters.template_version (template, language, hash, shown_from, text)
                select :template, :language, :hash, :now, :text
                 where :hash is distinct from (select hash from letters.template_version
                                                where template = :template and language = :language
                                                order by shown_from desc, id desc limit 1)
                """)
                .param("template", template.key())
                .param("language", template.language())
                .param("hash", template.hash())
                .param("now", CivilTime.utc(clock.instant()))
                .param("text", text)
                .update();
    }

    Optional<TemplateVersion> latest(String template, String language) {
        return jdbc.sql("""
                select * from letters.template_version where template = :template and language = :language
                 order by shown_from desc, id desc limit 1
                """)
                .param("template", template)
                .param("language", language)
                .query((row, _) -> version(row))
                .optional();
    }

    /// The newest first.
    List<TemplateVersion> versions(String template, int limit) {
        return jdbc.sql("""
                select * from letters.template_version where template = :template
                 order by shown_from desc, id desc limit :limit
                """)
                .param("template", template)
                .param("limit", limit)
                .query((row, _) -> version(row))
                .list();
    }

    private static TemplateVersion version(ResultSet row) throws SQLException {
        return new TemplateVersion(
                row.getString("template"),
                row.getString("language"),
                row.getString("hash"),
                row.getObject("shown_from", OffsetDateTime.class).toInstant(),
                row.getString("text"));
    }
}
