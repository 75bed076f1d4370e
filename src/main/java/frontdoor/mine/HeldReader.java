package frontdoor.mine;

import frontdoor.cases.Case;
import frontdoor.forms.Question;
import frontdoor.services.Service;

/// Who reads what we hold about somebody, and what of a case is for them.
public interface HeldReader {

    /// Everybody may read all that they told us.
    HeldReader THEMSELVES = new HeldReader() {
        @Override
        public boolean reads(Case kase, Service service, Question question) {
            return true;
        }

        @Override
        public boolean readsWords(Case kase, Service service) {
            return true;
        }
    };

    boolean reads(Case kase, Service service, Question question);

    /// Letters and names of files repeat what a person told us.
    boolean readsWords(Case kase, Service service);
}
