package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import frontdoor.accounts.Acting;
import frontdoor.accounts.Arrangement;
import frontdoor.kernel.Reference;
import frontdoor.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of who acts for whom.
@Component
class ActingPages {

    private static final int SHOWN = 50;

    private final Acting acting;
    private final Accounts accounts;
    private final Requests requests;

    ActingPages(Acting acting, Accounts accounts, Requests requests) {
        this.acting = acting;
        this.accounts = accounts;
        this.requests = requests;
    }

    ActingPage all(Account account, @Nullable String done) {
        return new ActingPage(
                acting.forMe(account).stream()
                        .map(given -> line(given, given.email()))
                        .toList(),
                byMe(account),
                done);
    }

    /// Nobody learns the name of a person who only asked them: their address is what was written to them with.
    List<ActingPage.Line> byMe(Account account) {
        return acting.byMe(account).stream()
                .map(taken -> line(
                        taken,
                        taken.isAccepted() ? name(taken.of()) : taken.of().email()))
                .toList();
    }

    private static ActingPage.Line line(Arrangement arrangement, String who) {
        return new ActingPage.Line(
                arrangement.id(),
                who,
                arrangement.isAccepted(),
                arrangement.matters().stream().map(Reference::value).toList(),
                arrangement.until());
    }

    private String name(Account of) {
        return accounts.person(of).map(Person::name).orElse(of.email());
    }

    TheirsPage theirs(Arrangement arrangement) {
        return new TheirsPage(
                name(arrangement.of()), arrangement.until(), lines(arrangement, true), lines(arrangement, false));
    }

    private List<RequestLine> lines(Arrangement arrangement, boolean open) {
        return requests.own(arrangement.of(), open, null, SHOWN).cases().stream()
                .filter(reported -> arrangement.covers(reported.kase().reference()))
                .map(reported -> requests.line(reported.kase()))
                .map(line -> line.at("/account/acting/" + arrangement.id() + "/requests/" + line.reference()))
                .toList();
    }
}
