package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.checks.ServiceFile;
import frontdoor.services.ClusterReader;
import frontdoor.services.ClusterTranslation;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import frontdoor.services.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The made-up council speaks Welsh wherever a resident reads.
class WelshFilesTests {

    private static final Path COUNCIL = Path.of("src/main/resources/council");
    private static final Path WELSH = COUNCIL.resolve("words/cy");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(\\s*([a-z0-9_.]+)\\s*\\)\\)");

    @ParameterizedTest
    @MethodSource("services")
    void everyTextOfAServiceThatAResidentMeetsIsTranslated(String name) throws IOException {
        var translation = Translation.of(service(name), "cy", tree(WELSH.resolve("services/" + name)));

        assertThat(translation.untranslated()).isEmpty();
        assertThat(translation.service().finding().says())
                .isNotEqualTo(service(name).finding().says());
        assertThat(translation.service().asking().questions())
                .allSatisfy(question -> assertThat(question.required())
                        .isEqualTo(
                                service(name).asking().question(question.key()).required()));
    }

    /// A word that is misspelt would be a text that nobody reads.
    @ParameterizedTest
    @MethodSource("services")
    void aTranslationTranslatesNothingThatIsNotThere(String name) throws IOException {
        assertThat(paths("", tree(WELSH.resolve("services/" + name))))
                .isSubsetOf(paths("", tree(COUNCIL.resolve("services/" + name))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aLetterTellsTheSameInBothLanguages(String name) throws IOException {
        var english = service(name);
        var welsh = Translation.of(english, "cy", tree(WELSH.resolve("services/" + name)))
                .service();
        english.sending().letters().forEach((key, letter) -> {
            var other = welsh.sending().letters().get(key);
            assertThat(placeholders(other.subject())).as(key).isEqualTo(placeholders(letter.subject()));
            assertThat(placeholders(other.text())).as(key).isEqualTo(placeholders(letter.text()));
        });
    }

    @Test
    void whatHasNoTranslationStaysAndIsKnown() throws IOException {
        var english = service("graffiti.yaml");
        var texts = JsonNodeFactory.instance.objectNode().put("title", "Graffiti yn Gymraeg");

        var translation = Translation.of(english, "cy", texts);

        assertThat(translation.service().title()).isEqualTo("Graffiti yn Gymraeg");
        assertThat(translation.service().about().summary())
                .isEqualTo(english.about().summary());
        assertThat(translation.untranslated())
                .containsEntry("summary", english.about().summary())
                .containsEntry("ask.location.label", "Where is it?")
                .containsEntry("outcomes.removed.title", "Removed")
                .doesNotContainKeys("title", "stages.removing.actions.removed.title", "staff_ask.owner.label");
    }

    @Test
    void everyArticleForEveryoneIsTranslated() throws IOException {
        for (var file : files("articles")) {
            var isPublic = Files.readString(COUNCIL.resolve("articles/" + file)).contains("\naudience: everyone\n");
            assertThat(Files.exists(WELSH.resolve("articles/" + file))).as(file).isEqualTo(isPublic);
        }
    }

    @Test
    void everyLifeEventAndEveryMeasureIsTranslated() throws IOException {
        assertThat(paths("", tree(WELSH.resolve("events.yaml"))))
                .isEqualTo(paths("", tree(COUNCIL.resolve("events.yaml"))));
        var measures = tree(WELSH.resolve("measures.yaml"));
        assertThat(files("measures"))
                .allSatisfy(file -> assertThat(measures.path(file.replace(".sql", "")))
                        .allSatisfy(text -> assertThat(text.asString()).isNotBlank())
                        .hasSize(2));
    }

    @Test
    void everyRotaIsTranslated() throws IOException {
        var welsh = tree(WELSH.resolve("rotas.yaml")).path("rotas");
        assertThat(welsh.propertyNames())
                .containsExactlyElementsOf(
                        tree(COUNCIL.resolve("rotas.yaml")).path("rotas").propertyNames());
        assertThat(welsh).allSatisfy(rota -> assertThat(rota.propertyNames()).containsExactly("title", "hours"));
    }

    @Test
    void everyTextOfWhatALifeEventOpensIsTranslatedAndNothingElse() throws IOException {
        for (var name : files("events")) {
            var cluster = ClusterReader.read(tree(COUNCIL.resolve("events/" + name)));
            var welsh = tree(WELSH.resolve("events/" + name));

            assertThat(ClusterTranslation.of(cluster, "cy", welsh).untranslated())
                    .as(name)
                    .isEmpty();
            assertThat(paths("", welsh)).isSubsetOf(paths("", tree(COUNCIL.resolve("events/" + name))));
        }
    }

    @Test
    void whatTheCouncilSaysOfItselfIsTranslated() throws IOException {
        var english = tree(COUNCIL.resolve("council.yaml"));
        var welsh = tree(WELSH.resolve("council.yaml"));

        assertThat(paths("", welsh.path("privacy"))).isEqualTo(paths("", english.path("privacy")));
        assertThat(welsh.path("accessibility").path("tested").asString()).isNotBlank();
        assertThat(welsh.path("accessibility").path("problems"))
                .hasSameSizeAs(english.path("accessibility").path("problems"))
                .allSatisfy(
                        problem -> assertThat(problem.path("what").asString()).isNotBlank());
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    private static Set<String> paths(String at, JsonNode node) {
        var paths = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            var path = at + "/" + entry.getKey();
            paths.add(path);
            paths.addAll(paths(path, entry.getValue()));
        }
        return paths;
    }

    static Stream<String> services() throws IOException {
        return files("services").stream().filter(WelshFilesTests::isPublic);
    }

    /// Colleagues read English.
    private static boolean isPublic(String name) {
        try {
            return service(name).isPublic();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(String folder) throws IOException {
        try (var files = Files.list(COUNCIL.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Service service(String name) throws IOException {
        return ServiceReader.read(tree(COUNCIL.resolve("services/" + name)));
    }

    private static JsonNode tree(Path file) throws IOException {
        return ServiceFile.read(file.getFileName().toString(), Files.readString(file))
                .tree();
    }
}
