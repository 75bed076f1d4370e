package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.kernel.Spreadsheet;
import frontdoor.people.Merges.Duplicate;
import frontdoor.people.Person;
import frontdoor.web.SavedFile;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Customers as files of CSV. Where there are more than a file holds, its last line says so.
@Component
class CustomerLists {

    private final DeskWords words;

    CustomerLists(DeskWords words) {
        this.words = words;
    }

    View people(List<Person> people, boolean more) {
        return written("customers.csv", more, sheet -> {
            sheet.row("number", "name", "born", "email", "telephone", "address", "postcode", "channel", "language");
            people.forEach(person -> sheet.row(
                    person.id(),
                    person.name(),
                    person.bornOn(),
                    person.email(),
                    person.writtenPhone(),
                    person.address(),
                    person.postcode(),
                    person.channel(),
                    person.language()));
        });
    }

    View duplicates(List<Duplicate> pairs, boolean more) {
        return written("duplicates.csv", more, sheet -> {
            sheet.row("number", "name", "other number", "other name", "strength", "reasons");
            pairs.forEach(pair -> sheet.row(
                    pair.low(),
                    pair.lowName(),
                    pair.high(),
                    pair.highName(),
                    pair.strength(),
                    String.join(" ", pair.reasons())));
        });
    }

    private View written(String name, boolean more, Consumer<Spreadsheet> rows) {
        return SavedFile.csv(name, sheet -> {
            rows.accept(sheet);
            if (more) {
                sheet.row(words.word("customers.list.more", CustomerFileController.MOST));
            }
        });
    }
}
