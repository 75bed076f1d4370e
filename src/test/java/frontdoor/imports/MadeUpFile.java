package frontdoor.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A small made-up file with the columns that Los Angeles publishes.
final class MadeUpFile {

    static final Path FILE = Path.of("src/test/resources/imports/made-up.csv");

    private MadeUpFile() {}

    /// The rows that will do are the first 37 of the file; none of its values has a comma or a quote.
    static List<Map<String, String>> good() throws IOException {
        var lines = Files.readAllLines(FILE);
        var titles = List.of(lines.getFirst().split(","));
        return lines.subList(1, 38).stream()
                .map(line -> line.split(",", -1))
                .map(values -> IntStream.range(0, titles.size())
                        .boxed()
                        .collect(Collectors.toMap(titles::get, index -> values[index])))
                .toList();
    }

    static List<String> copies(int count) throws IOException {
        var lines = Files.readAllLines(FILE);
        return Stream.concat(
                        Stream.of(lines.getFirst()),
                        IntStream.range(0, count).mapToObj(i -> lines.get(31).replace("T-0031", "C-" + i)))
                .toList();
    }
}
