package frontdoor.letters;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.TimeLimit;
import frontdoor.council.Council;
import frontdoor.directory.Translated;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Settings;
import frontdoor.letters.LetterTemplate.ReplyWanted;
import frontdoor.services.Service;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands in a letter for each placeholder.
@Component
class LetterValues {

    private final Council council;
    private final CouncilCalendars calendars;
    private final Translated translated;
    private final Settings settings;

    LetterValues(Council council, CouncilCalendars calendars, Translated translated, Settings settings) {
        this.council = council;
        this.calendars = calendars;
        this.translated = translated;
        this.settings = settings;
    }

    /// A letter to be filled.
    record Blanks(LetterTemplate template, LetterMatter matter, LetterFrom from, Instant at) {

        Locale locale() {
            return Locale.forLanguageTag(template.language());
        }
    }

    /// @param written as the letter writes it, `due.decision`
    /// @return empty if it is not known, or there is no such placeholder
    String of(String written, Blanks blanks) {
        return Placeholder.of(written)
                .map(placeholder -> of(placeholder, Placeholder.part(written), blanks))
                .orElse("");
    }

    private String of(Placeholder placeholder, String part, Blanks blanks) {
        var to = blanks.matter().to();
        var kase = blanks.matter().kase();
        var service = blanks.matter().service();
        return switch (placeholder) {
            case NAME, SALUTATION -> to.name();
            case ADDRESS -> String.join(", ", to.address());
            case DATE -> day(blanks.at(), blanks.locale());
            case COUNCIL -> council.name();
            case OFFICE -> blanks.from().office();
            case OFFICER -> blanks.from().officer();
            case TELEPHONE -> council.phone();
            case EMAIL -> council.email();
            case REPLY_BY -> replyBy(blanks.template().reply(), blanks);
            case NO_REPLY -> noReply(blanks.template().reply());
            case REFERENCE -> kase == null ? "" : kase.reference().value();
            case LINK -> kase == null ? "" : settings.address() + "/track/" + kase.reference();
            case SERVICE -> service == null ? "" : spoken(service, blanks).title();
            case DUE -> due(part, blanks);
            case ANSWER -> service == null ? "" : answer(part, spoken(service, blanks), blanks);
        };
    }

    private Service spoken(Service service, Blanks blanks) {
        return translated.in(blanks.template().language(), service);
    }

    /// Until the end of that day.
    @Nullable
    Instant replyBy(LetterTemplate template, Instant at) {
        var reply = template.reply();
        return reply == null ? null : calendars.current().due(TimeLimit.of(reply.within()), at);
    }

    /// Null as well for a reminder that would come before the letter.
    @Nullable
    Instant remindAt(LetterTemplate template, Instant at) {
        var reply = template.reply();
        var by = replyBy(template, at);
        if (reply == null || by == null || reply.remind() == null) {
            return null;
        }
        var remind = calendars.current().before(by, reply.remind(), TimeLimit.ENGLAND_AND_WALES);
        return remind.isAfter(at) ? remind : null;
    }

    private String replyBy(@Nullable ReplyWanted reply, Blanks blanks) {
        var by = reply == null ? null : replyBy(blanks.template(), blanks.at());
        return by == null ? "" : day(by, blanks.locale());
    }

    private static String noReply(@Nullable ReplyWanted reply) {
        return reply == null ? "" : reply.otherwise();
    }

    private static String due(String standard, Blanks blanks) {
        var kase = blanks.matter().kase();
        var clock = kase == null ? null : kase.state().clocks().get(standard);
        return clock == null ? "" : day(clock.dueAt(), blanks.locale());
    }

    /// No letter repeats what is sensitive, whatever stands in a block that somebody typed.
    private static String answer(String key, Service service, Blanks blanks) {
        var kase = blanks.matter().kase();
        if (kase == null || !TemplateWords.sayable(service).contains(key)) {
            return "";
        }
        var answers = kase.state().answers();
        return question(key, service)
                .map(question -> Said.inWords(question, answers.get(key), blanks.locale()))
                .findFirst()
                .orElse("");
    }

    private static Stream<Question> question(String key, Service service) {
        return Stream.concat(service.asking().own().stream(), service.asking().staff().values().stream())
                .filter(question -> question.key().equals(key));
    }

    /// In Welsh the name of a day has a small letter within a sentence.
    static String day(Instant at, Locale locale) {
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(at.atZone(CivilTime.ZONE));
        return locale.getLanguage().equals("cy") ? day.substring(0, 1).toLowerCase(locale) + day.substring(1) : day;
    }
}
