package frontdoor.desk;

import frontdoor.partners.Agreement;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What recipients of referrals are called, and where they are called.
@Component
class Recipients {

    private static final String TEAM = "team:";

    private final Partners partners;
    private final DeskWords words;

    Recipients(Partners partners, DeskWords words) {
        this.partners = partners;
        this.words = words;
    }

    /// @param recipient `team:` or `partner:` and a key
    String title(String recipient) {
        var key = recipient.substring(recipient.indexOf(':') + 1);
        return recipient.startsWith(TEAM)
                ? words.teams().getOrDefault(key, key)
                : partners.find(key).map(Partner::title).orElse(key);
    }

    /// The title of an agreement, or its key if the council's files know it no more.
    String agreement(String key) {
        return partners.agreements().stream()
                .filter(each -> each.key().equals(key))
                .map(Agreement::title)
                .findFirst()
                .orElse(key);
    }

    /// The number of a partner's contact, or null.
    @Nullable
    String phone(String recipient) {
        return partners.recipient(recipient)
                .map(partner -> partner.contact().phone())
                .orElse(null);
    }
}
