package frontdoor.calls;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the telephone system's words are ours.
///
/// @param extensions usernames by extension; what a member of staff says of their own telephone goes first
/// @param teams keys of teams by the telephone system's queue
@ConfigurationProperties("frontdoor.calls")
record CallSettings(
        @DefaultValue Map<String, String> extensions,
        @DefaultValue Map<String, String> teams) {}
