package frontdoor.council;

import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the council's files say in its other languages: the files under `words/<language>` of its folder, each in the
/// shape of the one that it translates. The files themselves are in English.
@Component
public class Translations {

    public static final String ORIGINAL = "en";

    private final CouncilFolder folder;
    private final List<String> others;
    private final Map<String, Set<String>> untranslated = new ConcurrentHashMap<>();

    Translations(CouncilFolder folder, Council council) {
        this.folder = folder;
        this.others = council.languages().stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals(ORIGINAL))
                .toList();
    }

    /// The council's languages, but for that of its files.
    public List<String> others() {
        return others;
    }

    /// The texts of one file, read anew each time.
    ///
    /// @param file as it is called in the council's folder: `services/missed_bin.yaml`
    /// @return a node without anything in it if there is no such file
    /// @throws IllegalArgumentException if it is not YAML
    public JsonNode texts(String language, String file) {
        var text = text(language, file);
        return text.isEmpty()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    /// The file as it stands, or nothing if there is none.
    public String text(String language, String file) {
        var name = "words/" + language + "/" + file;
        return Files.isRegularFile(folder.resolve(name)) ? folder.read(name) : "";
    }

    /// Notes texts that are shown in English on a page of another language, so that the page can say so.
    public void lack(String language, Collection<String> texts) {
        untranslated
                .computeIfAbsent(language, _ -> ConcurrentHashMap.newKeySet())
                .addAll(texts);
    }

    public boolean lacks(String language, String text) {
        return untranslated.getOrDefault(language, Set.of()).contains(text);
    }
}
