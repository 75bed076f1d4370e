package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes reminders of letters, to where the letter went, as long as that is where the person is reached.
@Component
class LetterReminders {

    private final LetterMatters matters;
    private final Customers customers;
    private final MessageSource text;
    private final Clock clock;

    LetterReminders(LetterMatters matters, Customers customers, MessageSource text, Clock clock) {
        this.matters = matters;
        this.customers = customers;
        this.text = text;
        this.clock = clock;
    }

    /// Whether the case still gives the address that the letter went to, and the register no other. Whoever lives
    /// where somebody has left must not read their post.
    boolean isStillTheirs(AwaitedReply reply, Message letter) {
        var to = matters.of(reply).map(LetterMatter::to);
        return to.isPresent()
                && isSame(letter.medium(), letter.recipient(), to.get().recipient(letter.medium()))
                && isOnRecord(to.get().person(), letter);
    }

    private boolean isOnRecord(@Nullable Long person, Message letter) {
        var known = person == null
                ? List.<String>of()
                : customers
                        .find(person)
                        .map(customer -> recipients(customer, letter.medium()))
                        .orElse(List.of());
        return known.isEmpty()
                || known.stream().anyMatch(recipient -> isSame(letter.medium(), letter.recipient(), recipient));
    }

    private List<String> recipients(Customer customer, Medium medium) {
        var own = Stream.ofNullable(Addressee.of(customer).recipient(medium));
        var today = CivilTime.day(clock.instant());
        var further = medium == Medium.POST
                ? customer.homes().stream()
                        .filter(home -> isNow(home.untilDay(), today))
                        .map(home -> "\n" + home.line() + (home.postcode() == null ? "" : "\n" + home.postcode()))
                : customer.lines().stream()
                        .filter(line -> line.medium().equals(medium == Medium.EMAIL ? "email" : "phone"))
                        .filter(line -> isNow(line.untilDay(), today))
                        .map(line -> line.value());
        return Stream.concat(own, further).toList();
    }

    private static boolean isNow(@Nullable LocalDate until, LocalDate today) {
        return until == null || !until.isBefore(today);
    }

    /// One way of writing an address may leave out a line of it, such as the town.
    private static boolean isSame(Medium medium, String one, @Nullable String other) {
        if (other == null) {
            return false;
        }
        var lines = lines(medium, one);
        var others = lines(medium, other);
        return !lines.isEmpty() && !others.isEmpty() && (lines.containsAll(others) || others.containsAll(lines));
    }

    /// Without the name, which stands first on paper.
    private static Set<String> lines(Medium medium, String recipient) {
        return medium == Medium.POST
                ? recipient
                        .lines()
                        .skip(1)
                        .flatMap(line -> Stream.of(line.split(", ")))
                        .map(line -> line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet())
                : Set.of(recipient.toLowerCase(Locale.ROOT));
    }

    /// By the way the letter went. The relay obeys what is safe now.
    Message of(AwaitedReply reply, Message letter) {
        var locale = Locale.forLanguageTag(letter.language());
        var day = LetterValues.day(reply.dueAt(), locale);
        var wrote = LetterValues.day(reply.since(), locale);
        var reference = Objects.requireNonNullElse(reply.reference(), "");
        return new Message(
                UUID.randomUUID(),
                letter.about(),
                letter.medium(),
                letter.recipient(),
                letter.subject().isEmpty()
                        ? ""
                        : text.getMessage("letters.remind.subject", new Object[] {letter.subject()}, locale),
                text.getMessage(
                        "letters.remind.body",
                        new Object[] {wrote, reply.title(), day, reply.otherwise(), reference},
                        locale),
                letter.language(),
                letter.needs(),
                "letter/" + reply.letter() + "/reminder",
                letter.person());
    }
}
