package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.Reporter;
import frontdoor.identity.SignedIn;
import frontdoor.people.Phone;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.util.List;
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

    CasePage.Person of(Reporter reporter, Case kase, Service service, SignedIn who) {
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
