package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Promising to call somebody back.
///
/// @param command under which it is promised
/// @param conversation in which it is promised
/// @param name of whoever was chosen, or null: then it is asked
/// @param days those on which the council can call
/// @param hours in which it can, in words
/// @param keys the reader's own
public record PromisePage(
        UUID command,
        UUID conversation,
        @Nullable String name,
        @Nullable Warnings warnings,
        List<Option> days,
        String hours,
        List<Option> services,
        List<Option> teams,
        PageKeys keys,
        Typed typed,
        Problems problems) {}
