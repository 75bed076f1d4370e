package frontdoor.inbox;

import frontdoor.conversations.Item;
import frontdoor.notify.Medium;
import frontdoor.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How an answer can reach whoever wrote. No address is typed: an answer goes where the letter came from, or to the
/// customer's own address.
@Component
class Ways {

    record Way(Medium medium, String address) {

        String key() {
            return medium.key();
        }
    }

    /// The way by which they wrote last stands first.
    List<Way> of(List<Item> items, @Nullable Person person) {
        var ways = new ArrayList<Way>();
        for (var item : items.reversed()) {
            if (item.sender() != null && !item.automatic()) {
                add(ways, new Way(item.sender().contains("@") ? Medium.EMAIL : Medium.TEXT, item.sender()));
            }
        }
        if (person != null) {
            if (person.email() != null) {
                add(ways, new Way(Medium.EMAIL, person.email()));
            }
            if (person.phone() != null) {
                add(ways, new Way(Medium.TEXT, person.phone()));
            }
            if (person.address() != null && !person.noPost()) {
                add(ways, new Way(Medium.POST, post(person, person.address())));
            }
        }
        return List.copyOf(ways);
    }

    private static void add(List<Way> ways, Way way) {
        if (ways.stream().noneMatch(known -> known.medium() == way.medium())) {
            ways.add(way);
        }
    }

    private static String post(Person person, String address) {
        var lines = person.name() + "\n" + address.strip().replaceAll("\\s*(\\R|, )\\s*", "\n");
        return person.postcode() == null || address.contains(person.postcode())
                ? lines
                : lines + "\n" + person.postcode();
    }
}
