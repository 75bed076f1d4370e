package frontdoor.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/// A CSV file whose first row has the titles of its columns, in UTF-8.
///
/// @param name as it was handed in
record CsvFile(Path path, String name, List<String> titles, int rows, String sha256) {

    private static final int BLOCK = 1 << 16; // bytes

    /// Reads it once from end to end, so that what is wrong with it as a whole shows before any row is brought in.
    ///
    /// @throws IllegalArgumentException if it is no such file
    static CsvFile of(Path path, String name) {
        int rows = 0;
        var titles = List.<String>of();
        try (var csv = reader(path)) {
            for (var row : csv) {
                titles = row.getHeader();
                rows++;
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "The file " + name + " cannot be read as CSV in UTF-8: " + e.getMessage());
        }
        if (new HashSet<>(titles).size() < titles.size()) {
            throw new IllegalArgumentException("Two columns of " + name + " have the same title.");
        }
        return new CsvFile(path, name, titles, rows, sha256(path));
    }

    /// The caller closes it.
    static CsvReader<NamedCsvRecord> reader(Path path) throws IOException {
        return CsvReader.builder()
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(path);
    }

    static String sha256(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
