package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.CaseSearch;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Said;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.InboxDoor;
import frontdoor.web.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What belongs to a case and has a page of its own, as far as the reader may see that.
@Component
class CaseLinks {

    private final Cases cases;
    private final CaseSearch search;
    private final KnownCases known;
    private final DeskWords words;

    CaseLinks(Cases cases, CaseSearch search, KnownCases known, DeskWords words) {
        this.cases = cases;
        this.search = search;
        this.known = known;
        this.words = words;
    }

    /// Cases opened from this one, such as a complaint about how it was handled.
    List<Link> cases(Case kase, SignedIn who) {
        var others = search.by(Map.of("answer", kase.reference().value()), List.of()).stream()
                .map(CaseSearch.Found::kase)
                .toList();
        return known.seen(others, who).stream()
                .map(other -> Link.to(
                        "/desk/cases/" + other.reference(),
                        other.reference() + " " + cases.serviceOf(other).title()))
                .toList();
    }

    /// Letters, emails and all else in writing that it was opened from, or that is about it; the latest first.
    ///
    /// @param said in them, the latest first
    List<Link> conversations(Case kase, List<Said> said, SignedIn who) {
        boolean works = DeskAccess.worksOn(who, kase, cases.serviceOf(kase));
        var about = new LinkedHashMap<Conversation, List<String>>();
        for (var each : said) {
            if (each.conversation() != null) {
                about.putIfAbsent(each.conversation(), each.cases());
            }
        }
        return about.keySet().stream()
                .filter(conversation -> InboxDoor.reads(who, conversation, works))
                .map(conversation -> Link.to(
                        "/desk/inbox/" + conversation.reference(),
                        title(conversation) + also(kase, about.getOrDefault(conversation, List.of()))))
                .toList();
    }

    private String title(Conversation conversation) {
        return conversation.subject().isBlank()
                ? conversation.reference() + " "
                        + words.word("desk.channel." + conversation.channel().key())
                : conversation.reference() + " " + conversation.subject();
    }

    /// So that a request which somebody makes anew, and the one that had ended, name each other.
    private String also(Case kase, List<String> references) {
        var others = references.stream()
                .filter(reference -> !reference.equals(kase.reference().value()))
                .toList();
        return others.isEmpty() ? "" : " " + words.word("desk.case.written.also", String.join(", ", others));
    }
}
