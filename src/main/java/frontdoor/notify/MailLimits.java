package frontdoor.notify;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much somebody can have us write to an address without showing that it is theirs. What is counted is the address
/// together with the network that asks: so a stranger floods nobody, and uses up nobody else's. Addresses that we know
/// are counted as those that we do not.
@Component
public class MailLimits {

    private static final int OF_A_NETWORK = 10; // whatever browsers it takes; a library is one
    private static final int IN_ALL = 40;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts one more message.
    ///
    /// @param recipient an email address or a telephone number
    /// @param network from which it is asked for
    /// @return false if as many were sent within the hour as may be; then it is not to be sent
    public boolean allow(String recipient, String network) {
        return jdbc.sql("""
                with old as (
                    delete from notify.asked where at <= :since
                )
                insert into notify.asked (recipient, network, at)
                select :recipient, :network, :now
                 where (select count(*) < :mostInAll and count(*) filter (where network = :network) < :most
                          from notify.asked where recipient = :recipient and at > :since)
                """)
                        .param("recipient", Sha256.of(recipient.strip().toLowerCase(Locale.ROOT)))
                        .param("network", Sha256.of(network))
                        .param("now", CivilTime.utc(clock.instant()))
                        .param("since", CivilTime.utc(clock.instant().minus(WITHIN)))
                        .param("most", OF_A_NETWORK)
                        .param("mostInAll", IN_ALL)
                        .update()
                == 1;
    }
}
