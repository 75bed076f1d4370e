package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Said;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.InboxDoor;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.SummaryRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts into a case's story how people were in touch about it with anybody: what they wrote, what was answered, when
/// they called or came in. What was said is for those who may read it; that something was said, for all who see the
/// case.
@Component
class CaseTouch {

    private final DeskWords words;

    CaseTouch(DeskWords words) {
        this.words = words;
    }

    /// @param story the newest first, as all of it is then
    List<CasePage.Step> among(
            List<CasePage.Step> story,
            Case kase,
            Service service,
            List<Said> said,
            SignedIn who,
            Map<String, String> names) {
        var told = told(story);
        boolean works = DeskAccess.worksOn(who, kase, service);
        boolean seesWords = DeskAccess.seesWords(who, kase, service);
        var touched = said.stream().flatMap(each -> {
            var conversation = each.conversation();
            return conversation == null
                    ? spoken(each, kase, seesWords, names)
                    : Stream.of(written(each, conversation, InboxDoor.reads(who, conversation, works), told, names));
        });
        return Stream.concat(story.stream(), touched)
                .sorted(Comparator.comparing(CasePage.Step::at).reversed())
                .toList();
    }

    /// What the case took in as its own stands in its story already, and need not be read twice.
    private static Set<String> told(List<CasePage.Step> story) {
        return story.stream()
                .map(CasePage.Step::said)
                .flatMap(Collection::stream)
                .map(row -> row.text().strip())
                .collect(Collectors.toSet());
    }

    private CasePage.Step written(
            Said said, Conversation conversation, boolean reads, Set<String> told, Map<String, String> names) {
        var by = said.by();
        var kind = by != null ? "we_wrote" : "they_wrote";
        var channel = words.word("desk.channel." + (said.way().equals("post") ? "paper" : said.way()));
        var title = words.word("desk.touch." + kind + (said.automatic() ? ".automatic" : ""), channel);
        var sender = said.sender() == null || !reads ? words.word("desk.touch.customer") : said.sender();
        var text = told.contains(said.words()) ? words.word("desk.touch.above") : said.words();
        var reference = conversation.reference();
        var row = reads
                ? SummaryRow.of(
                        words.word("desk.touch.words"),
                        text,
                        new Link("/desk/inbox/" + reference, words.word("desk.touch.open"), reference))
                : SummaryRow.of(words.word("desk.touch.words"), words.word("desk.masked"));
        return new CasePage.Step(
                said.at(), title, by == null ? sender : words.name(by, names), List.of(), List.of(row));
    }

    /// The contact by which the case was opened is the beginning of its story.
    private Stream<CasePage.Step> spoken(Said said, Case kase, boolean seesWords, Map<String, String> names) {
        var by = said.by();
        if (by == null || !said.at().isAfter(kase.openedAt())) {
            return Stream.empty();
        }
        var cause = said.cause();
        return Stream.of(new CasePage.Step(
                said.at(),
                words.word("desk.touch.spoke", words.word("desk.channel." + said.way())),
                words.name(by, names),
                cause == null ? List.of() : List.of(words.word("answering.cause." + cause)),
                said.words().isEmpty()
                        ? List.of()
                        : List.of(SummaryRow.of(
                                words.word("desk.said.note"), seesWords ? said.words() : words.word("desk.masked")))));
    }
}
