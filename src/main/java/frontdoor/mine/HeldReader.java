package frontdoor.mine;

import frontdoor.cases.Case;
import frontdoor.forms.Question;
import frontdoor.services.Service;
import java.util.List;

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

    /// The cases as they may know them, in their order. Asked once, before anything of them is read.
    default List<Case> known(List<Case> cases) {
        return cases;
    }

    boolean reads(Case kase, Service service, Question question);

    /// Letters and names of files repeat what a person told us.
    boolean readsWords(Case kase, Service service);
}
