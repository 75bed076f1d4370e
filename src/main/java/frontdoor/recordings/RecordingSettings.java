package frontdoor.recordings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param team whose text messages and voicemails they are
/// @param keep how long a sound is kept; what somebody wrote down of it stays. Councils keep recordings of
///     calls between eight weeks (Coventry) and 112 days (Kensington and Chelsea)
@ConfigurationProperties("frontdoor.recordings")
record RecordingSettings(
        @DefaultValue("contact_centre") String team,
        @DefaultValue("90d") Duration keep) {}
