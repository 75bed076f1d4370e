package frontdoor.customers;

import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import frontdoor.desk.DeskWords;
import frontdoor.desk.LookUp;
import frontdoor.documents.DocumentKinds;
import frontdoor.documents.Documents;
import frontdoor.documents.Documents.Showing;
import frontdoor.documents.SeenDocument;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.StoredFile;
import frontdoor.files.Uploader;
import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SavedFile;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Documents that a customer shows at a counter: what was seen, by whom and when, and perhaps a scan of it.
@Controller
@RequestMapping("/desk/people/{id}/documents")
class DocumentController {

    private static final int MEGABYTES = 20; // of a scan, at most
    private static final int LONGEST = 40; // letters and figures of a number

    private final CustomerDoor door;
    private final DocumentPages documentPages;
    private final Documents documents;
    private final DocumentKinds kinds;
    private final LookUp lookUp;
    private final Files files;
    private final Uploads uploads;
    private final DeskWords words;
    private final Pages pages;

    DocumentController(
            CustomerDoor door,
            DocumentPages documentPages,
            Documents documents,
            DocumentKinds kinds,
            LookUp lookUp,
            Files files,
            Uploads uploads,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.documentPages = documentPages;
        this.documents = documents;
        this.kinds = kinds;
        this.lookUp = lookUp;
        this.files = files;
        this.uploads = uploads;
        this.words = words;
        this.pages = pages;
    }

    /// @param done `seen` or `withdrawn`
    @GetMapping
    View show(@PathVariable long id, @RequestParam(defaultValue = "") String done, SignedIn who) {
        var notice = List.of("seen", "withdrawn").contains(done) ? "customers.document.done." + done : null;
        var page = documentPages.show(
                door.view(id, who), UUID.randomUUID(), new Typed(Map.of()), notice, Problems.NONE, who);
        return pages.show("customers/documents", page);
    }

    @PostMapping
    View see(
            @PathVariable long id,
            @RequestParam UUID command,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            HttpServletRequest request,
            SignedIn who) {
        var customer = door.find(id, who);
        var typed = Typed.of(request);
        if (kinds.find(typed.text("kind")).isEmpty()) {
            return again(customer, command, typed, words.problem("kind", "customers.document.problem.kind"), who);
        }
        if (!SeenDocument.FORMS.contains(typed.text("form"))) {
            return again(customer, command, typed, words.problem("form", "customers.document.problem.form"), who);
        }
        if (typed.text("number").strip().length() > LONGEST) {
            return again(customer, command, typed, words.problem("number", "customers.document.problem.number"), who);
        }
        StoredFile kept = null;
        if (scan != null && !scan.isEmpty()) {
            if (!(uploads.paper(scan, MEGABYTES, Uploader.staff(who.actor())) instanceof Receipt.Stored stored)) {
                return again(customer, command, typed, words.problem("scan", "customers.document.problem.scan"), who);
            }
            kept = stored.file();
        }
        documents.see(
                new Showing(
                        command,
                        customer.person().id(),
                        about(customer, typed.text("about"), who),
                        typed.text("kind"),
                        typed.text("form"),
                        typed.isBlank("number") ? null : typed.text("number").strip(),
                        kept),
                who.actor());
        return SeeOther.done("/desk/people/" + id + "/documents", "seen");
    }

    /// One of theirs that is for the reader, or null.
    private @Nullable String about(Customer customer, String reference, SignedIn who) {
        return lookUp.casesOf(customer, who).stream()
                        .anyMatch(hit -> hit.reference().equals(reference))
                ? reference
                : null;
    }

    private View again(Customer customer, UUID command, Typed typed, Problems problems, SignedIn who) {
        door.viewed(customer, who);
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "customers/documents",
                documentPages.show(customer, command, typed, null, problems, who));
    }

    @PostMapping("/{document}/withdraw")
    View withdraw(@PathVariable long id, @PathVariable UUID document, SignedIn who) {
        documents.withdraw(find(id, document, who), who.actor());
        return SeeOther.done("/desk/people/" + id + "/documents", "withdrawn");
    }

    /// Always saved, never shown here.
    @GetMapping("/{document}/file")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable UUID document, SignedIn who) {
        var seen = find(id, document, who);
        var file = files.find(seen.about(), Objects.requireNonNullElse(seen.file(), ""))
                .orElseThrow(CustomerDoor::notFound);
        var content = files.content(file).orElseThrow(CustomerDoor::notFound);
        door.view(id, who);
        return SavedFile.of(file.name(), MediaType.parseMediaType(file.mediaType()), content);
    }

    private SeenDocument find(long id, UUID document, SignedIn who) {
        return documents.find(document, door.find(id, who).ids()).orElseThrow(CustomerDoor::notFound);
    }
}
