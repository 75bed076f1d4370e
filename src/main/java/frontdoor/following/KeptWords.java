package frontdoor.following;

import frontdoor.asking.Typed;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a person had typed about a case when their pass ended: it waits in their visit until a new code has opened the
/// case again. A file is not kept, since nobody may have sent it.
@Component
class KeptWords {

    private static final String STEP = "_step";

    private final Drafts drafts;

    KeptWords(Drafts drafts) {
        this.drafts = drafts;
    }

    /// @param step the last part of the form's address
    void keep(HttpServletRequest request, HttpServletResponse response, String reference, String step) {
        var visit = Visit.begin(request, response);
        var typed = new LinkedHashMap<>(Typed.of(request).fields());
        typed.put(STEP, List.of(step));
        drafts.replace(visit, key(reference), typed);
    }

    /// Where the person was typing: the rest of an address below the case's; empty if they were not.
    String step(String visit, String reference) {
        return drafts.find(visit, key(reference))
                .flatMap(KeptWords::step)
                .map(step -> "/" + step)
                .orElse("");
    }

    /// What they had typed at a step.
    Typed typed(HttpServletRequest request, String reference, String step) {
        return Visit.of(request)
                .flatMap(visit -> drafts.find(visit, key(reference)))
                .filter(draft -> step(draft).filter(step::equals).isPresent())
                .map(draft -> new Typed(draft.input()))
                .orElse(Typed.NOTHING);
    }

    /// It has been sent.
    void drop(HttpServletRequest request, String reference) {
        Visit.of(request).ifPresent(visit -> drafts.dropLatest(visit, key(reference)));
    }

    /// What was typed at this step has been sent. What waits for another stays.
    void drop(HttpServletRequest request, String reference, String step) {
        if (!typed(request, reference, step).equals(Typed.NOTHING)) {
            drop(request, reference);
        }
    }

    private static Optional<String> step(Draft draft) {
        return draft.input().getOrDefault(STEP, List.of()).stream().findFirst();
    }

    private static String key(String reference) {
        return "track:" + reference;
    }
}
