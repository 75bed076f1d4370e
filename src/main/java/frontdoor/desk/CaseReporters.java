package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.Reporter;
import frontdoor.forms.Question;
import frontdoor.forms.Said;
import frontdoor.forms.When;
import frontdoor.identity.SignedIn;
import frontdoor.people.Phone;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says who reported a case and how to reach them, each part only to whoever may see that part.
@Component
class CaseReporters {

    private final DeskWords words;

    CaseReporters(DeskWords words) {
        this.words = words;
    }

    /// Everybody, and first whoever reported it for a partner: the others did not tell us, they are to be told.
    List<CasePage.Person> of(Case kase, Service service, SignedIn who) {
        return Stream.concat(
                        worker(kase, service, who).stream(),
                        kase.reporters().stream()
                                .filter(each -> !isByPartner(kase, service) || each.name() != null || each.canBeTold())
                                .map(each -> of(each, kase, service, who)))
                .toList();
    }

    private static boolean isByPartner(Case kase, Service service) {
        var report = service.asking().partnerReport();
        return report != null && report.isOne(kase.state().answers());
    }

    /// The agency, and what its worker gave beside it: a name, and a number to call back.
    private Optional<CasePage.Person> worker(Case kase, Service service, SignedIn who) {
        var report = service.asking().partnerReport();
        if (report == null || !report.isOne(kase.state().answers())) {
            return Optional.empty();
        }
        var answers = kase.state().answers();
        var told = service.asking().own().stream()
                .filter(each -> each.key().equals(report.by())
                        || each.onlyIf() instanceof When.Answered given
                                && given.values().containsKey(report.by()))
                .filter(each -> answers.containsKey(each.key()) && DeskAccess.sees(who, kase, service, each))
                .toList();
        var names = told.stream()
                .filter(each -> each.kind() instanceof Question.Kind.Text)
                .map(each -> Said.inWords(each, answers.get(each.key())))
                .toList();
        var others = told.stream()
                .filter(each -> !(each.kind() instanceof Question.Kind.Text))
                .map(each -> Said.inWords(each, answers.get(each.key())))
                .toList();
        return Optional.of(new CasePage.Person(
                names.isEmpty() ? words.word("desk.case.noName") : String.join(", ", names),
                Stream.concat(others.stream(), Stream.of(words.word("desk.case.forWork")))
                        .toList(),
                null));
    }

    private CasePage.Person of(Reporter reporter, Case kase, Service service, SignedIn who) {
        if (reporter.name() == null && !reporter.canBeTold()) {
            return new CasePage.Person(words.word("desk.case.nobody"), List.of(), null);
        }
        boolean named = DeskAccess.sees(who, kase, service, ContactQuestions.NAME);
        return new CasePage.Person(
                named ? name(reporter) : words.word("desk.masked"),
                Stream.of(
                                new Part(ContactQuestions.PHONE, phone(reporter)),
                                new Part(ContactQuestions.EMAIL, reporter.email()),
                                new Part(ContactQuestions.ADDRESS, reporter.address()))
                        .filter(part -> DeskAccess.sees(who, kase, service, part.key()))
                        .flatMap(part -> Stream.ofNullable(part.value()))
                        .toList(),
                named && DeskAccess.seesPeople(who) ? reporter.person() : null);
    }

    private record Part(String key, @Nullable String value) {}

    private String name(Reporter reporter) {
        return reporter.name() == null ? words.word("desk.case.noName") : reporter.name();
    }

    private static @Nullable String phone(Reporter reporter) {
        return reporter.phone() == null ? null : Phone.written(reporter.phone());
    }
}
