package frontdoor.visits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When those who have a place are reminded, and when bookings are disposed of.
@Configuration(proxyBeanMethods = false)
class VisitsJobs {

    @Bean
    RecurringTask<Void> disposeOfBookings(BookingDisposal disposal) {
        return Tasks.recurring("visits-dispose", FixedDelay.of(Duration.ofHours(24)))
                .execute((_, _) -> disposal.run());
    }

    @Bean
    RecurringTask<Void> remindOfBookings(BookingReminders reminders) {
        return Tasks.recurring("visits-reminders", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> reminders.remind());
    }
}
