package frontdoor.answering;

import frontdoor.desk.LookUp;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Proposes who rings: the one customer who has the number. A number shows nothing of who has the telephone in their
/// hand, so nobody is proposed where nothing would be asked of them.
@Component
class WhoRings {

    private final LookUp lookUp;
    private final SecurityRules rules;

    WhoRings(LookUp lookUp, SecurityRules rules) {
        this.lookUp = lookUp;
        this.rules = rules;
    }

    /// @param number as it is written, or empty where it is withheld
    /// @return what a conversation keeps of them; nothing where nobody has the number, or several do
    Map<String, List<String>> proposed(String number, SignedIn who) {
        if (number.isEmpty() || !rules.asksOn(Channel.PHONE)) {
            return Map.of();
        }
        var found = lookUp.people(number, who);
        return found.size() == 1
                ? Map.of(Call.PERSON, List.of(String.valueOf(found.getFirst().id())))
                : Map.of();
    }
}
