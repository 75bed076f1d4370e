package frontdoor.letters;

import frontdoor.letters.LetterTemplate.Piece;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.pdf.Pdfs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is to be known before a letter is sent: what stops it, and what somebody must have seen.
@Component
class LetterChecks {

    private static final int MOST_TEXTS = 6; // messages that one text is billed as

    private final LetterTemplates templates;
    private final SafeWays safe;
    private final Pdfs pdfs;

    LetterChecks(LetterTemplates templates, SafeWays safe, Pdfs pdfs) {
        this.templates = templates;
        this.safe = safe;
        this.pdfs = pdfs;
    }

    /// Those that stop it first.
    List<LetterCheck> of(LetterDraft draft, WrittenLetter letter) {
        var checks = new ArrayList<LetterCheck>();
        reach(draft, letter, checks);
        blocks(draft, letter, checks);
        letter.missing().forEach(written -> checks.add(LetterCheck.stop("missing", "((" + written + "))")));
        if (letter.template().articles() && draft.state().articles().isEmpty()) {
            checks.add(LetterCheck.stop("articles", ""));
        }
        cautions(draft, letter, checks);
        return checks.stream()
                .sorted((one, other) -> Boolean.compare(other.stops(), one.stops()))
                .toList();
    }

    private void reach(LetterDraft draft, WrittenLetter letter, List<LetterCheck> checks) {
        var to = letter.matter().to();
        var medium = draft.state().medium();
        var recipient = to.recipient(medium);
        if (recipient == null) {
            checks.add(LetterCheck.stop("nowhere." + medium.key(), ""));
            return;
        }
        var verdict = safe.of(to.person(), medium, recipient);
        if (verdict.held() != null) {
            checks.add(LetterCheck.stop("safe." + verdict.held(), ""));
        } else if (verdict.notBefore() != null) {
            checks.add(new LetterCheck("later", false, "", verdict.notBefore()));
        }
    }

    private static void blocks(LetterDraft draft, WrittenLetter letter, List<LetterCheck> checks) {
        letter.template().editable().forEach(block -> {
            var typed = Objects.requireNonNullElse(draft.state().blocks().get(block.key()), "");
            if (!block.optional() && says(typed).isEmpty()) {
                checks.add(LetterCheck.stop("empty", block.label()));
            }
            if (typed.length() > block.most()) {
                checks.add(LetterCheck.stop("long", block.label()));
            }
            if (!says(typed).isEmpty() && isUntouched(typed, block)) {
                checks.add(LetterCheck.caution("untouched", block.label()));
            }
        });
    }

    /// A dash with nothing behind it says nothing.
    private static String says(String typed) {
        return typed.replaceAll("(?m)^\\s*-\\s*$", "").strip();
    }

    private static boolean isUntouched(String typed, Piece.Editable block) {
        return !block.optional() && typed.strip().equals(block.text().strip());
    }

    private void cautions(LetterDraft draft, WrittenLetter letter, List<LetterCheck> checks) {
        var template = letter.template();
        var to = letter.matter().to();
        if (!template.language().equals(to.language())) {
            checks.add(LetterCheck.caution("language", to.language()));
        }
        if (templates.isPast(template)) {
            checks.add(LetterCheck.caution("review", ""));
        }
        if (template.audience().equals(to.organisation() ? "people" : "organisations")) {
            checks.add(LetterCheck.caution("audience." + template.audience(), ""));
        }
        var message = message(draft, letter);
        if (draft.state().medium() == Medium.POST
                && !to.address().isEmpty()
                && (!LetterPaper.isForAPrinter(message)
                        || !pdfs.unprintable(message.recipient() + message.subject() + message.body())
                                .isEmpty())) {
            checks.add(LetterCheck.caution("byHand", ""));
        }
        if (draft.state().medium() != Medium.POST && to.needs() != null) {
            checks.add(LetterCheck.caution("needs", to.needs()));
        }
        if (message.segments() > MOST_TEXTS) {
            checks.add(LetterCheck.caution("texts", String.valueOf(message.segments())));
        }
    }

    /// The message that a draft becomes. Marks are for paper: everywhere else they would be read.
    static Message message(LetterDraft draft, WrittenLetter letter) {
        var state = draft.state();
        var to = letter.matter().to();
        var medium = state.medium();
        var kase = letter.matter().kase();
        return new Message(
                draft.id(),
                kase == null ? about(draft.id()) : kase.reference().value(),
                medium,
                Objects.requireNonNullElse(to.recipient(medium), ""),
                medium == Medium.TEXT ? "" : letter.title(),
                medium == Medium.POST ? letter.body() : LetterText.plain(letter.body()),
                letter.template().language(),
                medium == Medium.POST ? needs(to, state.large()) : null,
                null,
                to.person());
    }

    /// What a letter about no case is found by; it is on no page that the person sees.
    static String about(UUID draft) {
        return "LT-" + LetterPaper.code(draft);
    }

    private static @Nullable String needs(Addressee to, boolean large) {
        if (!large) {
            return to.readsLargePrint() ? null : to.needs();
        }
        return to.readsLargePrint() ? to.needs() : "large print";
    }
}
