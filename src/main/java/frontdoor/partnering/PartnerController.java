package frontdoor.partnering;

import frontdoor.audit.Audit;
import frontdoor.partners.PartnerPass;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Answered;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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
    private static final Set<String> DID = Set.of("answered", "kept", "asked", "seen");

    private final Referrals referrals;
    private final ReferralReading reading;
    private final Enquiries questions;
    private final PartnerPages partnerPages;
    private final PartnerWords words;
    private final Audit audit;
    private final Clock clock;
    private final Pages pages;

    PartnerController(
            Referrals referrals,
            ReferralReading reading,
            Enquiries questions,
            PartnerPages partnerPages,
            PartnerWords words,
            Audit audit,
            Clock clock,
            Pages pages) {
        this.referrals = referrals;
        this.reading = reading;
        this.questions = questions;
        this.partnerPages = partnerPages;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param did what was just done, for the message at the top
    @GetMapping(HOME + "/{id}")
    View one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String did, PartnerPass pass) {
        var found = found(id, pass);
        var notice = did != null && DID.contains(did) ? words.word("partnering.did." + did) : null;
        return show(HttpStatus.OK, found, pass, notice, "", Problems.NONE);
    }

    /// @param to the status to move it to
    /// @param reason why it is rejected, empty for any other
    /// @param note in words, or empty
    @PostMapping(HOME + "/{id}/answer")
    View answer(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            PartnerPass pass) {
        var found = found(id, pass);
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
                text.isEmpty() ? null : text,
                pass.actor(),
                clock.instant());
        return switch (referrals.answer(answer)) {
            case Answered.Moved _, Answered.Again _ -> back(id, "answered");
            case Answered.OutOfOrder _, Answered.TooLate _ -> back(id, "kept");
            case Answered.NoReason _ ->
                status(to) == Status.REJECTED && answer.reason() == null
                        ? wrong(found, pass, "reason", "partnering.noReason", note)
                        : wrong(found, pass, "note-" + to, "partnering.noNote", note);
            case Answered.NotTheirs _, Answered.Unknown _ -> throw notFound();
        };
    }

    /// Asks whoever referred it something. It still waits for its answer.
    @PostMapping(HOME + "/{id}/ask")
    View ask(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String question,
            PartnerPass pass) {
        var found = found(id, pass);
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
        found(id, pass);
        referrals.seen(command, id, pass.recipient(), pass.actor());
        return back(id, "seen");
    }

    private View wrong(ReferralReading.Opened found, PartnerPass pass, String field, String key, String note) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, found, pass, null, note, words.problem(field, key));
    }

    private View show(
            HttpStatus status,
            ReferralReading.Opened found,
            PartnerPass pass,
            @Nullable String notice,
            String note,
            Problems problems) {
        var referral = found.followed().referral();
        audit.viewed(
                pass.actor(),
                referral.reference().value(),
                "referral by " + pass.role().name().toLowerCase(Locale.ROOT));
        return pages.show(status, "partnering/referral", partnerPages.one(pass, found, notice, note, problems));
    }

    private static View back(UUID id, String did) {
        return SeeOther.to(HOME + "/" + id + "?did=" + did);
    }

    private ReferralReading.Opened found(UUID id, PartnerPass pass) {
        var opened = pass.opens(id)
                ? reading.open(id, pass.recipient(), pass.actor())
                : Optional.<ReferralReading.Opened>empty();
        if (opened.isEmpty()) {
            audit.refused(pass.actor(), "referral.refused", HOME + "/" + id);
            throw notFound();
        }
        return opened.get();
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
