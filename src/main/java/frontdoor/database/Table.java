package frontdoor.database;

import java.util.List;

/// A table as it stands in the catalogue.
///
/// @param columns those that are stored, in order; not those that PostgreSQL works out by itself
record Table(String schema, String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /// `"cases"."case"`, safe to write into a statement.
    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    String quotedColumns() {
        return String.join(", ", columns.stream().map(Table::quote).toList());
    }

    String fullName() {
        return schema + "." + name;
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
