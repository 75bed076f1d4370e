package frontdoor.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import frontdoor.imports.Past.Refused;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through a file, some rows at once, and writes down how it goes.
@Component
class Runner {

    private static final Logger log = LoggerFactory.getLogger(Runner.class);
    private static final int BATCH = 200;

    /// Leaves connections of the pool to the people at work.
    private static final int LANES = 4;

    private final Bringing bringing;
    private final RunStore store;
    private final Sentences sentences;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Runner(
            Bringing bringing,
            RunStore store,
            Sentences sentences,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.bringing = bringing;
        this.store = store;
        this.sentences = sentences;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Returns when it is done, was stopped or has failed.
    void run(Run run, Mapping mapping, CsvFile file) {
        try (var csv = CsvFile.reader(file.path());
                var lanes =
                        Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory())) {
            boolean whole = new Pass(run, new PastReader(mapping, sentences, clock.instant()), lanes).through(csv);
            store.end(run.id(), whole ? Run.State.DONE : Run.State.STOPPED, "", clock.instant());
        } catch (IOException | RuntimeException e) {
            log.error("Import {} failed", run.id(), e);
            store.end(run.id(), Run.State.FAILED, "It failed: " + e.getMessage(), clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            store.end(run.id(), Run.State.STOPPED, "", clock.instant());
        }
    }

    /// One going through the rows.
    private final class Pass {

        private final Run run;
        private final PastReader reader;
        private final ExecutorService lanes;
        private final Map<String, Integer> seen = new HashMap<>();

        Pass(Run run, PastReader reader, ExecutorService lanes) {
            this.run = run;
            this.reader = reader;
            this.lanes = lanes;
        }

        /// @return false if somebody asked it to stop
        boolean through(Iterable<NamedCsvRecord> csv) throws InterruptedException {
            var rows = new ArrayList<Row>(BATCH);
            int number = 1;
            for (var line : csv) {
                rows.add(new Row(++number, line.getFieldsAsMap()));
                if (rows.size() == BATCH) {
                    if (!written(batch(rows))) {
                        return false;
                    }
                    rows.clear();
                }
            }
            written(batch(rows));
            return true;
        }

        private boolean written(Batch batch) {
            if (!batch.refusals().isEmpty()) {
                store.refuse(run.id(), batch.refusals());
            }
            var counts = new RunStore.Counts(
                    batch.opened(), 0, 0, batch.already(), batch.refusals().size());
            return store.progress(run.id(), counts, clock.instant());
        }

        private Batch batch(List<Row> rows) throws InterruptedException {
            var brought = store.brought(
                    run.mapping(), rows.stream().map(reader::source).toList());
            var refusals = new ArrayList<Refusal>();
            var work = new ArrayList<Callable<Optional<Refusal>>>();
            int already = 0;
            for (var row : rows) {
                var earlier = seen.putIfAbsent(reader.source(row), row.number());
                if (earlier != null) {
                    refusals.add(refusal(row, "It has the same number as row " + earlier + "."));
                } else if (brought.contains(reader.source(row))) {
                    already++;
                } else {
                    work.add(() -> bring(row));
                }
            }
            int before = refusals.size();
            for (var result : lanes.invokeAll(work)) {
                finished(result).ifPresent(refusals::add);
            }
            return new Batch(work.size() - (refusals.size() - before), already, refusals);
        }

        private static Optional<Refusal> finished(Future<Optional<Refusal>> row) throws InterruptedException {
            try {
                return row.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(Objects.requireNonNull(e.getCause()));
            }
        }

        /// @return empty if it was brought in
        private Optional<Refusal> bring(Row row) {
            try {
                var past = reader.read(row);
                transaction.executeWithoutResult(status -> {
                    var reference = bringing.in(past, reader, reader.now());
                    store.bring(run.mapping(), past.source(), reference, run.id());
                    if (run.dryRun()) {
                        status.setRollbackOnly();
                    }
                });
                return Optional.empty();
            } catch (Refused refused) {
                return Optional.of(refusal(row, refused.why()));
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException databaseGone) {
                throw databaseGone;
            } catch (RuntimeException unexpected) {
                log.error("Row {} of import {} could not be brought in", row.number(), run.id(), unexpected);
                return Optional.of(refusal(row, "It could not be brought in; the log says more."));
            }
        }

        private Refusal refusal(Row row, String why) {
            return new Refusal(row.number(), reader.source(row), why);
        }
    }
}
