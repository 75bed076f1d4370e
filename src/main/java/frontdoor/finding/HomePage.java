package frontdoor.finding;

import frontdoor.directory.LifeEvent;
import java.util.List;

/// The front page: what has happened, in people's own words.
public record HomePage(List<LifeEvent> events) {}
