package frontdoor.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A kind of file in the council's folder besides services, such as letters: where they lie, and what is wrong with
/// one. The module that reads them at start says it.
public interface CouncilFiles {

    /// @param path a file, the folder of such files, or the council's own folder
    /// @return those of this kind, in order
    List<Path> in(Path path);

    /// @param file one of these
    /// @param text what stands in it
    List<Fault> faults(Path file, String text);

    /// Files of one folder, and those of the same name in other languages.
    ///
    /// @param path as for [#in]
    /// @param folder `letters`
    /// @param ending `.md`
    static List<Path> named(Path path, String folder, String ending) {
        if (!Files.isDirectory(path)) {
            return path.toString().endsWith(ending)
                            && isNamed(path.toAbsolutePath().getParent(), folder)
                    ? List.of(path)
                    : List.of();
        }
        if (isNamed(path, folder)) {
            return list(path, ending);
        }
        var all = new ArrayList<>(list(path.resolve(folder), ending));
        translations(path).forEach(language -> all.addAll(list(language.resolve(folder), ending)));
        return all;
    }

    /// The council's own folder, round a file of it.
    ///
    /// @param folder in which such files lie
    static Path council(Path file, String folder) {
        var round = file.toAbsolutePath().normalize();
        while (round.getParent() != null && !isNamed(round, folder)) {
            round = round.getParent();
        }
        var council = round.getParent() == null ? round : round.getParent();
        var words = council.getParent();
        var above = words == null ? null : words.getParent();
        return above != null && isNamed(words, "words") ? above : council;
    }

    /// The folders `words/cy`; the files themselves are English.
    static List<Path> translations(Path council) {
        return children(council.resolve("words"))
                .filter(Files::isDirectory)
                .filter(folder -> !folder.endsWith("en"))
                .toList();
    }

    private static boolean isNamed(@Nullable Path path, String name) {
        return path != null && path.normalize().endsWith(name);
    }

    /// Those in a folder, in order; none if there is no such folder.
    static List<Path> list(Path folder, String ending) {
        return children(folder).filter(file -> file.toString().endsWith(ending)).toList();
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
