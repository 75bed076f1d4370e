package frontdoor.visits;

import frontdoor.council.Council;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.people.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes to whoever has a place, in their language. It says with whom, when and where, and never what it is about.
@Component
class BookingMessages {

    private final AccessPoints places;
    private final BookingWays ways;
    private final Council council;
    private final MessageSource text;

    BookingMessages(AccessPoints places, BookingWays ways, Council council, MessageSource text) {
        this.places = places;
        this.ways = ways;
        this.council = council;
        this.text = text;
    }

    enum What {
        BOOKED,
        MOVED,
        CANCELLED,
        /// The working day before: too late for a letter.
        REMINDER;

        String key() {
            return "visits.booking." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param dedupe what it is sent once for
    /// @return empty if there is no way to reach them that they allow
    Optional<Message> of(What what, Booking booking, String dedupe) {
        var found = places.find(booking.place());
        var surgery = found.flatMap(place -> place.surgery(booking.surgery()));
        var reached = ways.of(booking, what != What.REMINDER);
        if (found.isEmpty() || surgery.isEmpty() || reached.isEmpty()) {
            return Optional.empty();
        }
        var way = reached.get();
        var person = way.person();
        var locale = Locale.forLanguageTag(person == null ? "en" : person.language());
        var words = words(booking, found.get(), surgery.get(), locale);
        boolean isText = way.medium() == Medium.TEXT;
        return Optional.of(new Message(
                UUID.randomUUID(),
                Booking.about(booking.id()),
                way.medium(),
                way.recipient(),
                isText ? "" : text.getMessage(what.key() + ".subject", words, locale),
                text.getMessage(what.key() + (isText ? ".text" : ".body"), words, locale),
                locale.toLanguageTag(),
                needs(way.medium(), person),
                Booking.about(booking.id()) + "/" + dedupe,
                person == null ? null : person.id()));
    }

    private static @Nullable String needs(Medium medium, @Nullable Person person) {
        return medium == Medium.POST && person != null ? person.needs() : null;
    }

    private Object[] words(Booking booking, AccessPoint place, Surgery surgery, Locale locale) {
        return new Object[] {
            booking.name(),
            surgery.partner(),
            day(booking.day(), locale),
            time(booking.at(), locale),
            place.title(),
            place.address(),
            council.phone(),
            council.name()
        };
    }

    /// Welsh begins the names of its days with a small letter.
    private static String day(LocalDate day, Locale locale) {
        var said = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
        return locale.getLanguage().equals("cy") ? said.substring(0, 1).toLowerCase(locale) + said.substring(1) : said;
    }

    private String time(LocalTime time, Locale locale) {
        if (time.equals(LocalTime.NOON)) {
            return text.getMessage("web.time.midday", null, locale);
        }
        var half = text.getMessage(time.isBefore(LocalTime.NOON) ? "web.time.am" : "web.time.pm", null, locale);
        return DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "h" : "h:mm", locale)
                        .format(time)
                + half;
    }
}
