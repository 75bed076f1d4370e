package frontdoor.overseeing;

import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.services.Service;
import frontdoor.wallboard.Counted;
import frontdoor.wallboard.CountedContact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of what a figure counts.
@Component
class RowsPages {

    private static final int MOST = 200;

    private final Services services;
    private final DeskWords words;

    RowsPages(Services services, DeskWords words) {
        this.services = services;
        this.words = words;
    }

    RowsPage show(LocalDate day, Counted counted, List<CountedContact> found) {
        var names = words.names();
        var teams = words.teams();
        return new RowsPage(
                day,
                counted.key(),
                found.stream().map(contact -> row(contact, names, teams)).toList(),
                found.size() == MOST);
    }

    private RowsPage.Row row(CountedContact contact, Map<String, String> names, Map<String, String> teams) {
        return new RowsPage.Row(
                contact.at(),
                words.wordOr("answering.call.channel." + contact.channel(), contact.channel()),
                service(contact.service()),
                contact.team() == null ? null : teams.getOrDefault(contact.team(), contact.team()),
                words.name(Actor.parse(contact.handledBy()), names),
                contact.outcome() == null ? null : words.wordOr("desk.outcome." + contact.outcome(), contact.outcome()),
                contact.cause() == null ? null : words.wordOr("answering.cause." + contact.cause(), contact.cause()));
    }

    private @Nullable String service(@Nullable String key) {
        return key == null ? null : services.current(key).map(Service::title).orElse(key);
    }
}
