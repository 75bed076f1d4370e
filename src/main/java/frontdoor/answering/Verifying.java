package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.audit.Audit;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Phone;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes sure who somebody is before anything of them is shown. The member of staff types what they say and is told
/// whether it is right; what the record says leaves the server only afterwards.
@Component
class Verifying {

    static final String WAY = "way";

    /// Whose number was shown, to call them back. No field of a form can be called so.
    private static final String NUMBER_SHOWN = "#number-shown";

    private final SecurityRules rules;
    private final SentCodes codes;
    private final CallDrafts calls;
    private final Audit audit;
    private final Clock clock;

    Verifying(SecurityRules rules, SentCodes codes, CallDrafts calls, Audit audit, Clock clock) {
        this.rules = rules;
        this.codes = codes;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether nobody's details may be shown before it is known who they are.
    boolean isNeeded(Call call) {
        return rules.asksOn(call.channel());
    }

    boolean isDone(Call call, Customer customer) {
        if (!isNeeded(call)) {
            return true;
        }
        return isEnough(verification(call, customer));
    }

    private boolean isEnough(Verification so) {
        return so.way() != null || so.right().size() >= rules.right();
    }

    Verification verification(Call call, Customer customer) {
        return Verification.of(call.draft(), customer.person().id());
    }

    /// What can be asked: the record holds it, and it is not the number by which they were found. The telephone itself
    /// told us that, so it shows nothing.
    List<SecurityQuestion> questions(Call call, Customer customer) {
        var sought = call.text("q");
        return rules.questions().stream()
                .filter(question -> question.isKnown(customer, clock.instant()))
                .filter(question -> question != SecurityQuestion.PHONE
                        || Phone.typed(sought).isEmpty()
                        || !question.isRight(customer, sought, clock.instant()))
                .toList();
    }

    boolean isOver(Verification so) {
        return so.tries() >= rules.tries();
    }

    int needed() {
        return rules.right();
    }

    /// The other ways that can happen as we are in touch, and that the reader can vouch for. Nobody has called a number
    /// that they were not shown, nor vouches for a code.
    List<OtherWay> ways(Call call, Customer customer, SignedIn who) {
        return open(call)
                .filter(way -> way != OtherWay.SUPERVISOR || DeskAccess.oversees(who))
                .filter(way -> way != OtherWay.CODE)
                .filter(way -> way != OtherWay.CALLED || isNumberShown(call, customer))
                .toList();
    }

    private Stream<OtherWay> open(Call call) {
        return rules.ways().stream().filter(way -> way.isOn(call.channel()));
    }

    boolean isOpen(Call call, OtherWay way) {
        return open(call).anyMatch(way::equals);
    }

    /// The number on record by which they can be called back; empty where there is none that may be called.
    Optional<String> number(Customer customer) {
        var today = CivilTime.day(clock.instant());
        return customer.safety().stream().anyMatch(Customer.Safety::noCall)
                ? Optional.empty()
                : SecurityQuestion.PHONE.known(customer, today).stream()
                        .filter(number -> customer.safety().stream()
                                .allMatch(rule -> rule.onlyNumber() == null
                                        || rule.onlyNumber().equals(number)))
                        .findFirst();
    }

    boolean isNumberShown(Call call, Customer customer) {
        return call.text(NUMBER_SHOWN).equals(String.valueOf(customer.person().id()));
    }

    /// Shows the number on record, to call it. That it was shown is written down.
    Call showNumber(Call call, Customer customer, SignedIn who) {
        if (!isOpen(call, OtherWay.CALLED) || number(customer).isEmpty()) {
            return call;
        }
        var person = String.valueOf(customer.person().id());
        audit.changed(who.actor(), "person.number_shown", "person:" + person, Map.of("contact", call.id()));
        return calls.keep(call, Map.of(NUMBER_SHOWN, List.of(person)), who);
    }

    /// The code that they read out: a wrong one is a try like any other.
    Call hearCode(Call call, Customer customer, String said, SignedIn who) {
        var so = verification(call, customer);
        if (isOver(so) || isEnough(so) || !isOpen(call, OtherWay.CODE)) {
            return call;
        }
        long person = customer.person().id();
        if (!codes.isRight(call, customer, said)) {
            audit.refused(who.actor(), "person.answered_wrongly", "person:" + person);
            var wrong = new Verification(so.right(), so.wrong(), so.tries() + 1, null);
            return calls.keep(call, wrong.kept(person), who);
        }
        return vouched(codes.used(call, who), customer, OtherWay.CODE, who);
    }

    static boolean isHeard(Typed typed) {
        return Stream.of(SecurityQuestion.values()).anyMatch(question -> !typed.isBlank(question.field()));
    }

    /// Compares what was said. A wrong answer is written down, and so is that it is enough.
    Call hear(Call call, Customer customer, Typed typed, SignedIn who) {
        var before = verification(call, customer);
        if (isOver(before) || isEnough(before)) {
            return call;
        }
        var right = EnumSet.noneOf(SecurityQuestion.class);
        right.addAll(before.right());
        var wrong = EnumSet.noneOf(SecurityQuestion.class);
        for (var question : questions(call, customer)) {
            if (!typed.isBlank(question.field()) && !before.right().contains(question)) {
                var said = typed.text(question.field());
                (question.isRight(customer, said, clock.instant()) ? right : wrong).add(question);
            }
        }
        var after = new Verification(right, wrong, before.tries() + (wrong.isEmpty() ? 0 : 1), null);
        var about = "person:" + customer.person().id();
        if (!wrong.isEmpty()) {
            audit.refused(who.actor(), "person.answered_wrongly", about);
        }
        if (isEnough(after)) {
            var keys = right.stream().map(SecurityQuestion::key).collect(Collectors.joining(","));
            audit.changed(who.actor(), "person.verified", about, Map.of("right", keys, "contact", call.id()));
        }
        return calls.keep(call, after.kept(customer.person().id()), who);
    }

    /// @return empty if no way was chosen that is open to them
    Optional<Call> vouch(Call call, Customer customer, String key, SignedIn who) {
        return ways(call, customer, who).stream()
                .filter(way -> way.key().equals(key))
                .findFirst()
                .map(way -> vouched(call, customer, way, who));
    }

    private Call vouched(Call call, Customer customer, OtherWay way, SignedIn who) {
        long person = customer.person().id();
        audit.changed(
                who.actor(), "person.verified", "person:" + person, Map.of("way", way.key(), "contact", call.id()));
        return calls.keep(call, verification(call, customer).by(way).kept(person), who);
    }
}
