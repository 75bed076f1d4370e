package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.SolvedAnswers;
import frontdoor.cases.TimelineEntry;
import frontdoor.files.State;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import frontdoor.web.SummaryRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what happened to a case in plain words, as far as the reader may know it.
@Component
class CaseStory {

    private final SaidRows saidRows;
    private final DeskWords words;

    CaseStory(SaidRows saidRows, DeskWords words) {
        this.saidRows = saidRows;
        this.words = words;
    }

    /// The newest first, so that a person who comes back reads what is new.
    List<CasePage.Step> tell(
            List<TimelineEntry> entries, Case kase, Service service, SignedIn who, Map<String, String> names) {
        var states = saidRows.states(kase, service, entries);
        return entries.reversed().stream()
                .map(entry -> step(entry, kase, service, who, names, states))
                .toList();
    }

    CasePage.Step step(TimelineEntry entry, Case kase, Service service, SignedIn who, Map<String, String> names) {
        return step(entry, kase, service, who, names, saidRows.states(kase, service, List.of(entry)));
    }

    private CasePage.Step step(
            TimelineEntry entry,
            Case kase,
            Service service,
            SignedIn who,
            Map<String, String> names,
            Map<String, State> states) {
        return new CasePage.Step(
                entry.at(),
                title(entry, kase, service, names),
                words.name(entry.actor(), names),
                more(entry, service),
                said(entry, kase, service, who, states));
    }

    private String title(TimelineEntry entry, Case kase, Service service, Map<String, String> names) {
        return switch (entry.type()) {
            case "opened" ->
                words.word(
                        "desk.story.opened",
                        words.word("desk.channel." + kase.channel().key()));
            case "action" -> action(service, entry.action());
            case "system" -> words.word("desk.story.system", action(service, entry.action()));
            case "warned", "late", "still_late" -> words.word("desk.story." + entry.type(), standard(entry, service));
            case "moved" ->
                words.word(
                        "desk.story.version", String.valueOf(entry.particulars().get("to_version")));
            case "solved" ->
                words.word("desk.story.solved." + entry.particulars().get(SolvedAnswers.SOLVED));
            case "letter" -> words.word("desk.story.letter", told(entry, "title"));
            case "reminded",
                    "not_reminded",
                    "replied",
                    "no_reply",
                    "unanswered",
                    "referral_late",
                    "not_taken",
                    "retraction_unseen",
                    "taken_on",
                    "consent_withdrawn",
                    "consent_given_again" -> words.word("desk.story." + entry.type(), told(entry, "title"));
            case "document_seen", "document_withdrawn" ->
                words.word(
                        "desk.story." + entry.type(),
                        told(entry, "title"),
                        words.word("customers.document.form." + told(entry, "form")));
            case "wrote_after" -> words.word("desk.story.wrote_after", told(entry, "conversation"));
            case "came_back" -> words.word("desk.story.came_back", lost(entry, service));
            case "appointment_booked",
                    "appointment_moved",
                    "appointment_cancelled",
                    "appointment_taken_over",
                    "appointment_handed_over" ->
                words.word("desk.story." + entry.type(), words.moment(LocalDateTime.parse(told(entry, "at"))));
            case "assigned" -> assigned(text(entry, "to"), names);
            default -> words.wordOr("desk.story." + entry.type(), entry.type());
        };
    }

    private static String lost(TimelineEntry entry, Service service) {
        var key = text(entry, "letter");
        return key == null ? "" : letter(service, key);
    }

    private String assigned(@Nullable String to, Map<String, String> names) {
        return to == null
                ? words.word("desk.story.released")
                : words.word("desk.story.assigned", names.getOrDefault(to, to));
    }

    /// A timer's clock is called `stage.action`.
    private static String action(Service service, @Nullable String key) {
        var action = key == null ? "" : key.substring(key.indexOf('.') + 1);
        return actionTitle(service, action).orElse(action);
    }

    /// @return empty if the service has no such action at any stage
    static Optional<String> actionTitle(Service service, String action) {
        return service.course().stages().values().stream()
                .flatMap(stage -> stage.actions().values().stream())
                .filter(each -> each.key().equals(action))
                .findFirst()
                .map(Service.Action::title);
    }

