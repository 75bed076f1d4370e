package frontdoor.partnering;

import frontdoor.asking.ProblemWords;
import frontdoor.asking.Uploads;
import frontdoor.audit.Audit;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.partners.PartnerPass;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.ReferralFiles;
import frontdoor.referrals.ReferralReading;
import frontdoor.web.Problems;
import frontdoor.web.SavedFile;
import frontdoor.web.SeeOther;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Files that a partner adds to a referral, inspected as those of residents are.
@Controller
class EnclosureController {

    private final Enclosures enclosures;
    private final ReferralFiles readable;
    private final Uploads uploads;
    private final ProblemWords problems;
    private final ReferralView view;
    private final PartnerWords words;
    private final Audit audit;

    EnclosureController(
            Enclosures enclosures,
            ReferralFiles readable,
            Uploads uploads,
            ProblemWords problems,
            ReferralView view,
            PartnerWords words,
            Audit audit) {
        this.enclosures = enclosures;
        this.readable = readable;
        this.uploads = uploads;
        this.problems = problems;
        this.view = view;
        this.words = words;
        this.audit = audit;
    }

    @PostMapping(PartnerController.HOME + "/{id}/files")
    View add(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(required = false) @Nullable MultipartFile file,
            PartnerPass pass) {
        var opened = view.found(id, pass);
        if (!Shown.isLive(opened.followed().referral()) || !isReadable(opened, pass)) {
            throw PartnerController.notFound();
        }
        var against = enclosures.against(command, id, pass.recipient());
        if (against.isPresent()) {
            return shown(against.get(), id, pass);
        }
        return switch (uploads.paper(file, Enclosures.MEGABYTES, Uploader.partner(pass.actor()))) {
            case Receipt.Stored stored -> {
                var kept = stored.file();
                var came = enclosures.add(
                        command, id, pass.recipient(), kept.id(), kept.name(), kept.size(), pass.actor());
                yield shown(came, id, pass);
            }
            case Receipt.Refused refused ->
                wrong(id, pass, problems.refused("file", words.word("partnering.file"), refused));
        };
    }

    private View shown(Enclosures.Enclosed came, UUID id, PartnerPass pass) {
        return switch (came) {
            case ADDED, AGAIN -> SeeOther.to(PartnerController.HOME + "/" + id + "?did=attached");
            case FULL -> wrong(id, pass, words.problem("file", "partnering.file.full", Enclosures.MOST));
            case NOT_THEIRS -> throw PartnerController.notFound();
        };
    }

    private static boolean isReadable(ReferralReading.Opened opened, PartnerPass pass) {
        return opened.readable() && Shown.isReadable(pass, opened.followed().referral());
    }

    /// One that they added, or that the council gave. It is always saved, never shown here: what another person made
    /// must not run as a page of ours.
    @GetMapping(PartnerController.HOME + "/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String file, PartnerPass pass) {
        var opened = view.found(id, pass);
        var content = Optional.of(opened)
                .filter(found -> isReadable(found, pass))
                .flatMap(found -> readable.open(found, file, pass.recipient(), pass.actor()))
                .orElseThrow(PartnerController::notFound);
        audit.viewed(pass.actor(), opened.followed().referral().reference().value(), "file");
        return SavedFile.of(
                content.file().name(), MediaType.parseMediaType(content.file().mediaType()), content.bytes());
    }

    private View wrong(UUID id, PartnerPass pass, Problems wrong) {
        return view.wrong(view.found(id, pass), pass, "", wrong);
    }
}
