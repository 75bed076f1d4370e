package frontdoor.directory;

import frontdoor.council.CouncilFolder;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Words that mean the same to whoever looks for a service, from the council's `synonyms.yaml`: a list of lists. Who
/// says one of a list finds what says another. Several words in one place, `council tax`, count where they stand
/// together.
@Component
public class Synonyms {

    private static final String FILE = "synonyms.yaml";

    private final List<List<String>> groups;

    @Autowired
    Synonyms(CouncilFolder folder) {
        this(Files.isRegularFile(folder.resolve(FILE)) ? read(folder.read(FILE)) : List.of());
    }

    Synonyms(List<List<String>> groups) {
        this.groups = groups;
    }

    /// @throws IllegalArgumentException if it is not a list of lists
    private static List<List<String>> read(String text) {
        @Nullable Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        if (!(loaded instanceof List<?> lists) || !lists.stream().allMatch(List.class::isInstance)) {
            throw new IllegalArgumentException(FILE + " is a list of lists: `- [rubbish, waste, litter]`");
        }
        return lists.stream()
                .map(list -> ((List<?>) list)
                        .stream()
                                .map(word -> Finder.plain(String.valueOf(word)))
                                .toList())
                .toList();
    }

    /// What else may be meant by what somebody typed, without what they said.
    ///
    /// @return words in lower case; empty if nothing else may be meant
    public Set<String> besides(String typed) {
        return of(Finder.plain(typed));
    }

    /// What else may be meant, without what was said.
    Set<String> of(String plain) {
        var said = " " + plain + " ";
        var others = new LinkedHashSet<String>();
        for (var group : groups) {
            if (group.stream().anyMatch(word -> said.contains(" " + word + " "))) {
                group.stream().filter(word -> !said.contains(" " + word + " ")).forEach(others::add);
            }
        }
        return others;
    }
}
