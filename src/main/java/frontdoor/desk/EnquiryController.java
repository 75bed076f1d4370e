package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.files.Files;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a partner asks, answered, and the files that it added.
@Controller
class EnquiryController {

    private static final int LONGEST = 2000; // characters

    private final Referrals referrals;
    private final Enquiries enquiries;
    private final Cases cases;
    private final Files files;
    private final Audit audit;
    private final ReferralPages referralPages;
    private final DeskWords words;
    private final Pages pages;

    EnquiryController(
            Referrals referrals,
            Enquiries enquiries,
            Cases cases,
            Files files,
            Audit audit,
            ReferralPages referralPages,
            DeskWords words,
            Pages pages) {
        this.referrals = referrals;
        this.enquiries = enquiries;
        this.cases = cases;
        this.files = files;
        this.audit = audit;
        this.referralPages = referralPages;
        this.words = words;
        this.pages = pages;
    }

    /// What cannot be sent stays on the page, with the reason.
    ///
    /// @param reply in words
    @PostMapping(ReferralPages.HOME + "/{id}/reply")
    View reply(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String reply,
            SignedIn who) {
        var referral = referral(id);
        var kase = kase(referral);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        var text = reply.strip();
        if (text.isEmpty()) {
            return back(id, "empty");
        }
        if (text.length() > LONGEST) {
            return wrong(followed(referral), kase, who, "desk.referral.long", text);
        }
        if (!enquiries.reply(command, id, text, who.actor())) {
            var now = followed(referral);
            return wrong(now, kase, who, "desk.referral.reply." + why(now), text);
        }
        return back(id, "replied");
    }

    /// It needs no answer, or had one by telephone.
    @PostMapping(ReferralPages.HOME + "/{id}/reply/aside")
    View aside(@PathVariable UUID id, @RequestParam UUID command, SignedIn who) {
        var referral = referral(id);
        var kase = kase(referral);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            throw CaseDoor.notFound();
        }
        return back(id, enquiries.setAside(command, id, who.actor()) ? "aside" : "over");
    }

    private static String why(Followed followed) {
        boolean asked =
                followed.happenings().stream().anyMatch(each -> each.what().equals("asked"));
        return asked ? "takenBack" : "unasked";
    }

    private View wrong(Followed followed, Case kase, SignedIn who, String key, String text) {
        audit.viewed(who.actor(), kase.reference().value(), "referral");
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "desk/referral",
                referralPages.one(followed, kase, who, null, text, words.problem("reply", key)));
    }

    private Followed followed(Referral referral) {
        return referrals.of(referral.reference()).stream()
                .filter(each -> each.referral().id().equals(referral.id()))
                .findFirst()
                .orElseThrow(CaseDoor::notFound);
    }

    /// For whoever may read the case. It is always saved, never shown here.
    @GetMapping(ReferralPages.HOME + "/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String file, SignedIn who) {
        var referral = referral(id);
        var kase = kase(referral);
        if (!DeskAccess.seesWords(who, kase, cases.serviceOf(kase))) {
            audit.refused(who.actor(), "file.refused", kase.reference().value());
            throw CaseDoor.notFound();
        }
        var found = files.find(Enclosures.about(id), file).orElseThrow(CaseDoor::notFound);
        var content = files.content(found).orElseThrow(CaseDoor::notFound);
        audit.viewed(who.actor(), kase.reference().value(), "file");
        return SavedFile.of(found.name(), MediaType.parseMediaType(found.mediaType()), content);
    }

    private static View back(UUID id, String did) {
        return SeeOther.to(ReferralPages.HOME + "/" + id + "?did=" + did);
    }

    private Referral referral(UUID id) {
        return referrals.find(id).filter(found -> !found.isForTeam()).orElseThrow(CaseDoor::notFound);
    }

    private Case kase(Referral referral) {
        return cases.find(referral.reference()).orElseThrow(CaseDoor::notFound);
    }
}
