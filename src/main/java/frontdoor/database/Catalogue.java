package frontdoor.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What PostgreSQL says the database is made of: tables, sequences, and how far each module has been migrated.
record Catalogue(JdbcClient jdbc) {

    static Catalogue of(Connection connection) {
        return new Catalogue(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /// Whether Frontdoor has ever been started on this database.
    boolean isEmpty() {
        return jdbc.sql("select to_regclass('public.flyway_history') is null")
                .query(Boolean.class)
                .single();
    }

    /// Modules and their versions: `cases` at `4`.
    Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        for (var module : Migrations.versions().keySet()) {
            var history = "public." + Migrations.history(module);
            versions.put(
                    module, jdbc.sql("""
                    select coalesce((select version from %s where success and version is not null
                                     order by installed_rank desc limit 1), '0')
                    """.formatted(history)).query(String.class).single());
        }
        return versions;
    }

    /// Every table that holds what people entered, each after the tables that it refers to.
    List<Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        jdbc.sql("""
                select n.nspname as schema, c.relname as name, array_agg(a.attname order by a.attnum) as columns
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                    and not a.attisdropped and a.attgenerated = ''
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                  and c.relname !~ '^flyway_history'
                group by 1, 2
                order by 1, 2
                """)
                .query((row, number) -> new Table(row.getString("schema"), row.getString("name"), List.of((String[])
                        row.getArray("columns").getArray())))
                .list()
                .forEach(table -> tables.put(table.fullName(), table));
        return inOrder(tables, references());
    }

    private Map<String, List<String>> references() {
        var references = new TreeMap<String, List<String>>();
        jdbc.sql("""
                select fn.nspname || '.' || f.relname as source, tn.nspname || '.' || t.relname as target
                from pg_constraint k
                join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid
                """)
                .query((row, number) -> Map.entry(row.getString("source"), row.getString("target")))
                .list()
                .forEach(pair -> references
                        .computeIfAbsent(pair.getKey(), source -> new ArrayList<>())
                        .add(pair.getValue()));
        return references;
    }

    private static List<Table> inOrder(Map<String, Table> tables, Map<String, List<String>> references) {
        var done = new LinkedHashSet<Table>();
        var begun = new LinkedHashSet<String>();
        tables.keySet().forEach(name -> visit(name, tables, references, begun, done));
        return List.copyOf(done);
    }

    private static void visit(
            String name,
            Map<String, Table> tables,
            Map<String, List<String>> references,
            LinkedHashSet<String> begun,
            LinkedHashSet<Table> done) {
        var table = tables.get(name);
        if (table == null || !begun.add(name)) {
            return;
        }
        references.getOrDefault(name, List.of()).forEach(target -> visit(target, tables, references, begun, done));
        done.add(table);
    }

    /// The last number each sequence gave out; one that has given none is left out.
    Map<String, Long> sequences() {
        var sequences = new TreeMap<String, Long>();
        jdbc.sql("""
                select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value
                from pg_sequences where last_value is not null
                """)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("last_value")))
                .list()
                .forEach(sequence -> sequences.put(sequence.getKey(), sequence.getValue()));
        return sequences;
    }

    void setSequences(Map<String, Long> sequences) {
        sequences.forEach((name, last) -> jdbc.sql("select setval(cast(? as regclass), ?)")
                .params(name, last)
                .query(Long.class)
                .single());
    }
}
