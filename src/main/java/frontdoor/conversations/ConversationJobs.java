package frontdoor.conversations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to conversations.
@Configuration(proxyBeanMethods = false)
class ConversationJobs {

    @Bean
    RecurringTask<Void> tellOfLateWriting(LateWriting late) {
        return Tasks.recurring("conversations-late", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> late.tell());
    }
}
