package frontdoor.letters;

import frontdoor.calendars.Span;
import frontdoor.checks.Fault;
import frontdoor.checks.Nearest;
import frontdoor.kernel.Sha256;
import frontdoor.letters.LetterTemplate.Piece;
import frontdoor.letters.LetterTemplate.ReplyWanted;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one letter's file, and says everything that is wrong with it at once.
final class TemplateReader {

    static final String ENDING = ".md";
    private static final String FENCE = "---";
    private static final int LONGEST_TITLE = 120; // characters
    private static final Set<String> AUDIENCES = Set.of("everyone", "people", "organisations");

    /// @param template null if there is any fault
    record Read(@Nullable LetterTemplate template, List<Fault> faults) {}

    private final Map<String, Service> services;
    private final Set<String> names;
    private final Set<String> teams;

    /// @param services those in force, by key
    /// @param teams keys; empty if they are not known
    TemplateReader(Map<String, Service> services, Set<String> teams) {
        this(services, services.keySet(), teams);
    }

    /// @param services those that can be read, by key
    /// @param names keys of all services, also of those that cannot
    TemplateReader(Map<String, Service> services, Set<String> names, Set<String> teams) {
        this.services = services;
        this.names = names;
        this.teams = teams;
    }

    /// @param name the file's, `missing_information.md`
    Read read(String name, String file) {
        return read(name, file, null, "en");
    }

    /// A letter in another language: its words are in the file, and all else is as in the original.
    Read translation(LetterTemplate original, String name, String file, String language) {
        return read(name, file, original, language);
    }

    private Read read(String name, String file, @Nullable LetterTemplate original, String language) {
        var faults = new TemplateFaults();
        var text = file.replace("\r\n", "\n");
        int end = text.startsWith(FENCE + "\n") ? text.indexOf("\n" + FENCE + "\n", FENCE.length()) : -1;
        if (end < 0) {
            faults.add(1, 1, "A letter begins with ---, its title and the rest, and --- again.", "");
            return new Read(null, faults.all());
        }
        var yaml = text.substring(FENCE.length() + 1, end + 1);
        int firstLine = (int) yaml.lines().count() + 3;
        var head = new TemplateHead(yaml, faults);
        var pieces = new TemplateText(firstLine, faults).read(text.substring(end + FENCE.length() + 2));
        var template = original == null
                ? original(name, head, pieces, Sha256.of(text))
                : translated(original, language, head, pieces, Sha256.of(text), faults);
        new TemplateWords(template, services, faults).check(text, firstLine);
        return new Read(faults.isEmpty() ? template : null, faults.all());
    }

    private LetterTemplate original(String name, TemplateHead head, List<Piece> pieces, String hash) {
        return new LetterTemplate(
                name.substring(0, name.length() - ENDING.length()),
                "en",
                title(head),
                services(head),
                audience(head),
                owner(head),
                review(head),
                reply(head),
                head.list("enclosures"),
                articles(head),
                pieces,
                hash);
    }

    private static LetterTemplate translated(
            LetterTemplate original,
            String language,
            TemplateHead head,
            List<Piece> pieces,
            String hash,
            TemplateFaults faults) {
        var reply = original.reply();
        var translated = new LetterTemplate(
                original.key(),
                language,
                title(head),
                original.services(),
                original.audience(),
                original.owner(),
                original.review(),
                reply == null ? null : new ReplyWanted(reply.within(), reply.remind(), head.needed("no_reply")),
                original.enclosures().isEmpty() ? List.of() : head.list("enclosures"),
                original.articles(),
                pieces,
                hash);
        if (!keys(translated).equals(keys(original))) {
            faults.add(1, 1, "The blocks are not those of the English letter.", "Those are " + keys(original) + ".");
        }
        return translated;
    }

    private static List<String> keys(LetterTemplate template) {
        return template.editable().map(Piece.Editable::key).sorted().toList();
    }

    private static String title(TemplateHead head) {
        var title = head.needed("title");
        if (title.length() > LONGEST_TITLE) {
            head.fault("title", "A title has " + LONGEST_TITLE + " characters at most.", "Make it shorter.");
        }
        return title;
    }

    private List<String> services(TemplateHead head) {
        head.list("services").stream()
                .filter(service -> !names.contains(service))
                .forEach(service -> head.fault(
                        "services", "There is no service '" + service + "'.", Nearest.suggest(service, names)));
        return head.list("services");
    }

    private static String audience(TemplateHead head) {
        var audience = head.text("audience").isEmpty() ? "everyone" : head.text("audience");
        if (!AUDIENCES.contains(audience)) {
            head.fault("audience", "There is no audience '" + audience + "'.", Nearest.suggest(audience, AUDIENCES));
        }
        return audience;
    }

    private String owner(TemplateHead head) {
        var owner = head.needed("owner");
        if (!owner.isEmpty() && !teams.isEmpty() && !teams.contains(owner)) {
            head.fault("owner", "There is no team '" + owner + "'.", Nearest.suggest(owner, teams));
        }
        return owner;
    }

    private static LocalDate review(TemplateHead head) {
        try {
            return LocalDate.parse(head.needed("review"));
        } catch (DateTimeParseException _) {
            if (!head.text("review").isEmpty()) {
                head.fault("review", "The day of the review is no date.", "Write it as 2027-05-31.");
            }
            return LocalDate.EPOCH;
        }
    }

    private static @Nullable ReplyWanted reply(TemplateHead head) {
        var within = span(head, "reply_within");
        var remind = span(head, "remind");
        var otherwise = head.text("no_reply");
        if (within == null) {
            if (remind != null || !otherwise.isEmpty()) {
                head.fault(
                        remind == null ? "no_reply" : "remind",
                        "Nothing is asked of the person.",
                        "Write reply_within: 10 working days.");
            }
            return null;
        }
        if (otherwise.isEmpty()) {
            head.fault("reply_within", "The letter does not say what happens without a reply.", "Write no_reply: too.");
        }
        return new ReplyWanted(within, remind, otherwise);
    }

    private static @Nullable Span span(TemplateHead head, String key) {
        var text = head.text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Span.parse(text);
        } catch (IllegalArgumentException _) {
            head.fault(key, "'" + text + "' is no length of time.", "Write a number and working days.");
            return null;
        }
    }

    private static boolean articles(TemplateHead head) {
        var text = head.text("articles");
        if (!Set.of("", "true", "false").contains(text)) {
            head.fault("articles", "Whether articles go with it is true or false.", "");
        }
        return text.equals("true");
    }
}
