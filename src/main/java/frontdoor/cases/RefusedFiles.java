package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells of files that the virus scanner refused after they were sent in: the case's story says so, and whoever sent
/// the file is written to, because the council may still need what was in it.
@Component
class RefusedFiles {

    private static final Actor BY = Actor.system("files");

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final Messages messages;
    private final MessageSource words;
    private final Clock clock;

    RefusedFiles(JdbcClient jdbc, CaseReader reader, Messages messages, MessageSource words, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /// @param reporter which of the case's reporters sent it
    private record Refused(Reference about, String id, String name, boolean byResident, int reporter) {}

    /// @return how many files were told of
    @Transactional
    int tell() {
        var refused = jdbc.sql("""
                with refused as materialized (
                    select * from files.take_refused(:at)
                ), happened as (
                    insert into cases.event (case_id, revision, type, actor, at, particulars)
                    select kase.id, kase.revision, 'file_refused', :by, :at, jsonb_build_object('file', refused.id)
                      from refused join cases.kase on kase.reference = refused.about
                ), audited as (
                    select audit.enter(jsonb_build_object('actor', :by::text, 'about', about, 'action', 'file_refused'))
                      from refused
                )
                select refused.*, (select count(*) from audited) as entries,
                       coalesce((sent.particulars ->> 'reporter')::int, 0) as reporter
                  from refused
                  join cases.kase on kase.reference = refused.about
                  left join cases.event as sent
                    on sent.case_id = kase.id and sent.type in ('joined', 'added')
                   and position('"' || refused.id || '"' in sent.said::text) > 0
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", BY.toString())
                .query(RefusedFiles::refused)
                .list();
        refused.stream().filter(Refused::byResident).forEach(this::write);
        return refused.size();
    }

    private static Refused refused(ResultSet row, int number) throws SQLException {
        return new Refused(
                new Reference(row.getString("about")),
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("sent_by_resident"),
                row.getInt("reporter"));
    }

    private void write(Refused file) {
        reader.find(file.about())
                .filter(kase -> file.reporter() < kase.reporters().size())
                .map(kase -> kase.reporters().get(file.reporter()))
                .flatMap(reporter -> letter(file, reporter))
                .ifPresent(letter -> messages.accept(List.of(letter)));
    }

    /// @return empty for somebody who left no email address and no telephone number
    private Optional<Message> letter(Refused file, Reporter reporter) {
        var reference = file.about().value();
        var locale = Locale.forLanguageTag(reporter.language());
        return Recipient.of(reporter.email(), reporter.phone())
                .map(recipient -> recipient.message(
                        reference,
                        words.getMessage("files.letter.subject", new Object[] {reference}, locale),
                        words.getMessage("files.letter.text", new Object[] {file.name(), reference}, locale),
                        reporter.language(),
                        reference + "/file-refused/" + file.id()))
                .map(letter -> letter.forPerson(reporter.person()));
    }
}
