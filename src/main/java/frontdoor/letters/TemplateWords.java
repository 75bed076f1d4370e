package frontdoor.letters;

import frontdoor.checks.Nearest;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks the placeholders of a letter against the closed list, and against the services that it is for.
final class TemplateWords {

    private final LetterTemplate template;
    private final Map<String, Service> services;
    private final TemplateFaults faults;
    private final Set<String> used = new TreeSet<>();

    TemplateWords(LetterTemplate template, Map<String, Service> services, TemplateFaults faults) {
        this.template = template;
        this.services = services;
        this.faults = faults;
    }

    /// @param file all of it; the head has placeholders too, in its title and `no_reply`
    /// @param firstLine of what the letter says
    void check(String file, int firstLine) {
        var lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var marks = Placeholder.MARK.matcher(lines.get(i));
            while (marks.find()) {
                check(marks.group(1).strip(), i + 1, marks.start() + 1);
                if (i + 1 >= firstLine) {
                    used.add(marks.group(1).strip());
                }
            }
        }
        if (template.reply() != null && !used.contains(Placeholder.REPLY_BY.key())) {
            faults.add(firstLine, 1, "The letter asks for a reply and does not say by when.", "Write ((reply_by)).");
        }
    }

    private void check(String written, int line, int column) {
        var known = Placeholder.of(written);
        if (known.isEmpty()) {
            faults.add(
                    line, column, "There is no placeholder ((" + written + ")).", Nearest.suggest(written, choices()));
            return;
        }
        var placeholder = known.get();
        if (template.reply() == null && (placeholder == Placeholder.REPLY_BY || placeholder == Placeholder.NO_REPLY)) {
            faults.add(line, column, "Nothing is asked of the person.", "Write reply_within: 10 working days above.");
        }
        if (placeholder.isOfACase() && placeholder.hasPart()) {
            ofACase(placeholder, Placeholder.part(written), line, column);
        }
    }

    /// All that may stand between the brackets, if anything is near it.
    private List<String> choices() {
        var all = new ArrayList<>(Placeholder.keys());
        template.services().stream().map(services::get).forEach(service -> {
            if (service != null) {
                sayable(service).forEach(question -> all.add("answer." + question));
                service.terms().standards().keySet().forEach(standard -> all.add("due." + standard));
            }
        });
        return all;
    }

    private void ofACase(Placeholder placeholder, String part, int line, int column) {
        if (template.services().isEmpty()) {
            faults.add(
                    line,
                    column,
                    "The letter is for any service, and not every service has '" + part + "'.",
                    "Name the services that it is for.");
        }
        for (var key : template.services()) {
            var service = services.get(key);
            if (service != null) {
                var fault = placeholder == Placeholder.DUE ? standard(service, part) : answer(service, part);
                if (fault != null) {
                    faults.add(line, column, fault, Nearest.suggest(part, choices(placeholder, service)));
                }
            }
        }
    }

    private static Set<String> choices(Placeholder placeholder, Service service) {
        return placeholder == Placeholder.DUE ? service.terms().standards().keySet() : sayable(service);
    }

    private static @Nullable String standard(Service service, String part) {
        return service.terms().standards().containsKey(part)
                ? null
                : "The service '" + service.key() + "' promises no '" + part + "'.";
    }

    private static @Nullable String answer(Service service, String part) {
        if (sayable(service).contains(part)) {
            return null;
        }
        return service.asking().own().stream()
                                .anyMatch(question -> question.key().equals(part))
                        || service.asking().staff().containsKey(part)
                ? "The answer to '" + part + "' is sensitive, so no letter repeats it."
                : "The service '" + service.key() + "' does not ask '" + part + "'.";
    }

    /// Answers that a letter may repeat: those that the service file does not call sensitive.
    static Set<String> sayable(Service service) {
        var sayable = new TreeSet<String>();
        Stream.concat(service.asking().own().stream(), service.asking().staff().values().stream())
                .filter(question -> question.sensitive() == null)
                .forEach(question -> sayable.add(question.key()));
        return sayable;
    }
}
