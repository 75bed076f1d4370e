package frontdoor.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to files.
@Configuration(proxyBeanMethods = false)
class FileJobs {

    @Bean
    RecurringTask<Void> scanWaitingFiles(Files files) {
        return Tasks.recurring("files-held", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> files.scanWaiting());
    }

    @Bean
    RecurringTask<Void> sweepObjects(Contents contents) {
        return Tasks.recurring("files-objects", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> contents.sweep());
    }

    /// More than a few for long means that the scanner is away, or that files are larger than it takes.
    @Bean
    MeterBinder heldFiles(Files files) {
        return registry -> Gauge.builder("frontdoor.files.held", files, Files::held)
                .description("Files that wait for the virus scanner and are given to nobody")
                .register(registry);
    }

    /// Where a scanner was configured later, they grow fewer until there are none.
    @Bean
    MeterBinder unscannedFiles(Files files) {
        return registry -> Gauge.builder("frontdoor.files.unscanned", files, Files::unscanned)
                .description("Files that came while there was no virus scanner, and were not scanned since")
                .register(registry);
    }

    @Bean
    RecurringTask<Void> dropUnattachedFiles(Files files) {
        return Tasks.recurring("files-unattached", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> files.dropUnattached());
    }
}
