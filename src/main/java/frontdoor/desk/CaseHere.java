package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.conversations.Presence;
import frontdoor.identity.SignedIn;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Says who else has a case open, and whether it has changed since somebody opened it, so that two people do not do the
/// same work twice.
@Component
class CaseHere {

    private final Presence presence;
    private final DeskWords words;

    CaseHere(Presence presence, DeskWords words) {
        this.presence = presence;
        this.words = words;
    }

    /// Keeps that the reader has it open.
    ///
    /// @param revision of the case on the reader's page
    /// @param writing whether they have typed something
    /// @param names display names by username
    /// @return sentences, or nothing when the reader is alone and the case as it was
    String say(Case kase, int revision, SignedIn who, boolean writing, Map<String, String> names) {
        var sentences = new ArrayList<String>();
        if (kase.revision() != revision) {
            sentences.add(words.word("desk.here.changed"));
        }
        for (var other : presence.here(kase.reference().value(), who.username(), writing)) {
            sentences.add(words.word(
                    other.writing() ? "desk.here.writing" : "desk.here.reading",
                    names.getOrDefault(other.username(), other.username())));
        }
        return String.join(" ", sentences);
    }
}
