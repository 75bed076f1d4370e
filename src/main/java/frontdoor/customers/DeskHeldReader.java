package frontdoor.customers;

import frontdoor.cases.Case;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.KnownCases;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.mine.HeldReader;
import frontdoor.services.Service;
import java.util.List;

/// A member of staff reads of a case in a file what they read of it on its page, and no more.
record DeskHeldReader(SignedIn who, KnownCases cases) implements HeldReader {

    @Override
    public List<Case> known(List<Case> all) {
        return cases.of(all, who);
    }

    @Override
    public boolean reads(Case kase, Service service, Question question) {
        return DeskAccess.sees(who, kase, service, question);
    }

    @Override
    public boolean readsWords(Case kase, Service service) {
        return DeskAccess.seesWords(who, kase, service);
    }
}
