package frontdoor.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When what was written down of documents is disposed of.
@Configuration(proxyBeanMethods = false)
class DocumentsJobs {

    @Bean
    RecurringTask<Void> disposeOfDocuments(DocumentDisposal disposal) {
        return Tasks.recurring("documents-dispose", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> disposal.run());
    }
}
