package frontdoor.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When email is fetched and read.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailJobs {

    @Bean
    RecurringTask<Void> fetchMail(Postman postman, MailSettings settings) {
        return Tasks.recurring("mail-fetch", FixedDelay.of(settings.every())).execute((_, _) -> postman.fetch());
    }

    @Bean
    RecurringTask<Void> sortMail(Sorting sorting) {
        return Tasks.recurring("mail-sort", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> sorting.sort());
    }
}
