package frontdoor.imports;

import frontdoor.imports.RunStore.Asked;
import frontdoor.kernel.Actor;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in years of cases, and customers, from another system. The one way in to this module. The audit trail says
/// who started, continued and stopped which run.
@Component
public class Imports {

    /// What stands before the name of the system that customers come from, where cases have the name of a mapping.
    public static final String CUSTOMERS = "customers:";

    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    private final Mappings mappings;
    private final Runner runner;
    private final CustomerRunner customers;
    private final BroughtStore brought;
    private final RunStore store;
    private final KeptFiles files;
    private final Clock clock;

    Imports(
            Mappings mappings,
            Runner runner,
            CustomerRunner customers,
            BroughtStore brought,
            RunStore store,
            KeptFiles files,
            Clock clock) {
        this.mappings = mappings;
        this.runner = runner;
        this.customers = customers;
        this.brought = brought;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /// What came of asking for an import.
    public sealed interface Start {

        /// @param work goes through the file; run it where it may take its time
        record Started(long run, Runnable work) implements Start {}

        /// Another import is under way; there is one at a time.
        record Busy() implements Start {}

        /// @param why the mapping or the file will not do, as a sentence
        record Unfit(String why) implements Start {}
    }

    /// Names of the council's mapping files.
    public List<String> mappings() {
        return mappings.names();
    }

    /// @param path the CSV file
    /// @param name of the file, as people know it
    /// @param dryRun keep nothing: only say what would be refused
    public Start start(String mappingName, Path path, String name, boolean dryRun, Actor by) {
        return start(mappingName, path, name, new Asked(dryRun, false, by));
    }

    private Start start(String mappingName, Path path, String name, Asked asked) {
        try {
            if (mappingName.startsWith(CUSTOMERS)) {
                return startCustomers(mappingName, path, name, asked);
            }
            var mapping = mappings.read(mappingName);
            var file = CsvFile.of(path, name);
            var missing = mapping.columns().stream()
                    .filter(column -> !file.titles().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                return new Start.Unfit("The file has no column " + String.join(", ", missing) + ".");
            }
            return store.begin(Run.Kind.CASES, mapping.key(), file, asked, clock.instant())
                    .<Start>map(run -> new Start.Started(run, () -> go(run, mapping, file)))
                    .orElseGet(Start.Busy::new);
        } catch (IllegalArgumentException unfit) {
            return new Start.Unfit(String.valueOf(unfit.getMessage()));
        }
    }

    private Start startCustomers(String mapping, Path path, String name, Asked asked) {
        if (!SYSTEM.matcher(mapping.substring(CUSTOMERS.length())).matches()) {
            return new Start.Unfit("Say which system they come from, in small letters, digits and hyphens.");
        }
        var file = CustomerFile.of(path, name);
        var read = new CsvFile(path, name, file.titles(), file.rows(), CsvFile.sha256(path));
        return store.begin(Run.Kind.CUSTOMERS, mapping, read, asked, clock.instant())
                .<Start>map(run -> new Start.Started(run, () -> {
                    customers.run(store.find(run).orElseThrow(), file);
                    forgetIfWhole(run);
                }))
                .orElseGet(Start.Busy::new);
    }

    /// The same for a file that is handed in on a page. It is kept until its rows are in, for 28 days at most.
    ///
    /// @param content is read to its end, and not closed
    public Start start(String mapping, InputStream content, String name, boolean dryRun, Actor by) {
        return startWithCopy(mapping, files.keep(content), name, new Asked(dryRun, false, by));
    }

    /// Goes through a run's file again: for good after a dry run, or to finish what was stopped.
    public Start again(Run run, Actor by) {
        return files.find(run.sha256())
                .map(copy -> startWithCopy(run.mapping(), copy, run.file(), new Asked(false, !run.dryRun(), by)))
                .orElseGet(() -> new Start.Unfit("The file " + run.file() + " is no longer kept."));
    }

    private Start startWithCopy(String mapping, Path copy, String name, Asked asked) {
        var start = start(mapping, copy, name, asked);
        if (!(start instanceof Start.Started(long run, Runnable work))) {
            KeptFiles.delete(copy);
            return start;
        }
        return new Start.Started(run, () -> {
            try {
                work.run();
            } finally {
                KeptFiles.delete(copy);
            }
        });
    }

    /// Whether [#again] would find the file.
    public boolean keepsFile(Run run) {
        return files.has(run.sha256());
    }

    private void go(long number, Mapping mapping, CsvFile file) {
        runner.run(store.find(number).orElseThrow(), mapping, file);
        forgetIfWhole(number);
    }

    private void forgetIfWhole(long number) {
        var run = store.find(number).orElseThrow();
        if (run.isWhole() && !run.dryRun()) {
            files.forget(run.sha256());
        }
    }

    /// Asks a run to stop. It finishes the rows in hand first; what it brought in stays.
    public void stop(long run, Actor by) {
        store.stopping(run, by, clock.instant());
    }

    public Optional<Run> find(long run) {
        return store.find(run);
    }

    /// The newest fifty, newest first.
    public List<Run> latest(Run.Kind kind) {
        return store.latest(kind);
    }

    /// In the order of the file.
    ///
    /// @param after the row number that the page before ended with; 0 for the first page
    public List<Refusal> refusals(long run, int after, int limit) {
        return store.refusals(run, after, limit);
    }

    /// What a run of customers says of its rows, in the order of the file.
    ///
    /// @param kind of remark, or null for all
    /// @param after the id that the page before ended with; 0 for the first page
    public List<Remark> remarks(long run, Remark.@Nullable Kind kind, long after, int limit) {
        return brought.remarks(run, kind, after, limit);
    }
}
