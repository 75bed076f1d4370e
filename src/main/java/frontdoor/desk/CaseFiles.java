package frontdoor.desk;

import frontdoor.asking.FileAnswers;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.TimelineEntry;
import frontdoor.files.Files;
import frontdoor.files.StoredFile;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The files of a case that somebody may open.
@Component
class CaseFiles {

    private final Cases cases;
    private final Files files;

    CaseFiles(Cases cases, Files files) {
        this.cases = cases;
        this.files = files;
    }

    List<StoredFile> of(Case kase, Service service, SignedIn who) {
        var said = said(kase);
        return files.of(kase.reference()).stream()
                .filter(file -> sees(who, kase, service, file, said))
                .toList();
    }

    boolean sees(SignedIn who, Case kase, Service service, StoredFile file) {
        return sees(who, kase, service, file, said(kase));
    }

    private static boolean sees(
            SignedIn who, Case kase, Service service, StoredFile file, List<Map<String, Object>> said) {
        return question(service, file, said)
                .map(question -> DeskAccess.sees(who, kase, service, question))
                .orElseGet(() -> DeskAccess.seesWords(who, kase, service));
    }

    /// The question that the file answers, now or when somebody said it: an answer may have been replaced since, and
    /// what a second reporter said stands in the story alone.
    private static Optional<Question> question(Service service, StoredFile file, List<Map<String, Object>> said) {
        return CaseStory.questions(service)
                .filter(question -> said.stream()
                        .anyMatch(answers ->
                                FileAnswers.ids(answers.get(question.key())).contains(file.id())))
                .findFirst();
    }

    private List<Map<String, Object>> said(Case kase) {
        return Stream.concat(
                        Stream.of(kase.state().answers()),
                        cases.timeline(kase).stream().map(TimelineEntry::said))
                .toList();
    }
}
