package frontdoor.database;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Another process has the folder. Whoever starts Frontdoor reads a sentence, not a stack trace.
final class FolderInUse extends IllegalStateException {

    FolderInUse(Path folder) {
        super("Frontdoor is already running on " + folder + ". Stop it, or choose another --frontdoor.data.");
    }

    /// Named in `META-INF/spring.factories`.
    static final class Analyzer extends AbstractFailureAnalyzer<FolderInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable root, FolderInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Two at a time cannot have Frontdoor's own database. Stop the other one first. Old cases can also be "
                            + "brought in while it runs, at /desk/admin/imports.",
                    cause);
        }
    }
}
