package frontdoor.lifeevents;

import java.util.List;
import java.util.Set;

/// A stage of a service, as the map shows it.
///
/// @param key `bereavement.received`: its service and its own key
/// @param team whose queue it waits in
/// @param by roles that may act in it, `resident` and `system` among them
/// @param clocks keys of the standards that begin, stop or stand still in it
/// @param told how many lines are told in it
/// @param gap whether nobody acts in it: no person may do anything, and nobody is told
public record MapStage(
        String key,
        String service,
        String title,
        String team,
        Set<String> by,
        List<String> clocks,
        int told,
        boolean gap) {}
