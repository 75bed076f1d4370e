package frontdoor.overseeing;

import java.util.List;

/// The life events that have a map, in the order of the front page.
public record MapsPage(List<Link> maps) {

    public record Link(String event, String title) {}
}
