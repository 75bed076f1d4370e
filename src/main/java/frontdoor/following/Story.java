package frontdoor.following;

import frontdoor.asking.FileAnswers;
import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.SolvedAnswers;
import frontdoor.cases.TimelineEntry;
import frontdoor.files.State;
import frontdoor.forms.Question;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import frontdoor.services.Service;
import frontdoor.web.SummaryRow;
import frontdoor.web.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Tells a person what happened to their case. Notes and assignments among staff are not for them, and what another
/// person said about the same thing is theirs alone.
@Component
class Story {

    private final FileAnswers files;
    private final MessageSource words;

    Story(FileAnswers files, MessageSource words) {
        this.files = files;
        this.words = words;
    }

    /// @param letters those to this person
    /// @param states of the case's files
    /// @param oldest whether it is told from its beginning
    List<CasePage.Step> tell(
            List<TimelineEntry> timeline,
            Passes.Opened opened,
            Service service,
            List<Dispatch> letters,
            Map<String, State> states,
            boolean oldest) {
        var steps = new ArrayList<CasePage.Step>();
        timeline.forEach(entry -> step(entry, opened, service, states).ifPresent(steps::add));
        letters.forEach(letter -> steps.add(letter(letter, letter.equals(letters.getLast()))));
        steps.sort(Comparator.comparing(CasePage.Step::at));
        return oldest ? steps : steps.reversed();
    }

    private Optional<CasePage.Step> step(
            TimelineEntry entry, Passes.Opened opened, Service service, Map<String, State> states) {
        boolean mine = isMine(entry, opened.reporter());
        return switch (entry.type()) {
            case "opened" -> Optional.of(began(entry, opened, service));
            case "joined" ->
                Optional.of(
                        mine
                                ? said(entry, "joined", answers(entry, service.asking().own().stream(), states))
                                : plain(entry, "joined.other"));
            case "file_refused" ->
                Optional.of(new CasePage.Step(entry.at(), word("files.story.refused"), null, null, List.of()));
            case "late" -> Optional.of(late(entry, service));
            case "added" ->
                Optional.of(mine ? said(entry, "added", added(entry, states)) : plain(entry, "added.other"));
            case "wrote_after" -> mine ? Optional.of(plain(entry, "wrote_after")) : Optional.empty();
            case "read" -> Optional.of(plain(entry, "read"));
            case "consent_withdrawn", "consent_given_again" ->
                opened.isFirst() ? Optional.of(consent(entry, service)) : Optional.empty();
            case "reopened" ->
                Optional.of(
                        opened.isFirst()
                                ? said(entry, "reopened", added(entry, states))
                                : plain(entry, "reopened.other"));
            case "solved" ->
                mine
                        ? Optional.of(said(
                                entry, "solved." + entry.particulars().get(SolvedAnswers.SOLVED), added(entry, states)))
                        : Optional.empty();
            case "appointment_booked",
                    "appointment_moved",
                    "appointment_cancelled",
                    "appointment_taken_over",
                    "appointment_handed_over" -> opened.isFirst() ? Optional.of(appointment(entry)) : Optional.empty();
            case "action", "system", "referral" -> moved(entry, opened, service, states);
            default -> Optional.empty();
        };
    }

    private CasePage.Step appointment(TimelineEntry entry) {
        var at = LocalDateTime.parse(String.valueOf(entry.particulars().get("at")));
        var said = new Words(words, LocaleContextHolder.getLocale());
        return new CasePage.Step(
                entry.at(),
                word("following.story." + entry.type()),
                word("following.appointment.at", said.dayAndDate(at.toLocalDate()), said.time(at.toLocalTime())),
                null,
                List.of());
    }

    /// What they told us, as it is known now.
    List<SummaryRow> answers(Case kase, Service service, Map<String, State> states) {
        var rows = new ArrayList<SummaryRow>();
        for (Question question : service.asking().own()) {
            var answer = kase.state().answers().get(question.key());
            if (answer != null && !question.staffOnly()) {
                rows.add(SummaryRow.of(question.label(), files.said(question, answer, states)));
            }
        }
        return rows;
    }

