package frontdoor.audit;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// One line of the audit trail. It holds ids, codes and references, never personal data.
///
/// @param action what was done, a key such as `case.opened` or `staff.disabled`
/// @param about what it was done to: a case reference, or a kind and an id such as `staff:sam`
/// @param detail codes that say more; empty if there is no more to say
public record Entry(
        long id, Instant at, Actor actor, String action, String about, Kind kind, Map<String, Object> detail) {

    public enum Kind {
        CHANGE,
        VIEW,
        REFUSED,
        EXPORT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public Entry {
        detail = Map.copyOf(detail);
    }
}
