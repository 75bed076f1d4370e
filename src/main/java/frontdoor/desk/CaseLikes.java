package frontdoor.desk;

import frontdoor.cases.AlsoAsked;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.LikeCases;
import frontdoor.cases.TimelineEntry;
import frontdoor.forms.Said;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import frontdoor.web.Option;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Cases that may be about the same thing as one, as far as the reader may see them. Staff say whether they are.
@Component
class CaseLikes {

    private final LikeCases likes;
    private final Cases cases;
    private final KnownCases known;
    private final DeskWords words;

    CaseLikes(LikeCases likes, Cases cases, KnownCases known, DeskWords words) {
        this.likes = likes;
        this.cases = cases;
        this.known = known;
        this.words = words;
    }

    List<CasePage.Like> of(Case kase, Service service, SignedIn who) {
        if (service.intake().mayBeSame() == null || !DeskAccess.seesInside(who, kase, service)) {
            return List.of();
        }
        boolean joins = isOffered(kase, service, who);
        var all = likes.of(kase);
        var seen = known.seen(all.stream().map(LikeCases.Like::kase).toList(), who).stream()
                .map(Case::reference)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(like -> seen.contains(like.kase().reference()))
                .map(like -> new CasePage.Like(
                        like.kase().reference().value(),
                        words.status(like.kase(), service),
                        like.kase().openedAt(),
                        said(service, like.alike()),
                        joins))
                .toList();
    }

    /// What somebody who reported it again ticked and the first did not, as far as the reader may see it.
    List<CasePage.More> more(Case kase, Service service, List<TimelineEntry> timeline, SignedIn who) {
        return AlsoAsked.of(kase, service, timeline).stream()
                .filter(more -> DeskAccess.sees(who, kase, service, more.question()))
                .map(more -> new CasePage.More(
                        more.question().label(),
                        more.options().stream()
                                .map(option -> Option.of(
                                        more.question().key() + "." + option,
                                        Said.inWords(more.question(), List.of(option))))
                                .toList()))
                .toList();
    }

    private static String said(Service service, Set<String> alike) {
        return alike.stream().map(key -> CasePages.label(service, key)).collect(Collectors.joining("; "));
    }

    private boolean isOffered(Case kase, Service service, SignedIn who) {
        return cases.offered(kase, who.roles(), who.actor()).stream()
                .anyMatch(offer -> isJoining(service, offer.action().key()));
    }

    /// Whether an action ends a case because another goes on: that is done from the other's line, which adds whoever
    /// reported it.
    static boolean isJoining(Service service, String action) {
        var likeness = service.intake().mayBeSame();
        return likeness != null && likeness.action().equals(action);
    }
}
