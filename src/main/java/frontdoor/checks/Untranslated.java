package frontdoor.checks;

import frontdoor.services.Service;
import frontdoor.services.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.MissingNode;

/// Which texts of a service residents meet in English on a page of another language.
final class Untranslated {

    private Untranslated() {}

    /// @param language the folder of its words, `words/cy`
    /// @return where the texts stand in the service file: `stages.paying.says`
    static List<String> of(Path language, Path file, Service service) throws IOException {
        var words = language.resolve("services").resolve(file.getFileName());
        var read = Files.isRegularFile(words)
                ? ServiceFile.read(words.getFileName().toString(), Files.readAllBytes(words))
                        .tree()
                : null;
        var texts = read == null ? MissingNode.getInstance() : read;
        return List.copyOf(Translation.of(service, language.getFileName().toString(), texts)
                .untranslated()
                .keySet());
    }
}
