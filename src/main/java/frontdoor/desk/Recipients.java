package frontdoor.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What recipients of referrals are called.
@Component
class Recipients {

    private static final String TEAM = "team:";

    private final DeskWords words;

    Recipients(DeskWords words) {
        this.words = words;
    }

    /// @param recipient `team:` or `partner:` and a key
    String title(String recipient) {
        var key = recipient.substring(recipient.indexOf(':') + 1);
        return recipient.startsWith(TEAM) ? words.teams().getOrDefault(key, key) : key;
    }

    /// The number at which a recipient is told, or null.
    @Nullable
    String phone(String recipient) {
        return null;
    }
}
