package frontdoor.partnering;

import frontdoor.partners.PartnerPass;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Result;
import frontdoor.referrals.Status;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One referral of a partner's: what was shared, and all that the partner can say of it.
@Controller
class PartnerController {

    static final String HOME = "/partner/referrals";

    private static final int LONGEST = 2000; // characters
    private static final Set<String> DID = Set.of("answered", "kept", "asked", "seen", "attached");

    private final Referrals referrals;
    private final Enquiries questions;
    private final ReferralView view;
    private final PartnerWords words;
    private final Clock clock;

    PartnerController(Referrals referrals, Enquiries questions, ReferralView view, PartnerWords words, Clock clock) {
        this.referrals = referrals;
        this.questions = questions;
        this.view = view;
        this.words = words;
        this.clock = clock;
    }

    /// @param did what was just done, for the message at the top
    @GetMapping(HOME + "/{id}")
    View one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String did, PartnerPass pass) {
        var found = view.found(id, pass);
        var notice = did != null && DID.contains(did) ? words.word("partnering.did." + did) : null;
        return view.show(found, pass, notice);
    }

    @GetMapping(HOME + "/{id}/print")
    View print(@PathVariable UUID id, PartnerPass pass) {
        return view.print(view.found(id, pass), pass);
    }

    /// @param to the status to move it to
    /// @param reason why it is rejected, empty for any other
    /// @param result how it came out, of what is completed; empty for any other
    /// @param note in words, or empty
    @PostMapping(HOME + "/{id}/answer")
    View answer(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String note,
            PartnerPass pass) {
        var found = view.found(id, pass);
        var text = note.strip();
        if (text.length() > LONGEST) {
            return wrong(found, pass, "note-" + to, "partnering.long", note);
        }
        var answer = new Answer(
                command,
                id,
                pass.recipient(),
                status(to),
                status(to) == Status.REJECTED ? Rejection.of(reason).orElse(null) : null,
                status(to) == Status.COMPLETED ? Result.of(result).orElse(null) : null,
                text.isEmpty() ? null : text,
                pass.actor(),
                clock.instant());
        if (referrals.lacksReason(found.followed().referral(), answer)) {
            return unexplained(found, pass, answer, note);
        }
        return switch (referrals.answer(answer)) {
            case Answered.Moved _, Answered.Again _ -> back(id, "answered");
            case Answered.OutOfOrder _, Answered.TooLate _ -> back(id, "kept");
            case Answered.NoReason _ -> unexplained(found, pass, answer, note);
            case Answered.NotTheirs _, Answered.Unknown _ -> throw notFound();
        };
    }

    private View unexplained(ReferralReading.Opened found, PartnerPass pass, Answer answer, String note) {
        return answer.to() == Status.REJECTED && answer.reason() == null
                ? wrong(found, pass, "reason", "partnering.noReason", note)
                : wrong(found, pass, "note-" + answer.to().key(), "partnering.noNote", note);
    }

    /// Asks whoever referred it something. It still waits for its answer.
    @PostMapping(HOME + "/{id}/ask")
    View ask(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String question,
            PartnerPass pass) {
        var found = view.found(id, pass);
        var text = question.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return wrong(
                    found, pass, "question", text.isEmpty() ? "partnering.noQuestion" : "partnering.long", question);
        }
        questions.ask(command, id, pass.recipient(), text, pass.actor());
        return back(id, "asked");
    }

    /// They know that it was taken back.
    @PostMapping(HOME + "/{id}/seen")
    View seen(@PathVariable UUID id, @RequestParam UUID command, PartnerPass pass) {
        view.found(id, pass);
        referrals.seen(command, id, pass.recipient(), pass.actor());
        return back(id, "seen");
    }

    private View wrong(ReferralReading.Opened found, PartnerPass pass, String field, String key, String note) {
        return view.wrong(found, pass, note, words.problem(field, key));
    }

    private static View back(UUID id, String did) {
        return SeeOther.to(HOME + "/" + id + "?did=" + did);
    }

    private static Status status(String key) {
        try {
            return Status.of(key);
        } catch (IllegalArgumentException unknown) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
