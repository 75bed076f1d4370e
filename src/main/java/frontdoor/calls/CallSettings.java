package frontdoor.calls;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the telephone system's words are ours.
///
/// @param extensions usernames by extension; what a member of staff says of their own telephone goes first
/// @param teams keys of teams by the telephone system's queue
/// @param stillLate after how long a promised call that is late is told of again, to whoever leads its team
@ConfigurationProperties("frontdoor.calls")
record CallSettings(
        @DefaultValue Map<String, String> extensions,
        @DefaultValue Map<String, String> teams,
        @DefaultValue("1h") Duration stillLate) {}
