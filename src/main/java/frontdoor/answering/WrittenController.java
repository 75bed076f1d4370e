package frontdoor.answering;

import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Folded;
import frontdoor.conversations.Item;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Finder;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.InboxDoor;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Opens a request from something that came in writing: first which service it is about.
@Controller
@RequestMapping("/desk/inbox/{reference}/items/{item}/request")
class WrittenController {

    private static final int LONGEST = 100; // characters by which a service is looked for

    private final InboxDoor door;
    private final Conversations conversations;
    private final WrittenRequests requests;
    private final ReportForms forms;
    private final Finder finder;
    private final Services services;
    private final DeskWords words;
    private final Pages pages;

    WrittenController(
            InboxDoor door,
            Conversations conversations,
            WrittenRequests requests,
            ReportForms forms,
            Finder finder,
            Services services,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.conversations = conversations;
        this.requests = requests;
        this.forms = forms;
        this.finder = finder;
        this.services = services;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View ask(@PathVariable String reference, @PathVariable long item, SignedIn who) {
        var conversation = door.view(reference, who);
        var found = item(conversation, item);
        return page(HttpStatus.OK, conversation, found, likely(found), Problems.NONE);
    }

    /// The subject says it in few words, unless there is none.
    private static String likely(Item item) {
        var said = item.subject().isBlank() ? Folded.of(item.body()).own() : item.subject();
        var plain = said.replaceFirst("(?i)^((re|fw|fwd):\\s*)+", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    /// Other words show other services; a service that was chosen begins its questions.
    ///
    /// @param words to look for; they are personal, so they come in a form and stand in no address
    /// @param start a service's key, or empty
    @PostMapping
    View go(
            @PathVariable String reference,
            @PathVariable long item,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "", name = "words") String sought,
            @RequestParam(defaultValue = "") String start,
            SignedIn who) {
        var conversation = door.view(reference, who);
        var found = item(conversation, item);
        if (start.isEmpty()) {
            var problems = sought.isBlank() ? words.problem("words", "answering.written.noWords") : Problems.NONE;
            var status = sought.isBlank() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return page(status, conversation, found, sought.strip(), problems);
        }
        var service = services.current(start).filter(each -> !each.isInternal()).orElseThrow(InboxDoor::notFound);
        requests.begin(command, service, services.currentNumber(start), conversation, found, who);
        return SeeOther.to("/desk/contact/services/" + service.key());
    }

    private Item item(Conversation conversation, long item) {
        return conversations.item(conversation, item).orElseThrow(InboxDoor::notFound);
    }

    private View page(HttpStatus status, Conversation conversation, Item item, String sought, Problems problems) {
        return pages.show(
                status,
                "answering/written",
                new WrittenPage(
                        "/desk/inbox/" + conversation.reference() + "/items/" + item.id() + "/request",
                        conversation.reference(),
                        UUID.randomUUID(),
                        item.channel().key(),
                        item.cameAt(),
                        item.senderName() == null ? item.sender() : item.senderName(),
                        item.subject(),
                        Folded.of(item.body()).own(),
                        sought,
                        offered(sought),
                        form(item),
                        problems));
    }

    private WrittenPage.@Nullable Form form(Item item) {
        return forms.of(item)
                .map(form -> new WrittenPage.Form(
                        form.service().key(),
                        form.service().title(),
                        form.partner() == null ? null : form.partner().title()))
                .orElse(null);
    }

    private List<CallPage.Offered> offered(String sought) {
        return finder.find(sought).stream()
                .filter(each -> each.kind().equals("service")
                        && services.current(each.key())
                                .filter(Service::isInternal)
                                .isEmpty())
                .map(each -> new CallPage.Offered(each.key(), each.title(), each.summary()))
                .toList();
    }
}
