package frontdoor.imports;

import frontdoor.imports.AlikeRows.Tried;
import frontdoor.imports.BroughtStore.Kept;
import frontdoor.imports.CustomerBringing.Became;
import frontdoor.imports.CustomerBringing.Result;
import frontdoor.imports.CustomerReader.Read;
import frontdoor.imports.Remark.Kind;
import frontdoor.kernel.CivilTime;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through a file of customers row by row, so that two rows of one file that are alike are noticed,
/// and writes down how it goes. One row is one transaction.
@Component
class CustomerRunner {

    private static final Logger log = LoggerFactory.getLogger(CustomerRunner.class);
    private static final int BATCH = 200;

    private final CustomerBringing bringing;
    private final BroughtStore brought;
    private final AlikeRows alike;
    private final RunStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CustomerRunner(
            CustomerBringing bringing,
            BroughtStore brought,
            AlikeRows alike,
            RunStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.bringing = bringing;
        this.brought = brought;
        this.alike = alike;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Returns when it is done, was stopped or has failed.
    void run(Run run, CustomerFile file) {
        try {
            boolean whole = new Pass(run, file).through();
            store.end(run.id(), whole ? Run.State.DONE : Run.State.STOPPED, "", clock.instant());
        } catch (IOException | RuntimeException e) {
            log.error("Import {} failed", run.id(), e);
            store.end(run.id(), Run.State.FAILED, "It failed: " + e.getMessage(), clock.instant());
        }
        alike.drop();
    }

    /// One going through the rows.
    private final class Pass {

        private final Run run;
        private final CustomerFile file;
        private final CustomerReader reader;
        private final String system;
        private final Map<String, Integer> seen = new HashMap<>();

        Pass(Run run, CustomerFile file) {
            this.run = run;
            this.file = file;
            this.reader = new CustomerReader(file, CivilTime.day(clock.instant()));
            this.system = run.system();
        }

        /// @return false if somebody asked it to stop
        boolean through() throws IOException {
            var unread = file.unread().stream()
                    .map(title -> new Remark(0, 1, "", Kind.TOLD, title, "The column is not brought in."))
                    .toList();
            brought.remark(run.id(), unread);
            try (var csv = file.reader()) {
                var rows = new ArrayList<Read>(BATCH);
                int number = 0;
                for (var line : csv) {
                    if (++number == 1 || CustomerFile.isBlank(line)) {
                        continue; // the titles are row 1
                    }
                    rows.add(reader.read(number, line));
                    if (rows.size() == BATCH) {
                        if (!isGoingOn(rows)) {
                            return false;
                        }
                        rows.clear();
                    }
                }
                isGoingOn(rows);
            }
            if (run.dryRun()) {
                compare();
            }
            return true;
        }

        /// Whoever is like somebody in an earlier row is not new: when the file is brought in, that row is on record.
        private void compare() {
            var found = alike.find(run.id());
            for (int i = 0; i < found.remarks().size(); i += BATCH) {
                brought.remark(
                        run.id(),
                        found.remarks()
                                .subList(i, Math.min(i + BATCH, found.remarks().size())));
            }
            var moved = new RunStore.Counts(-found.fresh(), 0, found.fresh(), 0, 0);
            store.progress(run.id(), moved, clock.instant());
        }

        private boolean isGoingOn(List<Read> rows) {
            var kept = brought.kept(system, rows.stream().map(Read::source).toList());
            var remarks = new ArrayList<Remark>();
            var counts = new EnumMap<Became, Integer>(Became.class);
            var tried = new ArrayList<Tried>();
            for (var row : rows) {
                var result = result(row, kept.get(row.source()));
                remarks.addAll(row.remarks());
                remarks.addAll(result.remarks());
                counts.merge(result.became(), 1, Integer::sum);
                if (result.became() == Became.NEW || result.became() == Became.DOUBTFUL) {
                    tried.add(new Tried(row, result.became() == Became.NEW));
                }
            }
            if (run.dryRun()) {
                alike.put(run.id(), tried);
            }
            brought.remark(run.id(), remarks);
            return store.progress(
                    run.id(),
                    new RunStore.Counts(
                            counts.getOrDefault(Became.NEW, 0),
                            counts.getOrDefault(Became.CHANGED, 0),
                            counts.getOrDefault(Became.DOUBTFUL, 0),
                            counts.getOrDefault(Became.ALREADY, 0),
                            counts.getOrDefault(Became.REFUSED, 0)),
                    clock.instant());
        }

        private Result result(Read row, @Nullable Kept kept) {
            if (row.isRefused()) {
                return new Result(Became.REFUSED, List.of());
            }
            var earlier = seen.putIfAbsent(row.source(), row.row());
            if (earlier != null) {
                return refused(row, "It has the same number as row " + earlier + ".");
            }
            try {
                return transaction.execute(status -> {
                    var result = bringing.in(system, row, kept, run.id());
                    if (run.dryRun()) {
                        status.setRollbackOnly();
                    }
                    return result;
                });
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException databaseGone) {
                throw databaseGone;
            } catch (RuntimeException unexpected) {
                log.error("Row {} of import {} could not be brought in", row.row(), run.id(), unexpected);
                return refused(row, "It could not be brought in; the log says more.");
            }
        }

        private static Result refused(Read row, String why) {
            return new Result(Became.REFUSED, List.of(new Remark(0, row.row(), row.source(), Kind.REFUSED, null, why)));
        }
    }
}