    private static String standard(TimelineEntry entry, Service service) {
        var key = text(entry, "standard");
        var standard = key == null ? null : service.terms().standards().get(key);
        return standard == null ? "" : standard.title();
    }

    private List<String> more(TimelineEntry entry, Service service) {
        var more = new ArrayList<String>();
        var to = text(entry, "to");
        var outcome = text(entry, "outcome");
        if (outcome != null) {
            var ended = service.terms().outcomes().get(outcome);
            more.add(words.word("desk.story.ended", ended == null ? outcome : ended.title()));
        } else if (to != null && !entry.type().equals("assigned")) {
            more.add(words.word("desk.story.moved", words.stage(service, to)));
        }
        if (entry.type().equals("letter")) {
            more.add(words.word("desk.story.letter.by." + told(entry, "medium"), told(entry, "text")));
        }
        list(entry, "letters").forEach(key -> more.add(words.word("desk.story.wrote", letter(service, key))));
        var withheld = list(entry, "withheld");
        list(entry, "referred")
                .forEach(key -> more.add(words.word(
                        withheld.contains(key) ? "desk.story.withheld" : "desk.story.referred", line(service, key))));
        list(entry, "retracted").forEach(key -> more.add(words.word("desk.story.retracted", line(service, key))));
        list(entry, "paused").stream()
                .map(service.terms().standards()::get)
                .flatMap(standard -> Optional.ofNullable(standard).stream())
                .forEach(standard -> more.add(words.word("desk.story.paused", standard.title())));
        return more;
    }

    /// The subject without its placeholders: the letter itself stands below with its words filled in.
    static String letter(Service service, String key) {
        var letter = service.sending().letters().get(key);
        return letter == null
                ? key
                : letter.subject()
                        .replaceAll("\\(\\([^)]*\\)\\)", "")
                        .replaceAll("[:\\s]+$", "")
                        .strip();
    }

    private static String line(Service service, String key) {
        var line = service.sending().refer().get(key);
        return line == null ? key : line.title();
    }

    /// A note is for those who may read everything, and for whoever wrote it.
    private List<SummaryRow> said(
            TimelineEntry entry, Case kase, Service service, SignedIn who, Map<String, State> states) {
        var rows = new ArrayList<SummaryRow>();
        var note = entry.said().get("note");
        if (note != null) {
            boolean sees = DeskAccess.seesWords(who, kase, service)
                    || entry.actor().equals(who.actor()) && DeskAccess.seesInside(who, kase, service);
            rows.add(SummaryRow.of(words.word("desk.said.note"), sees ? note.toString() : words.word("desk.masked")));
        }
        rows.addAll(saidRows.unasked(entry, kase, service, who, states));
        questions(service).forEach(question -> {
            var answer = entry.said().get(question.key());
            if (answer != null) {
                rows.add(saidRows.row(question, answer, kase, service, who, states));
            }
        });
        return rows;
    }

    /// The answers that a case has now, in the order in which they were asked.
    List<SummaryRow> answers(Case kase, Service service, SignedIn who) {
        var rows = new ArrayList<SummaryRow>();
        var states = saidRows.states(kase, service, List.of());
        questions(service).forEach(question -> {
            var answer = kase.state().answers().get(question.key());
            if (answer != null) {
                rows.add(saidRows.row(question, answer, kase, service, who, states));
            }
        });
        return rows;
    }

    /// In the order of the file: the service's own, then those of its actions.
    static Stream<Question> questions(Service service) {
        return Stream.concat(service.asking().own().stream(), service.asking().staff().values().stream());
    }

    private static @Nullable String text(TimelineEntry entry, String key) {
        var value = entry.particulars().get(key);
        return value == null ? null : value.toString();
    }

    private static String told(TimelineEntry entry, String key) {
        return Objects.requireNonNullElse(text(entry, key), "");
    }

    private static List<String> list(TimelineEntry entry, String key) {
        return entry.particulars().get(key) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
