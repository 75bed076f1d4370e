package frontdoor.cases;

import frontdoor.council.Council;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.referrals.Reaching.Reached;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import frontdoor.services.Dated;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the placeholders of a letter: `((bin))`, `((case.reference))`, `((standards.emptied.due))`.
///
/// What a case does not have is left out, so that a letter never shows a placeholder to a resident.
record LetterWords(
        Service service,
        Reference reference,
        CaseState state,
        Reached reached,
        @Nullable Reporter reporter,
        @Nullable Council council,
        @Nullable String onCall,
        String link) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(\\s*([a-z0-9_.]+)\\s*\\)\\)");
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?]\\s)");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String DAY = "EEEE d MMMM yyyy";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    LetterWords(Service service, Reference reference, CaseState state, Reached reached) {
        this(service, reference, state, reached, null, null, null, "");
    }

    /// @param spoken the same service, in the language of the letter
    LetterWords in(Service spoken) {
        return new LetterWords(spoken, reference, state, reached, reporter, council, onCall, link);
    }

    LetterWords to(Reporter reporter, Council council, @Nullable String onCall, String link) {
        return new LetterWords(service, reference, state, reached, reporter, council, onCall, link);
    }

    /// For somebody whose report was added to another's: they share the answers that made the two the same, and
    /// no others.
    LetterWords forJoiner() {
        var shared = SameAs.shared(service, state.answers());
        return new LetterWords(service, reference, state.answering(shared), reached, reporter, council, onCall, link);
    }

    /// A sentence that needs something the case does not have is left out: no letter says "Your next collection is ."
    String fill(String text) {
        var told = AFTER_SENTENCE
                .splitAsStream(text)
                .filter(this::canBeSaid)
                .map(this::filled)
                .collect(Collectors.joining());
        return told.strip();
    }

    private boolean canBeSaid(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .noneMatch(found -> word(found.group(1)).isBlank());
    }

    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))));
    }

    private String word(String name) {
        var parts = name.split("\\.", 3);
        return switch (parts[0]) {
            case "case" -> ofCase(parts[1]);
            case "contact" -> reporter == null || reporter.name() == null ? "" : reporter.name();
            case "council" -> ofCouncil(parts[1]);
            case "on_call" -> onCall == null ? "" : onCall;
            case "standards" -> due(parts[1], parts.length > 2 && parts[2].equals("open"));
            case "fees" -> fee(parts[1]);
            case "referrals" -> referrals(parts[1]);
            default -> answer(parts);
        };
    }

    private String ofCase(String part) {
        return switch (part) {
            case "reference" -> reference.value();
            case "link" -> link;
            case "service" -> service.title();
            default -> "";
        };
    }

    private String ofCouncil(String part) {
        if (council == null) {
            return "";
        }
        return part.equals("name") ? council.name() : council.phone();
    }

    /// A promise in days is told by its day, one in hours by its time.
    ///
    /// @param open whether it is told only as long as it has not come to its end
    private String due(String standard, boolean open) {
        var clock = soonest(standard);
        if (clock == null || open && clock.endedAt() != null) {
            return "";
        }
        var due = clock.dueAt().atZone(CivilTime.ZONE);
        var day = day(due);
        if (CivilTime.isByTheDay(clock.dueAt())) {
            return day;
        }
        return TIME.format(due) + (service.asking().language().equals("en") ? " on " : ", ") + day;
    }

    /// Of promises that the same thing keeps, the soonest is the one that counts.
    private @Nullable ClockState soonest(String key) {
        var promised = service.terms().standards().get(key);
        var clock = state.clocks().get(key);
        if (promised == null || clock == null) {
            return clock;
        }
        return state.clocks().values().stream()
                .filter(each -> each == clock || each.isRunning())
                .filter(each -> {
                    var other = service.terms().standards().get(each.key());
                    return other != null && other.stop().equals(promised.stop());
                })
                .min(Comparator.comparing(ClockState::dueAt))
                .orElse(clock);
    }

    /// In Welsh the name of a day has a small letter within a sentence.
    private String day(TemporalAccessor day) {
        var written = DateTimeFormatter.ofPattern(DAY, locale()).format(day);
        return isWelsh() ? written.substring(0, 1).toLowerCase(locale()) + written.substring(1) : written;
    }

    private boolean isWelsh() {
        return service.asking().language().equals("cy");
    }

    private Locale locale() {
        return Locale.forLanguageTag(service.asking().language());
    }

    private String fee(String key) {
        var fee = service.terms().fees().get(key);
        var day = state.openedAt() == null ? LocalDate.EPOCH : CivilTime.day(state.openedAt());
        return fee == null ? "" : Said.money(Dated.on(fee.amounts(), day));
    }

    private String referrals(String part) {
        return state.referrals().entrySet().stream()
                .filter(line -> switch (part) {
                    case "finished" -> line.getValue() == CaseState.ReferralState.FINISHED;
                    case "not_done" ->
                        !reached.never().contains(line.getKey())
                                && (line.getValue() == CaseState.ReferralState.SENT
                                        || line.getValue() == CaseState.ReferralState.NOT_DONE);
                    case "sent" -> reached.wasTold(line.getKey()) && !isOurs(line.getKey());
                    default -> !reached.never().contains(line.getKey()) && !isOurs(line.getKey());
                })
                .map(Map.Entry::getKey)
                .map(key -> service.sending().refer().containsKey(key)
                        ? service.sending().refer().get(key).told()
                        : key)
                .collect(Collectors.joining(", "));
    }

    /// What the team that has the case does itself tells nobody anything, and may be what the person still has to do.
    private boolean isOurs(String key) {
        var line = service.sending().refer().get(key);
        return line != null
                && service.course().queues().values().stream()
                        .anyMatch(queue -> line.to().equals("team:" + queue.team()));
    }

    private String answer(String[] parts) {
        Object value = state.answers().get(parts[0]);
        if (value == null) {
            return "";
        }
        if (parts.length > 1) {
            return value instanceof Map<?, ?> map && map.get(parts[1]) != null ? plain(map.get(parts[1])) : "";
        }
        var question = question(parts[0]);
        return question == null ? value.toString() : Said.inWords(question, value, locale());
    }

    /// An attribute as people say it: a date of the register is written out.
    private String plain(Object attribute) {
        var text = attribute.toString();
        return ISO_DATE.matcher(text).matches() ? day(LocalDate.parse(text)) : text;
    }

    private @Nullable Question question(String key) {
        return service.asking().own().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElse(service.asking().staff().get(key));
    }
}
