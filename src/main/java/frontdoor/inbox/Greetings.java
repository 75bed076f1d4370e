package frontdoor.inbox;

import frontdoor.conversations.AnswerFrame;
import frontdoor.conversations.Answering;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Item;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The council's greeting and end for an answer of somebody, to whomever they answer.
@Component
class Greetings {

    private final Answering answering;
    private final Staff staff;

    Greetings(Answering answering, Staff staff) {
        this.answering = answering;
        this.staff = staff;
    }

    /// @param person the customer, or null while nobody knows who it is
    AnswerFrame of(Conversation conversation, List<Item> items, @Nullable Person person, SignedIn who) {
        var names = staff.find(who.username()).stream()
                .collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
        var teams = staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title));
        return of(conversation, items, person, who, names, teams);
    }

    /// The same with what people and teams are called.
    AnswerFrame of(
            Conversation conversation,
            List<Item> items,
            @Nullable Person person,
            SignedIn who,
            Map<String, String> names,
            Map<String, String> teams) {
        return answering.frame(
                person == null ? "en" : person.language(),
                person != null ? person.name() : sender(items),
                names.getOrDefault(who.username(), who.username()),
                teams.getOrDefault(conversation.team(), conversation.team()));
    }

    private static @Nullable String sender(List<Item> items) {
        return items.reversed().stream()
                .filter(item -> !item.automatic())
                .map(Item::senderName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
