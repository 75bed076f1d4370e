package frontdoor.checks;

import frontdoor.services.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `frontdoor check <file or folder> ...`: says of each service file that it is sound, or what is wrong with it.
public final class CheckCommand {

    private CheckCommand() {}

    /// @param args files, or folders of files ending in `.yaml`
    /// @return the process's exit code: 0 when all are sound, 1 when one is not, 2 when there is nothing to check
    public static int run(List<String> args, PrintStream out) {
        var files = args.stream().flatMap(arg -> files(Path.of(arg)).stream()).toList();
        if (files.isEmpty()) {
            out.println("Say which service file or folder to check, such as: frontdoor check services/missed_bin.yaml");
            return 2;
        }
        var council = CouncilNames.around(files);
        boolean sound = true;
        for (var file : files) {
            sound &= check(new Checker(council), file, out);
        }
        return sound ? 0 : 1;
    }

    /// A council's whole folder stands for the services in it.
    static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        if (Files.isDirectory(path.resolve("services"))) {
            return files(path.resolve("services"));
        }
        try (var found = Files.list(path)) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean check(Checker checker, Path file, PrintStream out) {
        try {
            switch (checker.check(file)) {
                case Checked.Sound sound -> {
                    out.println(file.getFileName() + ": sound. " + sound.coverage());
                    advise(file, sound.service(), out);
                }
                case Checked.Faulty faulty -> {
                    faulty.faults().forEach(fault -> out.println(fault.in(file.toString())));
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            out.println(file + ": the file cannot be opened.");
            return false;
        }
    }

    /// What could be better, in a file that works as it is.
    private static void advise(Path file, Service service, PrintStream out) throws IOException {
        Wording.advice(ServiceFile.read(file.getFileName().toString(), Files.readAllBytes(file)))
                .forEach(advice -> out.println("  Advice: " + advice.in(file.toString())));
        for (var language : languages(file)) {
            var missing = Untranslated.of(language, file, service);
            if (!missing.isEmpty()) {
                out.println("  Advice: %d texts stay English in %s, such as %s"
                        .formatted(missing.size(), language.getFileName(), missing.getFirst()));
            }
        }
    }

    /// The folders of other languages beside the folder of services; the files themselves are English.
    private static List<Path> languages(Path file) throws IOException {
        var words = file.toAbsolutePath().resolve("../../words").normalize();
        if (!Files.isDirectory(words)) {
            return List.of();
        }
        try (var found = Files.list(words)) {
            return found.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("en"))
                    .sorted()
                    .toList();
        }
    }
}
