package frontdoor.drafting;

import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.drafting.WritingPages.Around;
import frontdoor.identity.SignedIn;
import frontdoor.letters.LetterDraft;
import frontdoor.letters.LetterDrafts;
import frontdoor.letters.LetterMatter;
import frontdoor.letters.LetterSending;
import frontdoor.letters.LetterSending.Outcome;
import frontdoor.letters.LetterSending.Sending;
import frontdoor.letters.SentLetter;
import frontdoor.letters.SentLetters;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Sending a letter. It goes as it stood on the page that was read, or not at all.
@Controller
class SendingController {

    private final LetterDoor door;
    private final WritingPages writingPages;
    private final LetterDrafts drafts;
    private final LetterSending sending;
    private final SentLetters sent;
    private final DeskWords words;
    private final Pages pages;

    SendingController(
            LetterDoor door,
            WritingPages writingPages,
            LetterDrafts drafts,
            LetterSending sending,
            SentLetters sent,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.writingPages = writingPages;
        this.drafts = drafts;
        this.sending = sending;
        this.sent = sent;
        this.words = words;
        this.pages = pages;
    }

    /// @param seen whether they have seen what there is to know
    /// @param again why it is sent although somebody else has answered
    @PostMapping("/desk/letters/{id}/send")
    View send(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam(defaultValue = "") String again,
            SignedIn who) {
        var found = drafts.find(id);
        if (found.isEmpty()) {
            var letter = sent.find(id).orElseThrow(CaseDoor::notFound);
            door.mustSee(letter, who);
            return gone(letter);
        }
        var matter = door.find(id, who).matter();
        var from = door.from(matter.kase(), who);
        var what = new Sending(command, id, revision, seen, again.isEmpty() ? null : again);
        return switch (sending.send(what, from)) {
            case Outcome.Sent(var letter) -> gone(letter);
            case Outcome.AlreadySent(var letter) -> gone(letter);
            case Outcome.Stale stale ->
                problem(HttpStatus.CONFLICT, stale.now(), matter, who, "letter-text", "stale", false);
            case Outcome.Stopped stopped -> stopped(stopped, matter, who);
            case Outcome.NotYours other ->
                problem(HttpStatus.CONFLICT, other.now(), matter, who, "", "notYours", false);
            case Outcome.AnsweredBefore before ->
                problem(HttpStatus.CONFLICT, before.now(), matter, who, "again", "again", true);
            case Outcome.Gone() -> throw CaseDoor.notFound();
        };
    }

    private View stopped(Outcome.Stopped stopped, LetterMatter matter, SignedIn who) {
        boolean stops = stopped.checks().stream().anyMatch(check -> check.stops());
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                stopped.now(),
                matter,
                who,
                stops ? "stops" : "seen",
                stops ? "stopped" : "seen",
                false);
    }

    private View problem(
            HttpStatus status,
            LetterDraft now,
            LetterMatter matter,
            SignedIn who,
            String field,
            String key,
            boolean answered) {
        var problems = words.problem(field, "drafting.problem." + key);
        return pages.show(
                status,
                "drafting/writing",
                writingPages.show(now, matter, who, new Around(null, problems, null, answered)));
    }

    /// Back to where it was written from, which says that it is sent.
    private static View gone(SentLetter letter) {
        if (letter.conversation() != null) {
            return SeeOther.done("/desk/inbox/" + letter.conversation(), "answered");
        }
        return letter.reference() != null
                ? SeeOther.to("/desk/cases/" + letter.reference() + "?did=wrote")
                : SeeOther.done("/desk/people/" + letter.person(), "wrote");
    }
}
