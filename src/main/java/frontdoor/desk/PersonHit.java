package frontdoor.desk;

import frontdoor.people.Person;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person who was found, with enough to tell them from others of their name.
public record PersonHit(long id, String name, String about) {

    static PersonHit of(Person person) {
        var about = Stream.of(person.address(), person.postcode(), person.writtenPhone(), person.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new PersonHit(person.id(), person.name(), about);
    }
}
