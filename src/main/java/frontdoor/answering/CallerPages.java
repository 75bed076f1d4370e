package frontdoor.answering;

import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskWords;
import frontdoor.desk.PersonRows;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Warnings;
import frontdoor.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the part of a conversation's page that says who it is with.
@Component
class CallerPages {

    private static final int PAST = 5; // contacts shown while talking

    private final PersonRows personRows;
    private final Verifying verifying;
    private final DeskWords words;
    private final Clock clock;

    CallerPages(PersonRows personRows, Verifying verifying, DeskWords words, Clock clock) {
        this.personRows = personRows;
        this.verifying = verifying;
        this.words = words;
        this.clock = clock;
    }

    /// @param cases theirs, as the page shows them
    CallPage.Caller show(Call call, Customer customer, List<CaseHit> cases, SignedIn who) {
        var person = customer.person();
        var today = CivilTime.day(clock.instant());
        boolean sure = verifying.isDone(call, customer);
        return new CallPage.Caller(
                person.id(),
                person.name(),
                Warnings.of(customer, today),
                needs(customer),
                sure ? acting(call, customer, today) : List.of(),
                sure ? null : check(call, customer, who),
                sure ? personRows.rows(person) : List.of(),
                sure ? personRows.past(person, null, PAST, cases, who) : List.of());
    }

    private static List<Customer.Authority> acting(Call call, Customer customer, LocalDate today) {
        var conversation = call.draft().command().toString();
        return customer.authorities().stream()
                .filter(authority -> authority.isUsable(today, conversation))
                .toList();
    }

    List<String> needs(Customer customer) {
        var needs = new ArrayList<String>();
        if (customer.person().needs() != null && !customer.person().needs().isBlank()) {
            needs.add(customer.person().needs());
        }
        customer.formats().forEach(format -> needs.add(words.word("answering.format." + format)));
        return needs;
    }

    private CallPage.Check check(Call call, Customer customer, SignedIn who) {
        var so = verifying.verification(call, customer);
        var questions = verifying.questions(call, customer);
        return new CallPage.Check(
                questions.stream()
                        .map(question -> new CallPage.Asked(question.key(), question.field(), result(so, question)))
                        .toList(),
                verifying.needed(),
                questions.size() >= verifying.needed(),
                verifying.isOver(so),
                verifying.ways(who).stream()
                        .map(way -> Option.of(way.key(), words.word("answering.check.way." + way.key())))
                        .toList());
    }

    private static @Nullable String result(Verification so, SecurityQuestion question) {
        return so.right().contains(question) ? "right" : so.wrong().contains(question) ? "wrong" : null;
    }
}
