package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Cases;
import frontdoor.files.Files;
import frontdoor.identity.SignedIn;
import frontdoor.web.SavedFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives out a case's file to somebody who may see the answer that it is. It is always saved, never shown here: what
/// another person made must not run as a page of ours.
@Controller
class FileController {

    private final CaseDoor door;
    private final Cases cases;
    private final Files files;
    private final CaseFiles caseFiles;
    private final Audit audit;

    FileController(CaseDoor door, Cases cases, Files files, CaseFiles caseFiles, Audit audit) {
        this.door = door;
        this.cases = cases;
        this.files = files;
        this.caseFiles = caseFiles;
        this.audit = audit;
    }

    /// Not found, whether there is no such file, it is another case's, it is not for them, or it is held.
    @GetMapping("/desk/cases/{reference}/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable String id, SignedIn who) {
        var kase = door.find(reference, who);
        var file = files.find(kase.reference(), id).orElseThrow(CaseDoor::notFound);
        if (!caseFiles.sees(who, kase, cases.serviceOf(kase), file)) {
            audit.refused(who.actor(), "file.refused", kase.reference().value());
            throw CaseDoor.notFound();
        }
        var content = files.content(file).orElseThrow(CaseDoor::notFound);
        audit.viewed(who.actor(), kase.reference().value(), "file");
        return SavedFile.of(file.name(), MediaType.parseMediaType(file.mediaType()), content);
    }
}
