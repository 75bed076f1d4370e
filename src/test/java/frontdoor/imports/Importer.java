package frontdoor.imports;

import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings files in as an administrator does, into a database that holds nothing else.
final class Importer {

    private static final Actor ADA = Actor.staff("ada");

    private final Imports imports;

    Importer(Imports imports, JdbcClient jdbc, SettableClock clock) {
        this.imports = imports;
        clock.set("2026-11-23T09:30");
        jdbc.sql("""
                truncate imports.brought, imports.refusal, imports.customer, imports.remark, imports.tried, imports.run, contacts.contact, contacts.contact_case,
                         cases.kase, cases.event, cases.clock, cases.clock_before, cases.solved, cases.solving, cases.search_key, cases.queue_change, cases.queue_total,
                         cases.confirmed_address
                """).update();
    }

    Run imported(Path file, boolean dryRun) {
        var start = started(file, dryRun);
        start.work().run();
        return imports.find(start.run()).orElseThrow();
    }

    Imports.Start.Started started(Path file, boolean dryRun) {
        return (Imports.Start.Started) start(file, dryRun);
    }

    Imports.Start start(Path file, boolean dryRun) {
        return imports.start("los_angeles", file, file.getFileName().toString(), dryRun, ADA);
    }
}
