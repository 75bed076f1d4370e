package frontdoor.checks;

import frontdoor.services.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `frontdoor check <file or folder> ...`: says of each service file that it is sound, or what is wrong with it. So it
/// does of what else the council's folder holds.
public final class CheckCommand {

    private CheckCommand() {}

    /// @param args files, or folders of them, or a council's whole folder
    /// @param kinds of files besides services
    /// @return the process's exit code: 0 when all are sound, 1 when one is not, 2 when there is nothing to check
    public static int run(List<String> args, List<CouncilFiles> kinds, PrintStream out) {
        var paths = args.stream().map(Path::of).toList();
        var services = paths.stream()
                .filter(path -> kinds.stream().noneMatch(kind -> kind.in(path).contains(path)))
                .flatMap(path -> files(path).stream())
                .toList();
        boolean sound = true;
        boolean any = !services.isEmpty();
        if (any) {
            var council = CouncilNames.around(services);
            for (var file : services) {
                sound &= check(new Checker(council), file, out);
            }
        }
        for (var kind : kinds) {
            for (var file :
                    paths.stream().flatMap(path -> kind.in(path).stream()).toList()) {
                any = true;
                sound &= check(kind, file, out);
            }
        }
        if (!any) {
            out.println("Say which file or folder to check, such as: frontdoor check services/missed_bin.yaml");
            return 2;
        }
        return sound ? 0 : 1;
    }

    private static boolean check(CouncilFiles kind, Path file, PrintStream out) {
        try {
            var faults = switch (Utf8.decode(Files.readAllBytes(file))) {
                case Utf8.Text text -> kind.faults(file, text.value());
                case Utf8.Refused refused -> List.of(refused.fault());
            };
            faults.forEach(fault -> out.println(fault.in(file.toString())));
            if (faults.isEmpty()) {
                out.println(file.getFileName() + ": sound.");
            }
            return faults.isEmpty();
        } catch (IOException e) {
            out.println(file + ": the file cannot be opened.");
            return false;
        }
    }

    /// Files of services. A council's whole folder stands for the services in it.
    public static List<Path> files(Path path) {
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
        var read = ServiceFile.read(file.getFileName().toString(), Files.readAllBytes(file));
        var all = new ArrayList<>(Wording.advice(read));
        all.addAll(Covered.advice(
                read, service, file.toAbsolutePath().resolve("../..").normalize()));
        all.forEach(advice -> out.println("  Advice: " + advice.in(file.toString())));
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
