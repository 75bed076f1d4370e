package frontdoor.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param mayLoseData run even on a server that may forget a committed change; for tests
@ConfigurationProperties("frontdoor.database")
record DatabaseSettings(@DefaultValue("false") boolean mayLoseData) {}
