package frontdoor.letters;

import static frontdoor.cases.Requests.aBlueBadge;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.letters.LetterDraft.Typed;
import frontdoor.letters.LetterDrafts.Shown;
import frontdoor.letters.LetterSending.Outcome;
import frontdoor.letters.LetterSending.Sending;
import frontdoor.notify.Medium;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A case about which somebody was asked by letter for what is missing.
final class Asking {

    private static final LetterFrom BEA = new LetterFrom("bea", "Bea Badger", "blue_badge", "Blue Badge office");

    private Asking() {}

    static Case bea(Cases cases, LetterMatters matters, LetterDrafts drafts, LetterSending sending, String email) {
        var kase = aBlueBadge()
                .by(new Reporter(null, "Pat Example", email, null, "1 High Street, ZZ99 1AA", "en"))
                .openedIn(cases);
        var matter = matters.of(kase, 0).orElseThrow();
        var beginning = new LetterDrafts.Beginning(UUID.randomUUID(), "missing_information", 0, null);
        var draft = drafts.begin(beginning, matter, BEA).orElseThrow();
        var typed = new Typed("en", Medium.EMAIL, false, Map.of("missing", "A photo"), List.of());
        drafts.keep(UUID.randomUUID(), draft.id(), new Shown(UUID.randomUUID(), 1), typed, BEA);
        assertThat(sending.send(new Sending(UUID.randomUUID(), draft.id(), 2, true, null), BEA))
                .isInstanceOf(Outcome.Sent.class);
        return kase;
    }
}
