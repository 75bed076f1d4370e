package frontdoor.customers;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.desk.DeskWords;
import frontdoor.kernel.Spreadsheet;
import frontdoor.people.Merges.Duplicate;
import frontdoor.people.Person;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Customers as CSV. Where there are more than a file holds, its last line says so.
@Component
class CustomerLists {

    private final DeskWords words;

    CustomerLists(DeskWords words) {
        this.words = words;
    }

    String people(List<Person> people, boolean more) {
        return written(
                List.of("number", "name", "born", "email", "telephone", "address", "postcode", "channel", "language"),
                people.stream().map(CustomerLists::cells),
                more);
    }

    private static List<String> cells(Person person) {
        return Stream.of(
                        String.valueOf(person.id()),
                        person.name(),
                        person.bornOn() == null ? "" : person.bornOn().toString(),
                        person.email(),
                        person.writtenPhone(),
                        person.address(),
                        person.postcode(),
                        person.channel(),
                        person.language())
                .map((@Nullable String cell) -> Spreadsheet.cell(cell))
                .toList();
    }

    String duplicates(List<Duplicate> pairs, boolean more) {
        return written(
                List.of("number", "name", "other number", "other name", "strength", "reasons"),
                pairs.stream()
                        .map(pair -> List.of(
                                String.valueOf(pair.low()),
                                Spreadsheet.cell(pair.lowName()),
                                String.valueOf(pair.high()),
                                Spreadsheet.cell(pair.highName()),
                                String.valueOf(pair.strength()),
                                String.join(" ", pair.reasons()))),
                more);
    }

    private String written(List<String> titles, Stream<List<String>> rows, boolean more) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(titles);
            rows.forEach(csv::writeRecord);
            if (more) {
                csv.writeRecord(words.word("customers.list.more", CustomerFileController.MOST));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
