package frontdoor.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What the council says of itself, in the language of a page: `words/<language>/council.yaml` has the same blocks as
/// `council.yaml`, with texts alone. What has no translation stays as it is, and [Translations] knows it.
@Component
public class SpokenStatements {

    private static final String FILE = "council.yaml";

    private final Statements original;
    private final Translations translations;
    private final Map<String, Statements> known = new ConcurrentHashMap<>();

    SpokenStatements(Statements original, Translations translations) {
        this.original = original;
        this.translations = translations;
    }

    /// @param language in one that the council does not speak, it stays as it is
    public Statements in(String language) {
        return translations.others().contains(language) ? known.computeIfAbsent(language, this::read) : original;
    }

    private Statements read(String language) {
        var texts = translations.texts(language, FILE);
        var access = original.accessibility();
        var privacy = original.privacy();
        return new Statements(
                new Statements.Accessibility(
                        access.prepared(),
                        access.reviewed(),
                        said(language, texts.path("accessibility").path("tested"), access.tested()),
                        problems(language, texts.path("accessibility").path("problems"), access.problems())),
                new Statements.Privacy(
                        said(language, texts.path("privacy").path("basis"), privacy.basis()),
                        said(language, texts.path("privacy").path("condition"), privacy.condition()),
                        said(language, texts.path("privacy").path("officer"), privacy.officer())));
    }

    /// In the order of the original.
    private List<Statements.Accessibility.Problem> problems(
            String language, JsonNode texts, List<Statements.Accessibility.Problem> problems) {
        var spoken = new ArrayList<Statements.Accessibility.Problem>();
        for (int index = 0; index < problems.size(); index++) {
            var problem = problems.get(index);
            var text = texts.path(index);
            spoken.add(new Statements.Accessibility.Problem(
                    String.valueOf(said(language, text.path("what"), problem.what())),
                    said(language, text.path("criterion"), problem.criterion()),
                    problem.by()));
        }
        return List.copyOf(spoken);
    }

    private @Nullable String said(String language, JsonNode text, @Nullable String otherwise) {
        if (otherwise == null || text.isString() && !text.asString().isBlank()) {
            return otherwise == null ? null : text.asString();
        }
        translations.lack(language, List.of(otherwise));
        return otherwise;
    }
}
