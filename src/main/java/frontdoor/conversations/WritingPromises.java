package frontdoor.conversations;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.calendars.TimeLimit.DayZero;
import frontdoor.calendars.TimeLimit.Roll;
import frontdoor.council.CouncilFolder;
import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// How soon the council answers what comes in writing, and its words until then: `writing.yaml` of its folder.
@Component
class WritingPromises {

    private static final String FILE = "writing.yaml";

    private final Map<?, ?> file;
    private final CouncilCalendars calendars;

    WritingPromises(CouncilFolder folder, CouncilCalendars calendars) {
        this.calendars = calendars;
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        this.file = folder.resolve(FILE).toFile().isFile()
                ? new Yaml(new SafeConstructor(options)).load(folder.read(FILE))
                : Map.of();
        for (var channel : Channel.values()) {
            limit(channel, "acknowledge");
            limit(channel, "answer");
        }
    }

    /// Until when it is to be said that something is here, or null where nothing is promised.
    @Nullable
    Instant acknowledgeBy(Channel channel, Instant came) {
        return due(limit(channel, "acknowledge"), came);
    }

    /// Until when something is to be answered, or null where nothing is promised.
    @Nullable
    Instant answerBy(Channel channel, Instant came) {
        return due(limit(channel, "answer"), came);
    }

    /// What is written at once to whoever sends an email, or null if nothing is.
    ///
    /// @param language a tag; one that the council has no words in gets English
    @Nullable
    Words acknowledgement(String language) {
        var all = part(file, "acknowledgement");
        var words = part(all, all.containsKey(language) ? language : "en");
        return words.isEmpty()
                ? null
                : new Words(String.valueOf(words.get("subject")), String.valueOf(words.get("body")));
    }

    /// What stands around an answer by email; nothing where the council has no words for it.
    ///
    /// @param language a tag; one that the council has no words in gets English
    /// @param name of whom it is to, or null for nobody that we know
    AnswerFrame frame(String language, @Nullable String name, String officer, String team) {
        var all = part(file, "answer");
        var words = part(all, all.containsKey(language) ? language : "en");
        if (words.isEmpty()) {
            return AnswerFrame.NONE;
        }
        var greeting = name == null
                ? said(words, "greeting_nobody")
                : said(words, "greeting").replace("{name}", name);
        return new AnswerFrame(
                greeting, said(words, "end").replace("{officer}", officer).replace("{team}", team));
    }

    private static String said(Map<?, ?> words, String key) {
        return words.get(key) instanceof String said ? said.strip() : "";
    }

    /// In both, `{reference}` and `{date}` stand for the conversation's and for the day of the answer.
    record Words(String subject, String body) {}

    private @Nullable Instant due(@Nullable TimeLimit limit, Instant came) {
        return limit == null ? null : calendars.current().due(limit, came);
    }

    /// What comes on a day off is counted from the next working day.
    private @Nullable TimeLimit limit(Channel channel, String what) {
        var span = part(part(file, "promises"), channel.key()).get(what);
        return span == null
                ? null
                : new TimeLimit(
                        Span.parse(span.toString()), TimeLimit.ENGLAND_AND_WALES, DayZero.NEXT_WORKING_DAY, Roll.NONE);
    }

    private static Map<?, ?> part(Map<?, ?> whole, String key) {
        return whole.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }
}
