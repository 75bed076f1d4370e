package frontdoor.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A CSV file of customers, as any spreadsheet saves it: in UTF-8, with or without a mark at its start, or in
/// Windows-1252; with commas, semicolons or tabs.
///
/// @param titles as they stand in the file
record CustomerFile(Path path, Charset charset, char separator, List<String> titles, int rows) {

    static final long LARGEST = 50L << 20; // bytes
    static final int MOST = 100_000; // rows

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16; // characters

    /// Reads it once from end to end.
    ///
    /// @throws IllegalArgumentException if it will not do as a whole; the message is a sentence
    static CustomerFile of(Path path, String name) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new IllegalArgumentException("The file " + name + " is larger than 50 MB. Cut it in two.");
            }
            var charset = charset(path);
            var separator = separator(path, charset);
            var titles = List.<String>of();
            int rows = -1;
            try (var csv = reader(path, charset, separator)) {
                for (var row : csv) {
                    titles = rows < 0 ? row.getFields() : titles;
                    rows += isBlank(row) ? 0 : 1;
                }
            }
            return checked(new CustomerFile(path, charset, separator, titles, Math.max(rows, 0)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("The file " + name + " cannot be read as CSV: " + e.getMessage());
        }
    }

    private static CustomerFile checked(CustomerFile file, String name) {
        if (file.rows == 0) {
            throw new IllegalArgumentException("The file " + name + " has no rows below its titles.");
        }
        if (file.rows > MOST) {
            throw new IllegalArgumentException("The file %s has %,d rows. At most %,d can be brought in at once."
                    .formatted(name, file.rows, MOST));
        }
        var known = file.titles.stream()
                .flatMap(title -> CustomerColumn.of(title).stream())
                .toList();
        var missing = Stream.of(CustomerColumn.NUMBER, CustomerColumn.NAME)
                .filter(column -> !known.contains(column))
                .map(CustomerColumn::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The file has no column %s. Its first row must have the titles: %s."
                    .formatted(missing, titlesOfAll()));
        }
        if (known.size() > known.stream().distinct().count()) {
            throw new IllegalArgumentException("Two columns of " + name + " have the same title.");
        }
        return file;
    }

    private static String titlesOfAll() {
        return Arrays.stream(CustomerColumn.values()).map(CustomerColumn::title).collect(Collectors.joining(", "));
    }

    /// An empty line, which counts as a row of a spreadsheet and holds nobody.
    static boolean isBlank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isBlank();
    }

    /// The titles that nobody reads.
    List<String> unread() {
        return titles.stream()
                .filter(title -> CustomerColumn.of(title).isEmpty() && !title.isBlank())
                .toList();
    }

    /// The caller closes it. The first record holds the titles.
    CsvReader<CsvRecord> reader() throws IOException {
        return reader(path, charset, separator);
    }

    @SuppressWarnings("deprecation") // a row of too many columns is refused by itself, not with its whole file
    private static CsvReader<CsvRecord> reader(Path path, Charset charset, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(path, charset);
    }

    private static Charset charset(Path path) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(Files.newInputStream(path), strict)) {
            var block = new char[BLOCK];
            while (in.read(block) >= 0) {}
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    /// Whichever stands most often in the first line.
    private static char separator(Path path, Charset charset) throws IOException {
        try (var in = Files.newBufferedReader(path, charset)) {
            var first = in.readLine();
            var line = first == null ? "" : first;
            return Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong((Character each) ->
                            line.chars().filter(c -> c == each).count()))
                    .orElse(',');
        }
    }
}
