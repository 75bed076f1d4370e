package frontdoor.resident;

import frontdoor.asking.Field;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where to send the link by which the person comes back to their answers.
///
/// @param until how long the link would work
public record SavePage(
        String service, UUID command, String title, Instant until, List<Field> fields, Problems problems) {}
