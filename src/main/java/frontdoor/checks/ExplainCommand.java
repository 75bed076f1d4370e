package frontdoor.checks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// `frontdoor explain <file>`: writes a service file as a plain page.
public final class ExplainCommand {

    private ExplainCommand() {}

    /// @param args service files
    /// @return the exit code: 0 when all could be explained, 1 when one is not sound, 2 when none is given
    public static int run(List<String> args, PrintStream out) {
        if (args.isEmpty()) {
            out.println("Say which service file to explain, such as: frontdoor explain services/missed_bin.yaml");
            return 2;
        }
        int code = 0;
        for (var file : args.stream()
                .flatMap(arg -> CheckCommand.files(Path.of(arg)).stream())
                .toList()) {
            code = Math.max(code, explain(file, out));
        }
        return code;
    }

    private static int explain(Path file, PrintStream out) {
        try {
            return switch (new Checker(CouncilNames.nothing()).check(file)) {
                case Checked.Sound sound -> {
                    out.println(Explain.explain(sound.service()));
                    yield 0;
                }
                case Checked.Faulty faulty -> {
                    faulty.faults().forEach(fault -> out.println(fault.in(file.toString())));
                    yield 1;
                }
            };
        } catch (IOException e) {
            out.println(file + ": the file cannot be opened.");
            return 1;
        }
    }
}
