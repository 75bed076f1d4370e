package frontdoor.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// The council's other files in YAML, such as `teams.yaml`, and those in other languages: whether they can be read.
/// What they say is for the modules that read them at start.
public final class YamlFiles implements CouncilFiles {

    private static final String ENDING = ".yaml";

    @Override
    public List<Path> in(Path path) {
        if (!Files.isDirectory(path)) {
            var folder = path.toAbsolutePath().normalize().getParent();
            return path.toString().endsWith(ENDING) && isOurs(folder) && !isChecked(path) ? List.of(path) : List.of();
        }
        if (!Files.isRegularFile(path.resolve("council.yaml"))) {
            return List.of();
        }
        var all = new ArrayList<>(CouncilFiles.list(path, ENDING).stream()
                .filter(file -> !isChecked(file))
                .toList());
        CouncilFiles.translations(path).forEach(language -> {
            all.addAll(CouncilFiles.list(language, ENDING));
            all.addAll(CouncilFiles.list(language.resolve("services"), ENDING));
        });
        return all;
    }

    /// [PartnerFiles] says more of those.
    private static boolean isChecked(Path file) {
        return PartnerFiles.NAMES.contains(String.valueOf(file.getFileName()));
    }

    /// The council's own folder, or one of another language.
    private static boolean isOurs(@Nullable Path folder) {
        if (folder == null) {
            return false;
        }
        return Files.isRegularFile(folder.resolve("council.yaml"))
                || folder.toString().replace('\\', '/').matches(".*/words/[^/]+(/services)?");
    }

    @Override
    public List<Fault> faults(Path file, String text) {
        try {
            new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return List.of();
        } catch (MarkedYAMLException trouble) {
            var mark = trouble.getProblemMark();
            return List.of(fault(mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1));
        } catch (YAMLException _) {
            return List.of(fault(1, 1));
        }
    }

    private static Fault fault(int line, int column) {
        return new Fault(
                line,
                column,
                "",
                "This cannot be read.",
                "Look here and in the line above for a tab, an open quote, or a text with a colon, which goes in quotes.");
    }
}
