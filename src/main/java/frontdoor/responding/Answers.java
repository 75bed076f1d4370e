package frontdoor.responding;

import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.SaidBefore.Response;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes what a partner's system says of a referral, and says what came of it.
@Component
class Answers {

    private final Referrals referrals;
    private final Enquiries enquiries;
    private final Snapshots snapshots;
    private final Problems problems;
    private final JsonMapper json;
    private final Clock clock;

    Answers(
            Referrals referrals,
            Enquiries enquiries,
            Snapshots snapshots,
            Problems problems,
            JsonMapper json,
            Clock clock) {
        this.referrals = referrals;
        this.enquiries = enquiries;
        this.snapshots = snapshots;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    /// What nobody can read is kept as it came, for staff to look at.
    ///
    /// @param command of this very request
    /// @throws Refusal if the partner knows of no such referral
    Response take(UUID command, UUID id, String from, Actor by, String body) {
        var referral = referrals.find(id).filter(found -> found.isKnownTo(from)).orElseThrow(Answers::notFound);
        try {
            return switch (Said.read(body)) {
                case Said.Move move -> move(command, referral, from, by, move);
                case Said.Question(var text) -> ask(command, referral, from, by, text);
                case Said.Seen _ -> seen(command, referral, from, by);
            };
        } catch (Refusal refused) {
            referrals.unreadable(id, command, body.replace('\0', ' '), by);
            return problem(refused.fault(), refused.detail(), referral);
        }
    }

    private Response move(UUID command, Referral referral, String from, Actor by, Said.Move move) {
        var answer = new Answer(
                command,
                referral.id(),
                from,
                move.to(),
                move.reason(),
                move.result(),
                move.note(),
                by,
                clock.instant());
        return switch (referrals.answer(answer)) {
            case Answered.Moved(var now, var late) -> done("moved", late, now);
            case Answered.Again(var now) -> done("again", false, now);
            case Answered.OutOfOrder(var now) ->
                problem(
                        Fault.SEND_OUT_OF_ORDER,
                        "It does not follow from where the referral stands. The answer is kept.",
                        now);
            case Answered.TooLate(var now) ->
                problem(Fault.SEND_TOO_LATE, "The referral had come to its end. The answer is kept.", now);
            case Answered.NoReason(var now) ->
                problem(
                        Fault.SEND_NO_REASON,
                        "This answer takes a reason: rejected a coded one, the others a note. It is kept.",
                        now);
            case Answered.NotTheirs _, Answered.Unknown _ -> throw notFound();
        };
    }

    private Response ask(UUID command, Referral referral, String from, Actor by, String text) {
        if (referral.status().isFinal()) {
            return problem(Fault.SEND_TOO_LATE, "The referral had come to its end.", referral);
        }
        return done(enquiries.ask(command, referral.id(), from, text, by) ? "asked" : "again", false, referral);
    }

    private Response seen(UUID command, Referral referral, String from, Actor by) {
        if (referral.retraction() == null) {
            return problem(Fault.SEND_OUT_OF_ORDER, "It was not taken back.", referral);
        }
        return done(referrals.seen(command, referral.id(), from, by) ? "seen" : "again", false, referral);
    }

    /// @param late whether it came after its day
    private Response done(String outcome, boolean late, Referral now) {
        var node = json.createObjectNode().put("outcome", outcome).put("late", late);
        node.set("referral", snapshots.standing(now));
        return new Response(HttpStatus.OK.value(), node.toString());
    }

    private Response problem(Fault fault, String detail, Referral now) {
        var node = problems.of(fault, detail);
        node.set("referral", snapshots.standing(now));
        return new Response(fault.status().value(), node.toString());
    }

    /// The same for what is another's and for what never was.
    static Refusal notFound() {
        return new Refusal(Fault.SEND_NOT_FOUND, "There is nothing here for you.");
    }
}
