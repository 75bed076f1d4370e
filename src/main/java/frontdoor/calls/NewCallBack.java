package frontdoor.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call that is promised. The parts are those of [CallBack]; `id` is made with the page, so that it is promised once.
public record NewCallBack(
        UUID id,
        String number,
        @Nullable Long person,
        @Nullable String name,
        String reason,
        String team,
        @Nullable UUID conversation,
        @Nullable String service,
        Instant fromAt,
        Instant untilAt) {

    public NewCallBack {
        if (!untilAt.isAfter(fromAt)) {
            throw new IllegalArgumentException("A call is promised from a time until a later one");
        }
    }
}
