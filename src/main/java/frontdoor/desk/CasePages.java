package frontdoor.desk;

import frontdoor.cases.Appointments;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.identity.StaffMember;
import frontdoor.letters.SentLetters;
import frontdoor.notify.Messages;
import frontdoor.services.CaseState;
import frontdoor.services.Decide;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a case, leaving out what the reader may not see.
@Component
public class CasePages {

    private final Cases cases;
    private final CaseLinks links;
    private final CaseLikes likes;
    private final Conversations conversations;
    private final CaseTouch touch;
    private final Messages messages;
    private final SentLetters sent;
    private final CaseReporters reporters;
    private final CaseStory story;
    private final CaseReplies replies;
    private final CaseHere here;
    private final CasePromises promises;
    private final CaseReferrals referrals;
    private final Appointments appointments;
    private final DeskWords words;
    private final Clock clock;

    CasePages(
            Cases cases,
            CaseLinks links,
            CaseLikes likes,
            Conversations conversations,
            CaseTouch touch,
            Messages messages,
            SentLetters sent,
            CaseReporters reporters,
            CaseStory story,
            CaseReplies replies,
            CaseHere here,
            CasePromises promises,
            CaseReferrals referrals,
            Appointments appointments,
            DeskWords words,
            Clock clock) {
        this.cases = cases;
        this.links = links;
        this.likes = likes;
        this.conversations = conversations;
        this.touch = touch;
        this.messages = messages;
        this.sent = sent;
        this.reporters = reporters;
        this.story = story;
        this.replies = replies;
        this.here = here;
        this.promises = promises;
        this.referrals = referrals;
        this.appointments = appointments;
        this.words = words;
        this.clock = clock;
    }

    CasePage show(Case kase, SignedIn who, @Nullable String notice, Problems problems, String note) {
        var service = cases.serviceOf(kase);
        var everybody = words.everybody();
        var names = words.names(everybody);
        var teams = words.teams();
        var timeline = cases.timeline(kase);
        var said = conversations.about(kase.reference().value());
        boolean inside = DeskAccess.seesInside(who, kase, service);
        return new CasePage(
                bar(kase, service, who, names, teams),
                inside,
                inside ? kase.unread() : 0,
                inside ? reopenUntil(kase) : null,
                links.cases(kase, who),
                likes.of(kase, service, who),
                inside ? likes.more(kase, service, timeline, who) : List.of(),
                kase.isOpen() && DeskAccess.worksOn(who, kase, service),
                links.conversations(kase, said, who),
                reporters.of(kase, service, who),
                inside ? story.answers(kase, service, who) : List.of(),
                inside ? replies.of(kase, service, timeline) : List.of(),
                promises(kase, service),
                referrals.of(kase, service, who, names),
                actions(kase, service, who),
                touch.among(story.tell(timeline, kase, service, who, names), kase, service, said, who, names),
                DeskAccess.seesWords(who, kase, service) ? letters(kase) : null,
                kase.isOpen() ? colleagues(kase, service, who, everybody) : List.of(),
                UUID.randomUUID(),
                Objects.requireNonNullElse(kase.assignee(), ""),
                kase.revision(),
                DiedPages.leads(kase, service, who),
                DeskAccess.seesWords(who, kase, service)
                        ? appointments.of(kase, service, timeline).orElse(null)
                        : null,
                notice,
                problems,
                note,
                here.say(kase, kase.revision(), who, !note.isBlank(), names));
    }

    private @Nullable Instant reopenUntil(Case kase) {
        var until = cases.mayReopenUntil(kase);
        return until != null && clock.instant().isAfter(until) ? null : until;
    }

    CasePage.Bar bar(Case kase, Service service, SignedIn who, Map<String, String> names, Map<String, String> teams) {
        var state = kase.state();
        var queue = state.queue() == null ? null : service.course().queues().get(state.queue());
        return new CasePage.Bar(
                kase.reference().value(),
                service.title(),
                words.status(kase, service),
                kase.isOpen(),
                queue == null ? state.queue() : queue.title(),
                teams.getOrDefault(DeskAccess.team(kase, service), DeskAccess.team(kase, service)),
                state.priority(),
                Due.of(kase.dueAt(), clock),
                kase.late(),
                words.name(kase.assignee(), names),
                who.username().equals(kase.assignee()),
                kase.openedAt(),
                words.word("desk.channel." + kase.channel().key()));
    }

    public List<CasePage.Promise> promises(Case kase, Service service) {
        return promises.of(kase, service);
    }

    /// Whether their team was asked and has not said yet that it has dealt with it.
    static boolean mayFinish(Case kase, Service service, SignedIn who, String key) {
        var line = service.sending().refer().get(key);
        return line != null
                && kase.state().referrals().get(key) == CaseState.ReferralState.SENT
                && DeskAccess.isFor(who, line);
    }

    private List<CasePage.Doing> actions(Case kase, Service service, SignedIn who) {
        return kase.isOpen()
                ? cases.offered(kase, who.roles(), who.actor()).stream()
                        .filter(offer ->
                                !CaseLikes.isJoining(service, offer.action().key()))
                        .map(offer -> doing(offer, service))
                        .toList()
                : List.of();
    }

    private static CasePage.Doing doing(Decide.Offer offer, Service service) {
        var action = offer.action();
        return new CasePage.Doing(
                action.key(),
                action.title(),
                !action.ask().isEmpty(),
                action.end() != null,
                offer.missing().stream()
                        .sorted()
                        .map(key -> label(service, key))
                        .toList());
    }

    /// What a question asks, or the name of a fact that no register knew.
    static String label(Service service, String key) {
        return CaseStory.questions(service)
                .filter(question -> question.key().equals(key))
                .findFirst()
                .map(Question::label)
                .orElse(key.replace('_', ' '));
    }

    private List<CasePage.Letter> letters(Case kase) {
        return sent.readable(messages.about(kase.reference().value())).stream()
                .map(letter -> new CasePage.Letter(
                        letter.createdAt(),
                        letter.message().subject(),
                        letter.message().body(),
                        letter.message().medium().name().toLowerCase(Locale.ROOT),
                        letter.cameBackAt() == null ? letter.state().key() : "came_back",
                        letter.message().recipient(),
                        letter.cameBackAt()))
                .toList()
                .reversed();
    }

    private static List<Option> colleagues(Case kase, Service service, SignedIn who, List<StaffMember> everybody) {
        var team = DeskAccess.team(kase, service);
        return everybody.stream()
                .filter(member -> member.enabled() && member.teams().contains(team))
                .filter(member -> !member.username().equals(who.username()))
                .filter(member -> !member.username().equals(kase.assignee()))
                .map(member -> Option.of(member.username(), member.displayName()))
                .toList();
    }
}
