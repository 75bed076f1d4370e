package frontdoor.desk;

import frontdoor.asking.FileAnswers;
import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.TimelineEntry;
import frontdoor.files.Files;
import frontdoor.files.StoredFile;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    private final Audit audit;

    FileController(CaseDoor door, Cases cases, Files files, Audit audit) {
        this.door = door;
        this.cases = cases;
        this.files = files;
        this.audit = audit;
    }

    /// Not found, whether there is no such file, it is another case's, it is not for them, or it is held.
    @GetMapping("/desk/cases/{reference}/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable String id, SignedIn who) {
        var kase = door.find(reference, who);
        var file = files.find(kase.reference(), id).orElseThrow(CaseDoor::notFound);
        if (!sees(who, kase, cases.serviceOf(kase), file)) {
            audit.refused(who.actor(), "file.refused", kase.reference().value());
            throw CaseDoor.notFound();
        }
        var content = files.content(file).orElseThrow(CaseDoor::notFound);
        audit.viewed(who.actor(), kase.reference().value(), "file");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(file))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }

    private boolean sees(SignedIn who, Case kase, Service service, StoredFile file) {
        return question(kase, service, file)
                .map(question -> DeskAccess.sees(who, kase, service, question))
                .orElseGet(() -> DeskAccess.seesWords(who, kase, service));
    }

    /// The question that the file answers, now or when somebody said it: an answer may have been replaced since, and
    /// what a second reporter said stands in the story alone.
    private Optional<Question> question(Case kase, Service service, StoredFile file) {
        var said = Stream.concat(
                        Stream.of(kase.state().answers()),
                        cases.timeline(kase).stream().map(TimelineEntry::said))
                .toList();
        return CaseStory.questions(service)
                .filter(question -> said.stream()
                        .anyMatch(answers ->
                                FileAnswers.ids(answers.get(question.key())).contains(file.id())))
                .findFirst();
    }

    /// The name as in RFC 6266, so that any letter may stand in it.
    private static String saved(StoredFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
