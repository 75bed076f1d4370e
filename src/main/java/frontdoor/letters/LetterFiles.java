package frontdoor.letters;

import frontdoor.checks.CheckCommand;
import frontdoor.checks.Checked;
import frontdoor.checks.Checker;
import frontdoor.checks.CouncilFiles;
import frontdoor.checks.CouncilNames;
import frontdoor.checks.Fault;
import frontdoor.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Checks the council's texts for letters on the command line, where nothing runs: beside the services of the folder
/// as they are in their files.
public final class LetterFiles implements CouncilFiles {

    private static final String FOLDER = "letters";

    /// Reading a council's services runs their examples, so it is done once.
    private final Map<Path, TemplateReader> readers = new ConcurrentHashMap<>();

    @Override
    public List<Path> in(Path path) {
        return CouncilFiles.named(path, FOLDER, TemplateReader.ENDING);
    }

    @Override
    public List<Fault> faults(Path file, String text) {
        var council = CouncilFiles.council(file, FOLDER);
        var reader = readers.computeIfAbsent(council, LetterFiles::reader);
        var name = file.getFileName().toString();
        var original = council.resolve(FOLDER).resolve(name);
        if (original.equals(file.toAbsolutePath().normalize())) {
            return reader.read(name, text).faults();
        }
        if (!Files.isRegularFile(original)) {
            return List.of(new Fault(1, 1, "", "There is no English letter of this name.", "It would never be used."));
        }
        var template = reader.read(name, read(original)).template();
        return template == null
                ? List.of(new Fault(1, 1, "", "The English letter has faults.", "Mend those first."))
                : reader.translation(template, name, text, language(council, file))
                        .faults();
    }

    /// Of a file such as `words/cy/letters/information.md`.
    private static String language(Path council, Path file) {
        return council.relativize(file.toAbsolutePath().normalize()).getName(1).toString();
    }

    /// A service with faults of its own is known by its name alone.
    private static TemplateReader reader(Path council) {
        var names = CouncilNames.of(council);
        var checker = new Checker(names);
        var services = new HashMap<String, Service>();
        var folder = council.resolve("services");
        for (var file : Files.isDirectory(folder) ? CheckCommand.files(folder) : List.<Path>of()) {
            try {
                if (checker.check(file) instanceof Checked.Sound sound) {
                    services.put(sound.service().key(), sound.service());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new TemplateReader(services, names.services(), names.teams());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
