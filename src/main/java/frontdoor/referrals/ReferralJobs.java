package frontdoor.referrals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the passing of time does to referrals. The jobs are shared by all nodes: each run happens on one of them.
@Configuration(proxyBeanMethods = false)
class ReferralJobs {

    @Bean
    RecurringTask<Void> sweepReferrals(ReferralSweep sweep) {
        return Tasks.recurring("referrals-deadlines", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> carryReferrals(ReferralCarrier carrier) {
        return Tasks.recurring("referrals-carry", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> carrier.run());
    }

    @Bean
    RecurringTask<Void> carryWithdrawals(Consents consents) {
        return Tasks.recurring("referrals-withdrawals", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> consents.carry());
    }
}
