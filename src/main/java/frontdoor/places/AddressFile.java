package frontdoor.places;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import frontdoor.places.Loaded.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;

/// One reading of a file of addresses, a thousand rows at a time, that says row by row what will not do.
final class AddressFile {

    private static final int BATCH = 1_000;

    private final ToIntFunction<List<AddressRow>> take;
    private final LongConsumer progress;
    private final List<AddressRow> batch = new ArrayList<>(BATCH);
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long refusedCount;
    private long read;
    private long added;

    /// @param take handed the rows that will do; says how many are new
    /// @param progress told how many rows have been read, once for each batch
    AddressFile(ToIntFunction<List<AddressRow>> take, LongConsumer progress) {
        this.take = take;
        this.progress = progress;
    }

    /// What stands before a row that is no CSV is read as ever; what follows it is not.
    Loaded read(Reader csv) {
        long line = 0;
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(csv)) {
            for (var row : rows) {
                if (read == 0 && lacksAColumn(row.getHeader())) {
                    break;
                }
                read(row);
                line = row.getStartingLineNumber();
            }
        } catch (CsvParseException e) {
            refuse(line + 1, "From here on the file cannot be read: a row has too many columns, or is too long.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hand();
        return new Loaded(read, added, seen.size() - added, refused, refusedCount);
    }

    private boolean lacksAColumn(List<String> header) {
        var missing = AddressRow.NEEDED.stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (missing.isEmpty()) {
            return false;
        }
        refuse(1, "The file has no column " + String.join(", ", missing) + ".");
        return true;
    }

    private void read(NamedCsvRecord row) {
        read++;
        try {
            var address = AddressRow.of(row);
            if (seen.add(address.uprn())) {
                batch.add(address);
            } else {
                refuse(row.getStartingLineNumber(), "UPRN " + address.uprn() + " stands in an earlier row.");
            }
        } catch (IllegalArgumentException e) {
            refuse(row.getStartingLineNumber(), String.valueOf(e.getMessage()));
        }
        if (read % BATCH == 0) {
            hand();
        }
    }

    private void refuse(long line, String reason) {
        refusedCount++;
        if (refused.size() < Loaded.LISTED) {
            refused.add(new Refusal(line, reason));
        }
    }

    private void hand() {
        if (!batch.isEmpty()) {
            added += take.applyAsInt(List.copyOf(batch));
            batch.clear();
        }
        progress.accept(read);
    }
}
