package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import frontdoor.asking.Typed;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What somebody had typed in a form of their account when their session ended: it waits in their visit until they are
/// signed in again. Nobody else who signs in at this browser finds it.
@Component
class KeptForms {

    /// Those that are sent to the address of the page they stand on.
    private static final Pattern FORMS = Pattern.compile("/account/((details|preferences)/[a-z]+|acting/new|email)");

    private final Accounts accounts;
    private final Drafts drafts;

    KeptForms(Accounts accounts, Drafts drafts) {
        this.accounts = accounts;
        this.drafts = drafts;
    }

    /// @return whether there was something to keep, and whose it is was known
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        if (!isForm(request)) {
            return false;
        }
        var account = accounts.lately(request);
        account.ifPresent(late -> drafts.replace(
                Visit.begin(request, response),
                key(late, request),
                Typed.of(request).fields()));
        return account.isPresent();
    }

    /// What waits for the page that is asked for.
    Optional<Typed> typed(HttpServletRequest request, Account account) {
        return Visit.of(request)
                .flatMap(visit -> drafts.find(visit, key(account, request)))
                .map(draft -> new Typed(draft.input()));
    }

    /// It is being sent.
    void drop(HttpServletRequest request, Account account) {
        if (isForm(request)) {
            Visit.of(request).ifPresent(visit -> drafts.dropLatest(visit, key(account, request)));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && FORMS.matcher(request.getRequestURI()).matches();
    }

    private static String key(Account account, HttpServletRequest request) {
        return account.about() + ":" + request.getRequestURI();
    }
}
