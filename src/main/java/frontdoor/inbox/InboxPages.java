package frontdoor.inbox;

import frontdoor.conversations.Conversation.State;
import frontdoor.conversations.Folded;
import frontdoor.conversations.Inbox;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.CivilTime;
import frontdoor.people.People;
import frontdoor.people.Phone;
import frontdoor.web.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page of the inbox.
@Component
class InboxPages {

    static final List<String> CHANNELS = List.of("email", "paper", "text", "voicemail", "web");
    private static final int LONGEST_WORDS = 90; // characters
    private static final List<String> WHOSE = List.of("", "mine", "unclaimed");

    private final Inbox inbox;
    private final People people;
    private final Staff staff;
    private final MessageSource messages;
    private final Clock clock;

    InboxPages(Inbox inbox, People people, Staff staff, MessageSource messages, Clock clock) {
        this.inbox = inbox;
        this.people = people;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    InboxPage show(String channel, String team, String whose, String state, @Nullable String after, SignedIn who) {
        var teams = staff.teams();
        var names = staff.list().stream().collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
        var titles = teams.stream().collect(Collectors.toMap(Team::key, Team::title));
        var wanted = Arrays.stream(State.values())
                .filter(each -> each.key().equals(state))
                .findFirst()
                .orElse(State.OPEN);
        var found = inbox.page(
                new Inbox.Filter(
                        CHANNELS.contains(channel) ? channel : null,
                        teams(team, who),
                        whose.equals("mine") ? who.username() : null,
                        whose.equals("unclaimed"),
                        wanted),
                after);
        var here = "/desk/inbox?channel=" + encoded(channel) + "&team=" + encoded(team) + "&whose=" + encoded(whose)
                + "&state=" + wanted.key();
        var customers = people.names(found.stream()
                .flatMap(each -> Stream.ofNullable(each.conversation().person()))
                .distinct()
                .toList());
        return new InboxPage(
                found.stream()
                        .map(each -> line(each, from(each, customers), who, names, titles))
                        .toList(),
                options("inbox.channel.", withAll(CHANNELS), channel),
                teamOptions(teams, team, who),
                options("inbox.whose.", WHOSE, whose),
                options(
                        "inbox.state.",
                        Arrays.stream(State.values()).map(State::key).toList(),
                        wanted.key()),
                found.size() < Inbox.PAGE
                        ? null
                        : here + "&after=" + found.getLast().conversation().reference(),
                after == null ? null : here);
    }

    private static @Nullable Set<String> teams(String team, SignedIn who) {
        if (team.isEmpty()) {
            return InboxDoor.seesAll(who) ? null : who.opened();
        }
        return InboxDoor.seesAll(who) || who.opens(team) ? Set.of(team) : Set.of();
    }

    private static List<String> withAll(List<String> keys) {
        var all = new ArrayList<String>(List.of(""));
        all.addAll(keys);
        return all;
    }

    private List<Option> options(String prefix, List<String> keys, String chosen) {
        return keys.stream()
                .map(key -> Option.of(key, word(prefix + (key.isEmpty() ? "all" : key)))
                        .chosen(key.equals(chosen)))
                .toList();
    }

    private List<Option> teamOptions(List<Team> teams, String chosen, SignedIn who) {
        var options = new ArrayList<>(List.of(Option.of("", word("inbox.team.all"))));
        teams.stream()
                .filter(team -> InboxDoor.seesAll(who) || who.opens(team.key()))
                .map(team ->
                        Option.of(team.key(), team.title()).chosen(team.key().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    private String from(Inbox.Listed listed, Map<Long, String> customers) {
        Long person = listed.conversation().person();
        var name = person == null ? null : customers.get(person);
        if (name != null) {
            return name;
        }
        var sender = listed.sender();
        if (sender == null) {
            return word("inbox.from.nobody");
        }
        return sender.startsWith("+") ? Phone.written(sender) : sender;
    }

    /// A text message and most letters have no subject: then how they begin.
    private String about(Inbox.Listed listed) {
        var subject = listed.conversation().subject();
        if (!subject.isBlank()) {
            return subject;
        }
        var words = Folded.of(listed.words()).own().replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return word("inbox.noWords");
        }
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }

    private InboxPage.Line line(
            Inbox.Listed listed, String from, SignedIn who, Map<String, String> names, Map<String, String> teams) {
        var each = listed.conversation();
        var now = clock.instant();
        var due = each.dueAt();
        return new InboxPage.Line(
                each.reference(),
                from,
                about(listed),
                each.channel().key(),
                teams.getOrDefault(each.team(), each.team()),
                each.owner() == null ? null : names.getOrDefault(each.owner(), each.owner()),
                each.isOwnedBy(who.username()),
                each.lastAt(),
                due,
                due != null && due.isBefore(now),
                due == null ? 0 : ChronoUnit.DAYS.between(CivilTime.day(due), CivilTime.day(now)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
