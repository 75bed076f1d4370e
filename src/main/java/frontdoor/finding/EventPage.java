package frontdoor.finding;

import frontdoor.directory.LifeEvent;
import frontdoor.services.Service;
import java.util.List;

/// The services that something which happened calls for.
public record EventPage(LifeEvent event, List<Service> services) {}
