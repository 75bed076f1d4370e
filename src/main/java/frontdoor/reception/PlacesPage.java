package frontdoor.reception;

import frontdoor.web.Link;
import java.util.List;

/// The places where people come in.
public record PlacesPage(List<Link> places) {}
