package frontdoor.demo;

import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.places.Places;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Conversations that opened no case: answered there and then, sent on to somebody else, or needless.
@Component
class DemoContacts {

    private static final int CONTACTS = 140;
    private static final Duration BACK = Duration.ofDays(30);
    private static final String CONTACT_CENTRE = "contact_centre";
    private static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.PHONE, Channel.PHONE, Channel.FACE_TO_FACE, Channel.EMAIL);

    private final Contacts contacts;
    private final Services services;
    private final Places places;
    private final Holders holders;
    private final Clock clock;

    DemoContacts(Contacts contacts, Services services, Places places, Holders holders, Clock clock) {
        this.contacts = contacts;
        this.services = services;
        this.places = places;
        this.holders = holders;
        this.clock = clock;
    }

    /// @return how many were logged
    int live(long seed) {
        var random = new Random(seed);
        var offered = services.all();
        var doors = places.some(50);
        for (int i = 0; i < CONTACTS; i++) {
            var at = clock.instant().minus(Duration.ofMinutes(random.nextLong(BACK.toMinutes())));
            var adviser = Actor.staff(holders.any(CONTACT_CENTRE, random));
            var service = random.nextInt(4) == 0
                    ? null
                    : offered.get(random.nextInt(offered.size())).key();
            var ward = doors.isEmpty() ? null : any(doors, random).ward();
            contacts.log(
                    new NewContact(
                            any(CHANNELS, random),
                            null,
                            service,
                            ward,
                            adviser,
                            CONTACT_CENTRE,
                            outcome(random),
                            cause(random),
                            null,
                            List.of(),
                            null),
                    at);
        }
        return CONTACTS;
    }

    private static Outcome outcome(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Outcome.ABANDONED;
            case 1, 2 -> Outcome.SIGNPOSTED;
            case 3 -> Outcome.REFERRED;
            default -> Outcome.RESOLVED;
        };
    }

    private static @Nullable AvoidableCause cause(Random random) {
        return random.nextInt(10) < 3 ? any(List.of(AvoidableCause.values()), random) : null;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
