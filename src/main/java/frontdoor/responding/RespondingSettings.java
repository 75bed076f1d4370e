package frontdoor.responding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often partners' systems may call.
///
/// @param aMinute requests of one partner in a row; they come back evenly over a minute
@ConfigurationProperties("frontdoor.responding")
record RespondingSettings(@DefaultValue("300") int aMinute) {}
