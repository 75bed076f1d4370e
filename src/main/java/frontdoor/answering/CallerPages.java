package frontdoor.answering;

import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskWords;
import frontdoor.desk.PersonRows;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Medium;
import frontdoor.people.Customer;
import frontdoor.people.Phone;
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
    private final SentCodes codes;
    private final DeskWords words;
    private final Clock clock;

    CallerPages(PersonRows personRows, Verifying verifying, SentCodes codes, DeskWords words, Clock clock) {
        this.personRows = personRows;
        this.verifying = verifying;
        this.codes = codes;
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
                verifying.ways(call, customer, who).stream()
                        .map(way -> Option.of(way.key(), words.word("answering.check.way." + way.key())))
                        .toList(),
                callBack(call, customer),
                code(call, customer));
    }

    /// @return null where they cannot be called back; an empty number until it was asked for
    private @Nullable String callBack(Call call, Customer customer) {
        var number = verifying.number(customer);
        return number.isEmpty() || !verifying.isOpen(call, OtherWay.CALLED)
                ? null
                : verifying.isNumberShown(call, customer) ? Phone.written(number.get()) : "";
    }

    private CallPage.Code code(Call call, Customer customer) {
        boolean open =
                verifying.isOpen(call, OtherWay.CODE) && !verifying.isOver(verifying.verification(call, customer));
        return new CallPage.Code(
                open ? codes.media(call, customer).stream().map(Medium::key).toList() : List.of(),
                open && codes.isSent(call, customer));
    }

    private static @Nullable String result(Verification so, SecurityQuestion question) {
        return so.right().contains(question) ? "right" : so.wrong().contains(question) ? "wrong" : null;
    }
}
