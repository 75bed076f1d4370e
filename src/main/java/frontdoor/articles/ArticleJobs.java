package frontdoor.articles;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to articles.
@Configuration(proxyBeanMethods = false)
class ArticleJobs {

    @Bean
    RecurringTask<Void> warnOfReviews(ReviewWarnings warnings) {
        return Tasks.recurring("articles-reviews", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> warnings.tell());
    }
}
