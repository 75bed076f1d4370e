package frontdoor.listings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An object of Open Referral UK as it is put together: what is not known is left out, for no reader takes a null.
record Body(Map<String, Object> all) {

    Body(UUID id) {
        this(new LinkedHashMap<>(Map.of("id", id.toString())));
    }

    Body with(String field, @Nullable Object value) {
        boolean nothing = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> list && list.isEmpty();
        if (!nothing) {
            all.put(field, value);
        }
        return this;
    }
}
