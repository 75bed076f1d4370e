package frontdoor.services;

import frontdoor.kernel.Channel;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a condition may look at.
///
/// @param channel how the case was opened, or null if that is not known
public record Known(
        Map<String, Object> answers,
        Facts facts,
        LocalDate today,
        @Nullable Channel channel) {}