    /// A case about another says so.
    private CasePage.Step began(TimelineEntry entry, Passes.Opened opened, Service service) {
        if (!opened.isFirst()) {
            return plain(entry, "opened.other");
        }
        var about = service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.Text)
                .map(question -> String.valueOf(opened.kase().state().answers().get(question.key())))
                .filter(said -> Reference.typed(said)
                        .map(Reference::value)
                        .filter(said::equals)
                        .isPresent())
                .findFirst()
                .map(said -> word("following.story.about", said))
                .orElse(null);
        return new CasePage.Step(entry.at(), word("following.story.opened"), about, null, List.of());
    }

    private static boolean isMine(TimelineEntry entry, int reporter) {
        return entry.particulars().get(Additions.REPORTER) instanceof Number number && number.intValue() == reporter;
    }

    private CasePage.Step plain(TimelineEntry entry, String key) {
        return said(entry, key, List.of());
    }

    private CasePage.Step said(TimelineEntry entry, String key, List<SummaryRow> said) {
        return new CasePage.Step(entry.at(), word("following.story." + key), null, null, said);
    }

    private CasePage.Step consent(TimelineEntry entry, Service service) {
        var line =
                service.sending().refer().get(String.valueOf(entry.particulars().get("line")));
        return new CasePage.Step(
                entry.at(),
                word("following.story." + entry.type()),
                line == null ? String.valueOf(entry.particulars().get("title")) : line.told(),
                null,
                List.of());
    }

    private CasePage.Step late(TimelineEntry entry, Service service) {
        var standard = service.terms()
                .standards()
                .get(String.valueOf(entry.particulars().get("standard")));
        return new CasePage.Step(
                entry.at(), word("following.story.late"), standard == null ? null : standard.title(), null, List.of());
    }

    /// Where the case went, who took it there if that was the person, and what they answered.
    private Optional<CasePage.Step> moved(
            TimelineEntry entry, Passes.Opened opened, Service service, Map<String, State> states) {
        var action = action(entry, service);
        boolean mine = opened.isFirst() && entry.actor().kind() == Actor.Kind.RESIDENT && action.isPresent();
        var went = went(entry, service);
        if (went == null) {
            return action.filter(taken -> taken.extend() != null)
                    .map(_ -> new CasePage.Step(entry.at(), word("following.story.longer"), null, null, List.of()));
        }
        var text = mine ? word("following.story.you", action.get().title()) : null;
        var answered =
                mine ? answers(entry, service.asking().staff().values().stream(), states) : List.<SummaryRow>of();
        return Optional.of(new CasePage.Step(entry.at(), went, text, null, answered));
    }

    private static @Nullable String went(TimelineEntry entry, Service service) {
        var outcome = service.terms()
                .outcomes()
                .get(String.valueOf(entry.particulars().get("outcome")));
        var stage =
                service.course().stages().get(String.valueOf(entry.particulars().get("to")));
        if (outcome != null) {
            return outcome.title();
        }
        return stage == null ? null : stage.title();
    }

    private static Optional<Service.Action> action(TimelineEntry entry, Service service) {
        return service.course().stages().values().stream()
                .flatMap(stage -> Stream.ofNullable(stage.actions().get(String.valueOf(entry.action()))))
                .findFirst();
    }

    private List<SummaryRow> answers(TimelineEntry entry, Stream<Question> questions, Map<String, State> states) {
        return questions
                .filter(question -> entry.said().containsKey(question.key()))
                .map(question -> SummaryRow.of(
                        question.label(), files.said(question, entry.said().get(question.key()), states)))
                .toList();
    }

    private List<SummaryRow> added(TimelineEntry entry, Map<String, State> states) {
        var rows = new ArrayList<SummaryRow>();
        if (entry.said().get(Additions.WORDS) instanceof String said) {
            rows.add(SummaryRow.of(word("following.said.words"), said));
        }
        var file = entry.said().get(Additions.PHOTO);
        if (file != null) {
            rows.add(SummaryRow.of(word("following.said.photo"), files.said(Additions.FILE, file, states)));
        }
        return rows;
    }

    private CasePage.Step letter(Dispatch letter, boolean newest) {
        var message = letter.message();
        var title = message.subject().isBlank()
                ? word("following.story.text")
                : word("following.story.letter", message.subject().replace(": " + message.about(), ""));
        var problem = letter.state() == Dispatch.State.DEAD ? "following.letter.dead" : null;
        return new CasePage.Step(
                letter.createdAt(),
                title,
                null,
                new CasePage.Letter(message.body(), message.medium().key(), problem, newest),
                List.of());
    }

    private String word(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
