package frontdoor.reception;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;

/// What is asked of somebody who comes in.
///
/// @param who the people that were found, with two choices for somebody who is not on record
/// @param found whether anybody fits what was looked for
public record ArrivalPage(
        UUID command,
        String place,
        String title,
        String desk,
        String sought,
        boolean searched,
        boolean found,
        List<Option> who,
        String name,
        List<Option> services,
        String words,
        String time,
        List<Option> languages,
        String needs,
        Problems problems) {}
