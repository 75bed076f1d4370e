package frontdoor.desk;

import frontdoor.asking.FileAnswers;
import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.TimelineEntry;
import frontdoor.files.State;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What somebody answered or said, each part only to whoever may read that part.
@Component
class SaidRows {

    private final FileAnswers files;
    private final DeskWords words;

    SaidRows(FileAnswers files, DeskWords words) {
        this.files = files;
        this.words = words;
    }

    /// Of the case's files, if it may have any.
    ///
    /// @param entries lines of its story
    Map<String, State> states(Case kase, Service service, List<TimelineEntry> entries) {
        boolean asked =
                CaseStory.questions(service).anyMatch(question -> question.kind() instanceof Question.Kind.File);
        boolean sent = entries.stream().anyMatch(entry -> entry.said().containsKey(Additions.PHOTO));
        return asked || sent ? files.states(kase.reference()) : Map.of();
    }

    /// A file can be fetched only when it is released. An answer that is a reference leads to its case.
    SummaryRow row(
            Question question, Object answer, Case kase, Service service, SignedIn who, Map<String, State> states) {
        if (!DeskAccess.sees(who, kase, service, question)) {
            return SummaryRow.of(question.label(), words.word("desk.masked"));
        }
        var said = files.said(question, answer, states);
        if (question.kind() instanceof Question.Kind.Text && isReference(said)) {
            return SummaryRow.of(
                    question.label(), said, new Link("/desk/cases/" + said, words.word("desk.case.open"), said));
        }
        return question.kind() instanceof Question.Kind.File
                ? SummaryRow.of(question.label(), said, downloads(kase, answer, states))
                : SummaryRow.of(question.label(), said);
    }

    /// What a person says without being asked is for those who may read everything.
    List<SummaryRow> unasked(TimelineEntry entry, Case kase, Service service, SignedIn who, Map<String, State> states) {
        boolean sees = DeskAccess.seesWords(who, kase, service);
        var rows = new ArrayList<SummaryRow>();
        if (entry.said().get(Additions.WORDS) instanceof String said) {
            rows.add(SummaryRow.of(words.word("desk.said.words"), sees ? said : words.word("desk.masked")));
        }
        var file = entry.said().get(Additions.PHOTO);
        if (file != null) {
            var label = words.word("desk.said.photo");
            var said = files.said(Additions.FILE, file, states);
            rows.add(
                    sees
                            ? SummaryRow.of(label, said, downloads(kase, file, states))
                            : SummaryRow.of(label, words.word("desk.masked")));
        }
        return rows;
    }

    /// As we write it: eight letters that somebody typed are hardly ever a case.
    private static boolean isReference(String said) {
        return Reference.typed(said).map(Reference::value).filter(said::equals).isPresent();
    }

    private Link[] downloads(Case kase, Object answer, Map<String, State> states) {
        return FileAnswers.released(answer, states).stream()
                .map(file -> new Link(
                        "/desk/cases/" + kase.reference() + "/files/" + file.id(),
                        words.word("desk.file.download"),
                        file.name()))
                .toArray(Link[]::new);
    }
}
