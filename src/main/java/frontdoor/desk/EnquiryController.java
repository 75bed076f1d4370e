package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.files.Files;
import frontdoor.files.StoredFile;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.web.SeeOther;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    EnquiryController(Referrals referrals, Enquiries enquiries, Cases cases, Files files, Audit audit) {
        this.referrals = referrals;
        this.enquiries = enquiries;
        this.cases = cases;
        this.files = files;
        this.audit = audit;
    }

    /// @param reply in words; of a long one the beginning, which the page does not let happen
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
        enquiries.reply(command, id, text.substring(0, Math.min(text.length(), LONGEST)), who.actor());
        return back(id, "replied");
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
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(found))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }

    private static String saved(StoredFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
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
