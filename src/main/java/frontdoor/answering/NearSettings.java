package frontdoor.answering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What counts as near whoever is talked with.
///
/// @param metres how far off at most, as far as FixMyStreet asks of people
/// @param days how long ago it was reported at most
@ConfigurationProperties("frontdoor.near")
record NearSettings(
        @DefaultValue("250") int metres, @DefaultValue("90") int days) {}
