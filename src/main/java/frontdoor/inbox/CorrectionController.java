package frontdoor.inbox;

import frontdoor.conversations.Change;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.ConversationReference;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Corrections;
import frontdoor.files.Files;
import frontdoor.identity.SignedIn;
import frontdoor.mail.Sorting;
import frontdoor.scans.Scans;
import frontdoor.web.SavedFile;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Puts right by hand what a conversation's items were taken for, and gives out their files.
@Controller
class CorrectionController {

    private final InboxDoor door;
    private final Conversations conversations;
    private final Corrections corrections;
    private final Files files;
    private final Sorting mail;
    private final Scans scans;

    CorrectionController(
            InboxDoor door,
            Conversations conversations,
            Corrections corrections,
            Files files,
            Sorting mail,
            Scans scans) {
        this.door = door;
        this.conversations = conversations;
        this.corrections = corrections;
        this.files = files;
        this.mail = mail;
        this.scans = scans;
    }

    @PostMapping("/desk/inbox/{reference}/customer")
    View customer(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(defaultValue = "") String organisation,
            SignedIn who) {
        var conversation = door.find(reference, who);
        var asked = InboxDoor.command(command, conversation, revision, who);
        return came(
                corrections.customer(asked, person, organisation.isBlank() ? null : organisation.strip()), "customer");
    }

    /// @param to the reference of the other conversation, or empty for a new one
    @PostMapping("/desk/inbox/{reference}/items/{item}/move")
    View move(
            @PathVariable String reference,
            @PathVariable long item,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String to,
            SignedIn who) {
        var conversation = door.find(reference, who);
        var asked = InboxDoor.command(command, conversation, revision, who);
        return to.isBlank()
                ? came(corrections.split(asked, item), "moved")
                : came(corrections.move(asked, item, other(to, who)), "moved");
    }

    @PostMapping("/desk/inbox/{reference}/join")
    View join(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String to,
            SignedIn who) {
        var conversation = door.find(reference, who);
        return came(
                corrections.join(InboxDoor.command(command, conversation, revision, who), other(to, who)), "joined");
    }

    /// Only one that they may see: otherwise it would take what it is told and tell that it is there.
    private String other(String typed, SignedIn who) {
        return ConversationReference.typed(typed)
                .flatMap(conversations::find)
                .filter(found -> InboxDoor.sees(who, found))
                .map(Conversation::reference)
                .orElse("");
    }

    @PostMapping("/desk/inbox/{reference}/undo")
    View undo(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam long event,
            SignedIn who) {
        var conversation = door.find(reference, who);
        return came(corrections.undo(InboxDoor.command(command, conversation, revision, who), event), "undone");
    }

    /// What somebody heard or read.
    @PostMapping("/desk/inbox/{reference}/items/{item}/words")
    View typed(
            @PathVariable String reference,
            @PathVariable long item,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String words,
            SignedIn who) {
        var conversation = door.find(reference, who);
        return words.isBlank()
                ? SeeOther.to("/desk/inbox/" + conversation.reference())
                : came(
                        corrections.typed(InboxDoor.command(command, conversation, 0, who), item, words.strip()),
                        "typed");
    }

    private static View came(Change change, String done) {
        return switch (change) {
            case Change.Done it -> back(it.now(), done);
            case Change.AlreadyDone it -> back(it.now(), done);
            case Change.Stale it -> back(it.now(), "overtaken");
            case Change.Refused it -> back(it.now(), it.reason());
            case Change.NotFound _ -> throw InboxDoor.notFound();
        };
    }

    private static View back(Conversation conversation, String done) {
        return SeeOther.to("/desk/inbox/" + conversation.reference() + "?done=" + done);
    }

    /// Always saved, never shown here: what another person made must not run as a page of ours.
    @GetMapping("/desk/inbox/{reference}/items/{item}/files/{id}")
    ResponseEntity<byte[]> file(
            @PathVariable String reference, @PathVariable long item, @PathVariable String id, SignedIn who) {
        var conversation = door.read(reference, who);
        var found = conversations.item(conversation, item).orElseThrow(InboxDoor::notFound);
        var file = files.find(found.about(), id).orElseThrow(InboxDoor::notFound);
        var content = files.content(file).orElseThrow(InboxDoor::notFound);
        door.viewed(conversation, who);
        return SavedFile.of(file.name(), MediaType.parseMediaType(file.mediaType()), content);
    }

    /// The email or the scan as it came: our pages show its words only.
    @GetMapping("/desk/inbox/{reference}/items/{item}/original")
    ResponseEntity<byte[]> original(@PathVariable String reference, @PathVariable long item, SignedIn who) {
        var conversation = door.read(reference, who);
        var found = conversations.item(conversation, item).orElseThrow(InboxDoor::notFound);
        var ending = found.source().startsWith("mail:") ? ".eml" : ".pdf";
        var content = mail.original(found.source())
                .or(() -> scans.original(found.source()))
                .orElseThrow(InboxDoor::notFound);
        door.viewed(conversation, who);
        return SavedFile.of(
                conversation.reference() + "-" + item + ending, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    /// A page of a scan, to be read beside its text. We made the picture anew, so it runs nothing.
    @GetMapping("/desk/inbox/{reference}/items/{item}/pages/{id}")
    ResponseEntity<byte[]> page(
            @PathVariable String reference, @PathVariable long item, @PathVariable String id, SignedIn who) {
        var conversation = door.read(reference, who);
        var found = conversations.item(conversation, item).orElseThrow(InboxDoor::notFound);
        var file = files.find(found.about(), id)
                .filter(kept -> kept.kind().equals("jpg") && found.source().startsWith("scan:"))
                .orElseThrow(InboxDoor::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(files.content(file).orElseThrow(InboxDoor::notFound));
    }
}
