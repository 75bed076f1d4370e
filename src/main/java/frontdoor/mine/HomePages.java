package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import frontdoor.cases.ReportedCases;
import frontdoor.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the first page of an account, and the longer lists behind it.
@Component
class HomePages {

    private static final int SHOWN = 10;
    private static final int ENDED_SHOWN = 5;
    private static final int PAGE = 20;

    private final Requests requests;
    private final ActingPages actings;
    private final Accounts accounts;
    private final AccountWords words;

    HomePages(Requests requests, ActingPages actings, Accounts accounts, AccountWords words) {
        this.requests = requests;
        this.actings = actings;
        this.accounts = accounts;
        this.words = words;
    }

    HomePage home(Account account, @Nullable String done) {
        var open = requests.own(account, true, null, SHOWN);
        var ended = requests.own(account, false, null, ENDED_SHOWN);
        return new HomePage(
                account.email(),
                accounts.person(account).map(Person::name).orElse(null),
                lines(open),
                open.next() != null,
                lines(ended),
                ended.next() != null,
                actings.byMe(account),
                words.done(done));
    }

    RequestsPage requests(Account account, boolean open, @Nullable Long before) {
        var found = requests.own(account, open, before, PAGE);
        return new RequestsPage(open, lines(found), found.next(), before != null);
    }

    private List<RequestLine> lines(ReportedCases.Found found) {
        return found.cases().stream()
                .map(reported -> requests.line(reported.kase()))
                .toList();
    }
}
