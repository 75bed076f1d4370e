package frontdoor.drafting;

import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.drafting.LetterDoor.Open;
import frontdoor.drafting.WritingPages.Around;
import frontdoor.identity.SignedIn;
import frontdoor.letters.LetterDraft;
import frontdoor.letters.LetterDraft.Typed;
import frontdoor.letters.LetterDrafts;
import frontdoor.letters.LetterDrafts.Change;
import frontdoor.letters.LetterDrafts.Shown;
import frontdoor.letters.LetterFrom;
import frontdoor.letters.LetterMatter;
import frontdoor.letters.PrintBatches;
import frontdoor.notify.Medium;
import frontdoor.web.Pages;
import frontdoor.web.Pdf;
import frontdoor.web.SeeOther;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// A letter that is being written: what is typed is kept, shown as it will be, and can be taken back.
@Controller
@RequestMapping("/desk/letters/{id}")
class WritingController {

    private static final Set<String> NOTICES = Set.of("kept", "undone", "back");
    private static final String BLOCK = "block-";

    private final LetterDoor door;
    private final WritingPages writingPages;
    private final LetterDrafts drafts;
    private final PrintBatches batches;
    private final DeskWords words;
    private final Pages pages;

    WritingController(
            LetterDoor door,
            WritingPages writingPages,
            LetterDrafts drafts,
            PrintBatches batches,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.writingPages = writingPages;
        this.drafts = drafts;
        this.batches = batches;
        this.words = words;
        this.pages = pages;
    }

    static String address(UUID id) {
        return "/desk/letters/" + id;
    }

    @GetMapping
    View show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        var notice = done != null && NOTICES.contains(done) ? "drafting.done." + done : null;
        return door.written(id, who)
                .map(open -> page(HttpStatus.OK, open.draft(), open.matter(), who, Around.said(notice)))
                .or(() -> door.dropped(id, who)
                        .map(open -> pages.show(HttpStatus.OK, "drafting/dropped", dropped(open.draft()))))
                .orElseThrow(CaseDoor::notFound);
    }

    /// As it will be printed. What is sent by email or text has no pages: it is shown on one.
    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, SignedIn who) {
        var open = door.find(id, who);
        var letter =
                drafts.written(open.draft(), open.matter(), from(open, who)).orElseThrow(CaseDoor::notFound);
        door.viewed(open.matter(), who);
        return Pdf.of("letter.pdf", batches.preview(open.draft(), letter));
    }

    @PostMapping
    View keep(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<String> article,
            SignedIn who) {
        var open = door.find(id, who);
        var typed = typed(open.draft(), fields, article);
        return switch (drafts.keep(command, id, new Shown(command, revision), typed, from(open, who))) {
            case Change.Kept _ -> SeeOther.done(address(id), "kept");
            case Change.Stale stale ->
                page(
                        HttpStatus.CONFLICT,
                        stale.now(),
                        open.matter(),
                        who,
                        new Around(null, words.problem("letter-text", "drafting.problem.stale"), typed, false));
            case Change.Gone() -> throw CaseDoor.notFound();
        };
    }

    /// The page's script keeps what is typed while it is typed.
    ///
    /// @param command the page's own, which is only done when the button is pressed
    @PostMapping("/typed")
    ResponseEntity<Void> typed(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<String> article,
            SignedIn who) {
        var open = door.find(id, who);
        var typed = typed(open.draft(), fields, article);
        var kept = drafts.keep(UUID.randomUUID(), id, new Shown(command, revision), typed, from(open, who));
        return ResponseEntity.status(kept instanceof Change.Kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    @PostMapping("/undo")
    View undo(@PathVariable UUID id, @RequestParam UUID command, @RequestParam int revision, SignedIn who) {
        var open = door.find(id, who);
        return switch (drafts.undo(command, id, new Shown(command, revision), who.username())) {
            case Change.Kept _ -> SeeOther.done(address(id), "undone");
            case Change.Stale stale ->
                page(
                        HttpStatus.CONFLICT,
                        stale.now(),
                        open.matter(),
                        who,
                        Around.problem(words.problem("letter-text", "drafting.problem.stale")));
            case Change.Gone() -> throw CaseDoor.notFound();
        };
    }

    @PostMapping("/drop")
    View drop(@PathVariable UUID id, SignedIn who) {
        door.written(id, who).ifPresent(open -> drafts.drop(open.draft().id()));
        return SeeOther.to(address(id));
    }

    @PostMapping("/bring-back")
    View bringBack(@PathVariable UUID id, SignedIn who) {
        door.dropped(id, who).ifPresent(open -> drafts.bringBack(open.draft().id()));
        return SeeOther.done(address(id), "back");
    }

    private static DroppedPage dropped(LetterDraft draft) {
        var from = draft.conversation() != null
                ? "/desk/inbox/" + draft.conversation()
                : draft.reference() == null ? "/desk/people/" + draft.person() : "/desk/cases/" + draft.reference();
        return new DroppedPage(address(draft.id()), from);
    }

    /// @param writing whether something was typed since the page was opened
    /// @return who else has it open, in words
    @PostMapping(value = "/here", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String here(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean writing, SignedIn who) {
        return writingPages.others(door.find(id, who).draft(), who, writing);
    }

    private LetterFrom from(Open open, SignedIn who) {
        return door.from(open.matter().kase(), who);
    }

    private static Typed typed(LetterDraft draft, Map<String, String> fields, @Nullable List<String> articles) {
        var blocks = new LinkedHashMap<String, String>();
        fields.forEach((name, text) -> {
            if (name.startsWith(BLOCK)) {
                blocks.put(name.substring(BLOCK.length()), text.replace("\r\n", "\n"));
            }
        });
        var medium = Arrays.stream(Medium.values())
                .filter(each -> each.key().equals(fields.get("medium")))
                .findFirst()
                .orElse(draft.state().medium());
        return new Typed(
                fields.getOrDefault("language", draft.state().language()),
                medium,
                "true".equals(fields.get("large")),
                blocks,
                articles == null ? List.of() : articles);
    }

    private View page(HttpStatus status, LetterDraft draft, LetterMatter matter, SignedIn who, Around around) {
        return pages.show(status, "drafting/writing", writingPages.show(draft, matter, who, around));
    }
}
