package frontdoor.desk;

import frontdoor.asking.ProblemWords;
import frontdoor.asking.Uploads;
import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.StoredFile;
import frontdoor.files.Uploader;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Followed;
import frontdoor.referrals.GivenFiles;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Gives a partner a file with a referral, one of the case's or a new one: for whoever works on the case.
@Controller
class GiveController {

    private static final String HERE = ReferralPages.HOME + "/{id}/give";
    private static final Set<String> DID = Set.of("given", "back", "read");

    private final Referrals referrals;
    private final GivenFiles given;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Files files;
    private final Uploads uploads;
    private final ProblemWords problemWords;
    private final Recipients recipients;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    GiveController(
            Referrals referrals,
            GivenFiles given,
            CaseFiles caseFiles,
            Cases cases,
            Files files,
            Uploads uploads,
            ProblemWords problemWords,
            Recipients recipients,
            Audit audit,
            DeskWords words,
            Pages pages) {
        this.referrals = referrals;
        this.given = given;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.files = files;
        this.uploads = uploads;
        this.problemWords = problemWords;
        this.recipients = recipients;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    private record Worked(Referral referral, Case kase) {}

    @GetMapping(HERE)
    View show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String did, SignedIn who) {
        var worked = worked(id, who);
        audit.viewed(who.actor(), worked.kase().reference().value(), "referral");
        var notice = did != null && DID.contains(did) ? words.word("desk.give.did." + did) : null;
        return show(HttpStatus.OK, worked, who, notice, Problems.NONE);
    }

    /// @param which the id of one of the case's files, or empty
    /// @param file a new one, or none
    @PostMapping(HERE)
    View give(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn who) {
        var worked = worked(id, who);
        var fresh = file == null || file.isEmpty() ? null : file;
        if (which.isEmpty() && fresh == null) {
            return wrong(worked, who, words.problem("file", "problem.file.choose"));
        }
        if (!given.against(worked.referral()).isEmpty()) {
            return wrong(worked, who, Problems.NONE);
        }
        if (fresh == null) {
            return copy(worked, which, who)
                    .map(kept -> given(command, worked, kept, who))
                    .orElseThrow(CaseDoor::notFound);
        }
        return switch (uploads.paper(fresh, Enclosures.MEGABYTES, Uploader.staff(who.actor()))) {
            case Receipt.Stored stored -> given(command, worked, stored.file(), who);
            case Receipt.Refused refused ->
                wrong(worked, who, problemWords.refused("file", words.word("desk.give.file"), refused));
        };
    }

    /// The case keeps its own: what is given is the same once more.
    private Optional<StoredFile> copy(Worked worked, String which, SignedIn who) {
        return caseFiles.of(worked.kase(), cases.serviceOf(worked.kase()), who).stream()
                .filter(file -> file.id().equals(which))
                .findFirst()
                .flatMap(file -> files.again(file, Uploader.staff(who.actor())));
    }

    private View given(UUID command, Worked worked, StoredFile file, SignedIn who) {
        var id = worked.referral().id();
        return switch (given.give(command, id, file.id(), file.name(), file.size(), who.actor())) {
            case GIVEN -> {
                audit.changed(
                        who.actor(),
                        "referral.file-given",
                        worked.kase().reference().value(),
                        Map.of("referral", id.toString(), "file", file.id()));
                yield back(id, "given");
            }
            case FULL -> wrong(worked, who, words.problem("file", "desk.give.full"));
            case REFUSED -> wrong(worked, who, Problems.NONE);
        };
    }

    @PostMapping(HERE + "/{file}/back")
    View takeBack(@PathVariable UUID id, @PathVariable String file, SignedIn who) {
        var worked = worked(id, who);
        if (!given.takeBack(id, file, who.actor())) {
            return back(id, "read");
        }
        audit.changed(
                who.actor(),
                "referral.file-taken-back",
                worked.kase().reference().value(),
                Map.of("referral", id.toString(), "file", file));
        return back(id, "back");
    }

    private static View back(UUID id, String did) {
        return SeeOther.to(ReferralPages.HOME + "/" + id + "/give?did=" + did);
    }

    private View wrong(Worked worked, SignedIn who, Problems problems) {
        audit.viewed(who.actor(), worked.kase().reference().value(), "referral");
        return show(HttpStatus.UNPROCESSABLE_CONTENT, worked, who, null, problems);
    }

    private View show(HttpStatus status, Worked worked, SignedIn who, @Nullable String notice, Problems problems) {
        var referral = worked.referral();
        var refused = given.against(referral).stream()
                .map(reason -> words.word("desk.give.refused." + reason))
                .toList();
        return pages.show(
                status,
                "desk/give",
                new GivePage(
                        referral.id(),
                        referral.reference().value(),
                        referral.title(),
                        recipients.title(referral.recipient()),
                        refused.isEmpty() ? options(worked.kase(), who) : List.of(),
                        history(referral),
                        refused,
                        notice,
                        problems));
    }

    private List<Option> options(Case kase, SignedIn who) {
        return Stream.concat(
                        Stream.of(Option.of("", words.word("desk.give.choose"))),
                        caseFiles.of(kase, cases.serviceOf(kase), who).stream()
                                .map(file -> Option.of(file.id(), file.name())))
                .toList();
    }

    private List<GivenFiles.Given> history(Referral referral) {
        return referrals.of(referral.reference()).stream()
                .filter(each -> each.referral().id().equals(referral.id()))
                .map(Followed::happenings)
                .flatMap(happenings -> GivenFiles.of(happenings).stream())
                .toList();
    }

    private Worked worked(UUID id, SignedIn who) {
        var referral = referrals.find(id).filter(found -> !found.isForTeam()).orElseThrow(CaseDoor::notFound);
        var kase = cases.find(referral.reference()).orElseThrow(CaseDoor::notFound);
        if (!DeskAccess.worksOn(who, kase, cases.serviceOf(kase))) {
            audit.refused(who.actor(), "referral.refused", referral.reference().value());
            throw CaseDoor.notFound();
        }
        return new Worked(referral, kase);
    }
}
