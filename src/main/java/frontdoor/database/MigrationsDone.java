package frontdoor.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers, in the database itself, which files it was last brought up to date with.
///
/// The table is named like Flyway's histories, so that a backup leaves it out as it does them.
record MigrationsDone(JdbcClient jdbc) {

    boolean are(String fingerprint) {
        return jdbc.sql("select to_regclass('public.flyway_history_all') is not null")
                        .query(Boolean.class)
                        .single()
                && jdbc.sql("select exists (select from public.flyway_history_all where fingerprint = ?)")
                        .param(fingerprint)
                        .query(Boolean.class)
                        .single();
    }

    /// Called once all of them are done; a start that is cut short before asks each module again.
    void keep(String fingerprint) {
        jdbc.sql("create table if not exists public.flyway_history_all (fingerprint text primary key)")
                .update();
        jdbc.sql("""
                with others as (delete from public.flyway_history_all where fingerprint <> :fingerprint)
                insert into public.flyway_history_all values (:fingerprint) on conflict do nothing
                """).param("fingerprint", fingerprint).update();
    }
}
