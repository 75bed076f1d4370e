package frontdoor.accounts;

import frontdoor.people.Anchor;
import java.util.Collection;
import org.springframework.stereotype.Component;

/// Whoever has an account is the one that stays: the account shows that record to whoever reads its mailbox.
@Component
class AccountAnchor implements Anchor {

    private final AccountStore accounts;

    AccountAnchor(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean holds(Collection<Long> ids) {
        return accounts.isHeldBy(ids);
    }
}
