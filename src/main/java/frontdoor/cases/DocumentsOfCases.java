package frontdoor.cases;

import frontdoor.documents.CaseDocuments;
import frontdoor.documents.SeenDocument;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts into a case's story which documents were shown for it: never what stands in them.
@Component
class DocumentsOfCases implements CaseDocuments {

    private final CaseNotes notes;
    private final CaseReader reader;

    DocumentsOfCases(CaseNotes notes, CaseReader reader) {
        this.notes = notes;
        this.reader = reader;
    }

    @Override
    public void seen(SeenDocument document, String title, Actor by) {
        tell("document_seen", document, title, by);
    }

    @Override
    public void withdrawn(SeenDocument document, String title, Actor by) {
        tell("document_withdrawn", document, title, by);
    }

    @Override
    public boolean isGoingOn(String reference) {
        return reader.find(new Reference(reference)).filter(Case::isOpen).isPresent();
    }

    private void tell(String type, SeenDocument document, String title, Actor by) {
        if (document.reference() != null) {
            var command = UUID.nameUUIDFromBytes((type + ":" + document.id()).getBytes(StandardCharsets.UTF_8));
            notes.tell(
                    command,
                    new Reference(document.reference()),
                    type,
                    Map.of("title", title, "form", document.form()),
                    by);
        }
    }
}
