package frontdoor.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup says of itself: enough to know that it is whole, and which Frontdoor can take it.
///
/// @param versions how far each module had been migrated
/// @param tables in the order in which they can be filled
/// @param sequences the last number each one gave out
record Manifest(Instant made, Map<String, String> versions, List<Content> tables, Map<String, Long> sequences) {

    static final String NAME = "manifest.json";

    Manifest {
        versions = Map.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /// @param sha256 of the rows as they are written in the backup, in hexadecimal
    record Content(Table table, long rows, String sha256) {

        String file() {
            return "data/" + table.fullName() + ".tsv";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
