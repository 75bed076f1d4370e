package frontdoor.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for replies that letters asked for. Drops what holds letters to people and is no longer needed: the files of
/// batches that are long since printed, and drafts that nobody sent.
@Configuration(proxyBeanMethods = false)
class LettersJobs {

    @Bean
    RecurringTask<Void> lookForReplies(AwaitedReplies replies) {
        return Tasks.recurring("letters-replies", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> replies.look());
    }

    @Bean
    RecurringTask<Void> dropOldLetterDrafts(LetterDrafts drafts) {
        return Tasks.recurring("letters-old-drafts", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> drafts.deleteOld());
    }

    @Bean
    RecurringTask<Void> dropOldBatches(PrintBatches batches) {
        return Tasks.recurring("letters-old-batches", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> batches.dropOld());
    }
}
