package frontdoor.mine;

import frontdoor.asking.FileAnswers;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.ReportedCases;
import frontdoor.cases.ReportedCases.Reported;
import frontdoor.cases.Reporter;
import frontdoor.files.AttachedFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The files that somebody sent with their cases. Those of another reporter of a case are not theirs to read of, nor
/// are those of staff.
@Component
class SentFiles {

    private final Requests requests;
    private final ReportedCases reported;
    private final Cases cases;
    private final AttachedFiles files;

    SentFiles(Requests requests, ReportedCases reported, Cases cases, AttachedFiles files) {
        this.requests = requests;
        this.reported = reported;
        this.cases = cases;
        this.files = files;
    }

    /// The oldest first.
    List<Held.HeldFile> of(ReportedCases.By by, List<Reported> theirs) {
        var about = theirs.stream().map(Reported::kase).collect(Collectors.toMap(Case::reference, Function.identity()));
        var senders = reported.senders(about.values());
        var they = requests.reporters(by);
        return files.of(about.keySet()).stream()
                .filter(file -> isTheirs(they, Objects.requireNonNull(about.get(file.about())), file.id(), senders))
                .map(file -> new Held.HeldFile(file.at(), file.about().value(), file.name(), file.size()))
                .toList();
    }

    /// Whoever reported the same thing twice is two of its reporters.
    private boolean isTheirs(Predicate<Reporter> they, Case kase, String file, Map<String, Integer> senders) {
        int sender = senders.getOrDefault(file, isAnswer(kase, file) ? 0 : ReportedCases.STAFF);
        return sender >= 0
                && sender < kase.reporters().size()
                && they.test(kase.reporters().get(sender));
    }

    private boolean isAnswer(Case kase, String file) {
        return cases.serviceOf(kase).asking().own().stream()
                .filter(question -> !question.staffOnly())
                .map(question -> FileAnswers.ids(kase.state().answers().get(question.key())))
                .anyMatch(ids -> ids.contains(file));
    }
}
