package frontdoor.scans;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the scanner's folder is looked at, and scans are read.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScanSettings.class)
class ScanJobs {

    @Bean
    RecurringTask<Void> takeScans(WatchedFolder folder) {
        return Tasks.recurring("scans-folder", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((_, _) -> {
                    try {
                        folder.look();
                    } catch (IOException away) {
                        throw new UncheckedIOException(away);
                    }
                });
    }

    @Bean
    RecurringTask<Void> readScans(Scans scans) {
        return Tasks.recurring("scans-read", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> scans.sort());
    }
}
