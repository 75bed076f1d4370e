package frontdoor.inbox;

import frontdoor.conversations.Item;
import frontdoor.kernel.Channel;
import frontdoor.kernel.EmailAddress;
import frontdoor.notify.Medium;
import frontdoor.people.Person;
import frontdoor.web.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How an answer can reach whoever wrote: where the letter came from, or the customer's own address. One is typed only
/// for a letter on paper, while nobody knows who wrote.
@Component
class Ways {

    /// A letter to an address that somebody typed, or that we read from a letter.
    static final String TYPED = "typed";

    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}\\s*$");
    private static final int MOST_LINES = 8;

    private final MessageSource messages;

    Ways(MessageSource messages) {
        this.messages = messages;
    }

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
                add(ways, new Way(EmailAddress.isMeant(item.sender()) ? Medium.EMAIL : Medium.TEXT, item.sender()));
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

    /// Whether an answer goes by email unless another way is chosen.
    boolean isEmail(List<Item> items, @Nullable Person person) {
        var ways = of(items, person);
        return !ways.isEmpty() && ways.getFirst().medium() == Medium.EMAIL;
    }

    /// To choose from. Where nobody knows yet who wrote a letter on paper, it can go to an address that is typed.
    List<Option> options(List<Item> items, @Nullable Person person, @Nullable String chosen) {
        var options = new ArrayList<Option>();
        of(items, person)
                .forEach(way -> options.add(Option.of(
                        way.key(), word("inbox.way." + way.key(), way.address().replaceAll("\\R", ", ")))));
        if (person == null && items.stream().anyMatch(item -> item.channel() == Channel.PAPER)) {
            options.add(Option.of(TYPED, word("inbox.way.typed")));
        }
        return options.stream()
                .map(option -> option.chosen(option.value().equals(chosen)))
                .toList();
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /// @return empty for what is no address: it has a name, at least one line more, and ends with a postcode
    static Optional<Way> typed(@Nullable String address) {
        var lines = address == null
                ? List.<String>of()
                : address.lines()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return lines.size() > 1
                        && lines.size() <= MOST_LINES
                        && POSTCODE.matcher(lines.getLast()).find()
                ? Optional.of(new Way(Medium.POST, String.join("\n", lines)))
                : Optional.empty();
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
