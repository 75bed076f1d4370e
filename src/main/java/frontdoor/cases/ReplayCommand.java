package frontdoor.cases;

import frontdoor.checks.Checked;
import frontdoor.checks.Checker;
import frontdoor.checks.CouncilNames;
import frontdoor.services.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `frontdoor replay <draft file>`: what the draft would have changed in the cases of its service that ended last.
public final class ReplayCommand {

    private static final int CASES = 500;

    private ReplayCommand() {}

    /// @param application the class that holds all modules
    /// @return the process's exit code: 0 replayed, 1 not, 2 not understood
    public static int run(Class<?> application, List<String> args, PrintStream out) {
        var files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (files.size() != 1) {
            out.println("Say which draft to replay, such as: frontdoor replay missed_bin.yaml");
            return 2;
        }
        var file = Path.of(files.getFirst());
        try {
            return switch (new Checker(CouncilNames.nothing()).check(file)) {
                case Checked.Sound sound -> replay(application, sound.service(), args, out);
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

    private static int replay(Class<?> application, Service draft, List<String> args, PrintStream out) {
        var options = args.stream().filter(arg -> arg.startsWith("--")).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("db-scheduler.enabled=false", "logging.level.root=error")
                .run(options)) {
            say(context.getBean(Replay.class).of(draft, CASES), out);
            return 0;
        } catch (RuntimeException failure) {
            out.println("The replay did not start: " + innermost(failure).getMessage());
            return 1;
        }
    }

    static void say(Replayed replayed, PrintStream out) {
        for (var difference : replayed.differences()) {
            out.println("%s  %s %s: %s, with the draft: %s"
                    .formatted(
                            difference.reference(),
                            difference.kind().name().toLowerCase(Locale.ROOT),
                            difference.about(),
                            orNone(difference.before()),
                            orNone(difference.after()))
                    .replace(" : ", ": "));
        }
        out.printf("%,d closed cases replayed; the draft changes %,d of them.%n", replayed.cases(), replayed.changed());
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "none" : words;
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}
