package frontdoor.inbox;

import frontdoor.identity.SignedIn;
import frontdoor.scans.CoverSheets;
import frontdoor.web.SavedFile;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A cover sheet, under which what is scanned lands in a conversation.
@Controller
class SheetController {

    private final InboxDoor door;
    private final CoverSheets sheets;

    SheetController(InboxDoor door, CoverSheets sheets) {
        this.door = door;
        this.sheets = sheets;
    }

    @PostMapping("/desk/inbox/{reference}/sheet")
    ResponseEntity<byte[]> make(@PathVariable String reference, @RequestParam UUID command, SignedIn who) {
        var about = door.find(reference, who).reference();
        return SavedFile.of(
                "sheet-" + about + ".pdf", MediaType.APPLICATION_PDF, sheets.make(command, about, who.actor()));
    }
}
