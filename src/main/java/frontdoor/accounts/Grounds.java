package frontdoor.accounts;

import frontdoor.kernel.Reference;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The grounds on which somebody who is signed in is shown a case, and whether they still hold. What was opened from an
/// account is closed once they are out of it, in whatever browser they said so; what was opened for another person is
/// closed once they may act for them no more.
@Component
public class Grounds {

    private static final String BETWEEN = " ";

    private final Accounts accounts;
    private final Acting acting;

    Grounds(Accounts accounts, Acting acting) {
        this.accounts = accounts;
        this.acting = acting;
    }

    /// That the case is their own.
    public static String own(Account account) {
        return account.about();
    }

    /// That they act for whoever reported it.
    public static String acting(Account helper, Arrangement arrangement) {
        return helper.about() + BETWEEN + Arrangement.about(arrangement.id());
    }

    /// @param grounds as one of the two above wrote them
    public boolean hold(String grounds, Reference reference, HttpServletRequest request) {
        return accounts.of(request)
                .filter(account -> grounds.equals(own(account)) || mayAct(account, grounds, reference))
                .isPresent();
    }

    /// The page at which somebody whose grounds are lost comes to the case again.
    ///
    /// @return empty if it was their own and they are signed in as somebody else
    public Optional<String> again(String grounds, Reference reference, HttpServletRequest request) {
        boolean own = !grounds.contains(BETWEEN);
        boolean isIn = accounts.of(request).isPresent();
        var page = own ? "/account/requests/" + reference : "/account/acting";
        return own && isIn ? Optional.empty() : Optional.of(isIn ? page : "/account/sign-in?to=" + page);
    }

    private boolean mayAct(Account helper, String grounds, Reference reference) {
        return acting.byMe(helper).stream()
                .filter(Arrangement::isAccepted)
                .filter(arrangement -> arrangement.covers(reference))
                .anyMatch(arrangement -> grounds.equals(acting(helper, arrangement)));
    }
}
