package frontdoor.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to notices.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    RecurringTask<Void> mailNotices(NoticeMail mail) {
        return Tasks.recurring("notices-mail", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> mail.write());
    }

    @Bean
    RecurringTask<Void> forgetNotices(Notices notices) {
        return Tasks.recurring("notices-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> notices.forget());
    }
}
