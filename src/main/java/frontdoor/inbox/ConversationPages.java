package frontdoor.inbox;

import frontdoor.articles.Suggestions;
import frontdoor.conversations.Answer;
import frontdoor.conversations.Answering;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.DraftAnswer;
import frontdoor.conversations.Folded;
import frontdoor.conversations.Item;
import frontdoor.conversations.Owners;
import frontdoor.conversations.Presence;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customers;
import frontdoor.people.Warnings;
import frontdoor.recordings.Recordings;
import frontdoor.web.Option;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page of a conversation.
@Component
class ConversationPages {

    private static final int MOST_ARTICLES = 3;

    private final Conversations conversations;
    private final Presence presence;
    private final WriterPages writers;
    private final Customers customers;
    private final Staff staff;
    private final Ways ways;
    private final Greetings greetings;
    private final Recordings recordings;
    private final FormMarks forms;
    private final Suggestions suggestions;
    private final LinkedCases cases;
    private final MessageSource messages;
    private final Clock clock;

    ConversationPages(
            Conversations conversations,
            Presence presence,
            WriterPages writers,
            Customers customers,
            Staff staff,
            Ways ways,
            Greetings greetings,
            Recordings recordings,
            FormMarks forms,
            Suggestions suggestions,
            LinkedCases cases,
            MessageSource messages,
            Clock clock) {
        this.conversations = conversations;
        this.presence = presence;
        this.writers = writers;
        this.customers = customers;
        this.staff = staff;
        this.ways = ways;
        this.greetings = greetings;
        this.recordings = recordings;
        this.forms = forms;
        this.suggestions = suggestions;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    /// What was typed into the form that is shown again.
    ///
    /// @param text null to show the draft that is kept
    /// @param way by which it is to be sent, or null
    /// @param again why it is answered again, or null
    /// @param address where a letter goes while nobody knows who wrote, or null to show what is known of it
    record Typed(
            @Nullable String text,
            @Nullable String way,
            @Nullable String again,
            boolean waits,
            @Nullable String address,
            @Nullable Answer before,
            WriterPage.Asked asked,
            Problems problems) {

        static final Typed NOTHING = wrong(Problems.NONE);

        static Typed wrong(Problems problems) {
            return new Typed(null, null, null, false, null, null, WriterPage.Asked.NOTHING, problems);
        }

        static Typed answer(String text, String way, String again, boolean waits, @Nullable String address) {
            return new Typed(text, way, again, waits, address, null, WriterPage.Asked.NOTHING, Problems.NONE);
        }

        Typed with(@Nullable Answer answered, Problems found) {
            return new Typed(text, way, again, waits, address, answered, asked, found);
        }

        Typed asking(WriterPage.Asked other) {
            return new Typed(text, way, again, waits, address, before, other, problems);
        }
    }

    ConversationPage show(Conversation conversation, SignedIn who, @Nullable String notice, Typed typed) {
        var everybody = staff.list();
        var names = names(everybody);
        var items = conversations.items(conversation);
        Long known = conversation.person();
        var customer = known == null ? null : customers.find(known).orElse(null);
        var person = customer == null ? null : customer.person();
        var story = conversations.story(conversation);
        var drafts = story.drafts();
        var teams = staff.teams();
        var titles = teams.stream().collect(Collectors.toMap(Team::key, Team::title));
        var written = Objects.requireNonNullElse(typed.text(), draft(drafts, who));
        var due = conversation.dueAt();
        return new ConversationPage(
                conversation,
                InboxDoor.sees(who, conversation),
                InboxDoor.seesAll(who),
                conversation.isOwnedBy(who.username()),
                due != null && due.isBefore(clock.instant()),
                items,
                story.answers(),
                story.history(),
                story.cases(),
                cases.ended(story.cases(), who),
                person,
                customer == null ? null : Warnings.of(customer, CivilTime.day(clock.instant())),
                writers.show(items, story, person, typed.asked(), typed.address(), who),
                names,
                titles,
                teams.stream()
                        .filter(team -> !team.key().equals(conversation.team()))
                        .map(team -> Option.of(team.key(), team.title()))
                        .toList(),
                colleagues(conversation, everybody),
                others(conversation.reference(), who, false, names),
                typed.before(),
                ways.options(items, person, typed.way()),
                options("inbox.again.", Answering.REASONS).stream()
                        .map(option -> option.chosen(option.value().equals(typed.again())))
                        .toList(),
                options("inbox.reason.", Owners.CLOSING),
                options("inbox.reason.", Owners.SETTING_ASIDE),
                subject(conversation),
                written,
                written.isBlank() && ways.isEmail(items, person)
                        ? greetings
                                .of(conversation, items, person, who, names, titles)
                                .text()
                        : written,
                typed.waits(),
                articles(conversation, items),
                drafts.stream()
                        .filter(draft -> !draft.username().equals(who.username()))
                        .toList(),
                recordings.kept(items.stream().map(Item::source).toList()),
                forms.among(items),
                notice,
                typed.problems());
    }

    /// Whoever works in its team, but for who has it.
    private static List<Option> colleagues(Conversation conversation, List<StaffMember> everybody) {
        return everybody.stream()
                .filter(member -> mayHave(member, conversation) && !conversation.isOwnedBy(member.username()))
                .map(member -> Option.of(member.username(), member.displayName()))
                .toList();
    }

    static boolean mayHave(StaffMember member, Conversation conversation) {
        return member.enabled() && member.teams().contains(conversation.team());
    }

    /// By what they wrote last that nobody has answered.
    private List<ConversationPage.Helps> articles(Conversation conversation, List<Item> items) {
        var asked = items.stream()
                .filter(item -> !item.automatic() && item.answeredAt() == null)
                .map(item -> Folded.of(item.body()).own())
                .collect(Collectors.joining(" "));
        return suggestions.about(conversation.subject() + " " + asked, MOST_ARTICLES).stream()
                .map(article -> new ConversationPage.Helps(
                        article.key(), article.title(), article.summary(), article.isPublic()))
                .toList();
    }

    private static String draft(List<DraftAnswer> drafts, SignedIn who) {
        return drafts.stream()
                .filter(draft -> draft.username().equals(who.username()))
                .map(DraftAnswer::body)
                .findFirst()
                .orElse("");
    }

    static String subject(Conversation conversation) {
        return conversation.subject().regionMatches(true, 0, "re:", 0, 3)
                ? conversation.subject()
                : "Re: " + conversation.subject();
    }

    /// Says that they have it open, and in words who else has.
    String others(String about, SignedIn who, boolean writing) {
        return others(about, who, writing, names(staff.list()));
    }

    private String others(String about, SignedIn who, boolean writing, Map<String, String> names) {
        return presence.here(about, who.username(), writing).stream()
                .map(other -> word(
                        other.writing() ? "inbox.here.writing" : "inbox.here.reading",
                        names.getOrDefault(other.username(), other.username())))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> names(List<StaffMember> everybody) {
        return everybody.stream().collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
    }

    private List<Option> options(String prefix, List<String> keys) {
        return keys.stream().map(key -> Option.of(key, word(prefix + key))).toList();
    }

    /// @return null for what stands in an address and is none of our words
    @Nullable
    String notice(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) == null ? null : key;
    }

    Problems problem(String field, String key) {
        return Problems.of(new Problem(field, word(key)));
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
