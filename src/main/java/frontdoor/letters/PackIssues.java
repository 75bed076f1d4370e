package frontdoor.letters;

import frontdoor.cases.Case;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Sha256;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands information packs out: on a page, as a PDF, by post, by a partner. Each is counted once. How one looks on
/// paper is for [PackPaper].
@Component
public class PackIssues {

    private final PackStore rows;
    private final CasePacks packs;
    private final PackPaper paper;
    private final Messages messages;
    private final SentLetterStore sent;
    private final Clock clock;

    PackIssues(PackStore rows, CasePacks packs, PackPaper paper, Messages messages, SentLetterStore sent, Clock clock) {
        this.rows = rows;
        this.packs = packs;
        this.paper = paper;
        this.messages = messages;
        this.sent = sent;
        this.clock = clock;
    }

    /// How one is handed out.
    public enum How {
        /// Whoever follows the case read it.
        WEB,
        /// It was opened to be printed.
        PRINT,
        POST,
        /// A partner opened the pack of a kind of case.
        PARTNER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Counts one, once for a case and a way; a partner's each time.
    ///
    /// @param reference of the case, or null for the pack of a kind of case
    /// @param service key of it
    public void issued(@Nullable String reference, String service, How how, Actor by) {
        rows.add(reference, service, how, by, clock.instant());
    }

    /// Puts a case's pack in the post to whoever reported it first, in their language.
    ///
    /// @param command the id of the letter: sent twice, it goes once
    /// @return false if they left no postal address, or the service has no pack
    @Transactional
    public boolean post(UUID command, Case kase, Service service, Actor by, String team) {
        var reporter = kase.reporters().getFirst();
        var pack = packs.of(kase, service, reporter.language());
        if (reporter.address() == null || pack.isEmpty()) {
            return false;
        }
        var locale = Locale.forLanguageTag(reporter.language());
        var body = paper.letter(pack.get(), locale);
        var to = reporter.name() == null ? reporter.address() : reporter.name() + "\n" + reporter.address();
        var message = new Message(
                command,
                kase.reference().value(),
                Medium.POST,
                to.replace(", ", "\n"),
                pack.get().title(),
                body,
                reporter.language(),
                null,
                null,
                reporter.person());
        if (messages.accept(List.of(message)) == 1) {
            sent.add(new SentLetter(
                    command,
                    command,
                    kase.reference().value(),
                    reporter.person(),
                    null,
                    "pack",
                    Sha256.of(body),
                    reporter.language(),
                    Medium.POST,
                    pack.get().title(),
                    List.of(),
                    by,
                    team,
                    clock.instant()));
            issued(kase.reference().value(), service.key(), How.POST, by);
        }
        return true;
    }
}
