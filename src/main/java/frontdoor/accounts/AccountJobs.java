package frontdoor.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Drops sessions and links whose time is up.
@Configuration(proxyBeanMethods = false)
class AccountJobs {

    @Bean
    RecurringTask<Void> dropEndedSessions(
            SessionStore sessions, SignInLinks links, PasskeyStore passkeys, Clock clock) {
        return Tasks.recurring("accounts-ended", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> {
                    sessions.dropEnded(clock.instant());
                    links.dropOld();
                    passkeys.dropOldChallenges(clock.instant());
                });
    }
}
