package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.people.People;
import frontdoor.people.Person;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds another customer by what a member of staff typed: their number, or whatever finds just one.
@Component
class OtherCustomer {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int SHOWN = 5; // people that a name may mean

    private final People people;
    private final DeskWords words;

    OtherCustomer(People people, DeskWords words) {
        this.people = people;
        this.words = words;
    }

    /// @param than who is not meant, by the number of the one that stays
    List<Person> find(String typed, long than) {
        var found = NUMBER.matcher(typed).matches()
                ? people.find(Long.parseLong(typed)).stream().toList()
                : people.search(typed);
        return found.stream().filter(person -> person.id() != than).toList();
    }

    /// What to do where nobody or more than one was found.
    String unclear(List<Person> found) {
        return found.isEmpty()
                ? words.word("customers.problem.nobody")
                : words.word(
                        "customers.problem.several",
                        found.stream()
                                .limit(SHOWN)
                                .map(person -> person.name() + " (" + person.id() + ")")
                                .collect(Collectors.joining(", ")));
    }
}
