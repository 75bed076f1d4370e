package frontdoor.web;

/// Tells what rings for one of the staff: a door says it to every page of the desk. It is asked for each page, so that
/// it answers from what it has seen lately.
public interface Ringer {

    Rings rings(String username);
}
