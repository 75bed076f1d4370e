package frontdoor.imports;

import frontdoor.imports.Imports.Start;
import frontdoor.kernel.Actor;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// `frontdoor import <mapping> <csv> [--dry-run]`: brings in a file without serving any page.
///
/// It needs the database to itself only if that is our own server in the data folder. Then stop Frontdoor
/// first, or use the page.
public final class ImportCommand {

    private static final String DRY_RUN = "--dry-run";
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final int TRIES = 20;
    private static final int PAGE = 500;

    private ImportCommand() {}

    /// @param application the class that holds all modules
    /// @return the process's exit code: 0 all rows are in, 1 some are not, 2 not understood
    public static int run(Class<?> application, List<String> args, PrintStream out) {
        var words = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (words.size() != 2) {
            out.println("Say which mapping and which file: frontdoor import los_angeles requests.csv --dry-run");
            return 2;
        }
        var file = Path.of(words.get(1));
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file + ".");
            return 2;
        }
        var options = args.stream()
                .filter(arg -> arg.startsWith("--") && !arg.equals(DRY_RUN))
                .toArray(String[]::new);
        try (var context = started(application, options)) {
            return run(context.getBean(Imports.class), words.getFirst(), file, args.contains(DRY_RUN), out);
        } catch (RuntimeException failure) {
            out.println("The import did not start: " + innermost(failure).getMessage());
            return 1;
        }
    }

    /// No pages and no jobs: a clock of a case must not run by today's time while its past is being lived again.
    private static ConfigurableApplicationContext started(Class<?> application, String... options) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("db-scheduler.enabled=false", "logging.level.root=warn")
                .run(options);
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }

    private static int run(Imports imports, String mapping, Path file, boolean dryRun, PrintStream out) {
        return switch (begun(imports, mapping, file, dryRun)) {
            case Start.Busy _ -> {
                out.println("Another import is under way.");
                yield 1;
            }
            case Start.Unfit unfit -> {
                out.println(unfit.why());
                yield 2;
            }
            case Start.Started started -> watch(imports, started, out);
        };
    }

    /// An import that was killed is known to be dead after half a minute, so it is worth waiting that long.
    private static Start begun(Imports imports, String mapping, Path file, boolean dryRun) {
        var name = file.getFileName().toString();
        var start = imports.start(mapping, file, name, dryRun, Actor.IMPORT);
        for (int tries = 0; start instanceof Start.Busy && tries < TRIES; tries++) {
            LockSupport.parkNanos(STEP.toNanos());
            start = imports.start(mapping, file, name, dryRun, Actor.IMPORT);
        }
        return start;
    }

    private static int watch(Imports imports, Start.Started started, PrintStream out) {
        var work = Thread.ofPlatform().start(started.work());
        try {
            while (!work.join(STEP)) {
                out.println(progress(imports, started.run()));
            }
        } catch (InterruptedException e) {
            imports.stop(started.run(), Actor.IMPORT);
            Thread.currentThread().interrupt();
        }
        return report(imports, started.run(), out);
    }

    private static String progress(Imports imports, long run) {
        var now = imports.find(run).orElseThrow();
        return "%,d of %,d rows read".formatted(now.read(), now.rows());
    }

    private static int report(Imports imports, long number, PrintStream out) {
        var run = imports.find(number).orElseThrow();
        for (var page = imports.refusals(number, 0, PAGE); !page.isEmpty(); ) {
            page.forEach(refusal -> out.printf("Row %d (%s): %s%n", refusal.row(), refusal.source(), refusal.why()));
            page = imports.refusals(number, page.getLast().row(), PAGE);
        }
        out.printf(
                "%s: %,d rows %s, %,d were in already, %,d refused; %,d rows a second.%n",
                run.isWhole() ? "Done" : "Not finished",
                run.opened(),
                run.dryRun() ? "would be brought in" : "brought in",
                run.already(),
                run.refused(),
                run.perSecond());
        if (run.why() != null) {
            out.println(run.why());
        }
        return run.isWhole() && run.refused() == 0 ? 0 : 1;
    }
}
