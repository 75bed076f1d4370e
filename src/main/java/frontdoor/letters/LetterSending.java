package frontdoor.letters;

import frontdoor.cases.CaseNotes;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.conversations.Answer;
import frontdoor.conversations.Answering;
import frontdoor.conversations.Command;
import frontdoor.conversations.Conversations;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Sends a letter that is written: into the outbox, onto the case's story, as a contact of ours, and as the answer of a
/// matter in writing where it answers one. All of it happens, or none.
@Component
public class LetterSending {

    private final LetterDraftStore drafts;
    private final SentLetterStore sent;
    private final AwaitedReplyStore awaited;
    private final LetterMatters matters;
    private final LetterWriter writer;
    private final LetterChecks checks;
    private final Messages messages;
    private final Conversations conversations;
    private final Answering answering;
    private final Contacts contacts;
    private final CaseNotes notes;
    private final Clock clock;

    LetterSending(
            LetterDraftStore drafts,
            SentLetterStore sent,
            AwaitedReplyStore awaited,
            LetterMatters matters,
            LetterWriter writer,
            LetterChecks checks,
            Messages messages,
            Conversations conversations,
            Answering answering,
            Contacts contacts,
            CaseNotes notes,
            Clock clock) {
        this.drafts = drafts;
        this.sent = sent;
        this.awaited = awaited;
        this.matters = matters;
        this.writer = writer;
        this.checks = checks;
        this.messages = messages;
        this.conversations = conversations;
        this.answering = answering;
        this.contacts = contacts;
        this.notes = notes;
        this.clock = clock;
    }

    /// @param revision of the draft that somebody read
    /// @param seen whether they have seen what there is to know
    /// @param again why it is sent although somebody else has answered, or null
    public record Sending(
            UUID command,
            UUID draft,
            int revision,
            boolean seen,
            @Nullable String again) {}

    /// What came of it.
    public sealed interface Outcome {

        record Sent(SentLetter letter) implements Outcome {}

        record AlreadySent(SentLetter letter) implements Outcome {}

        /// The draft is not as they read it.
        record Stale(LetterDraft now) implements Outcome {}

        /// What there is to know stops it, or was not seen.
        record Stopped(LetterDraft now, List<LetterCheck> checks) implements Outcome {}

        /// The matter in writing that it answers is somebody else's, or has changed.
        record NotYours(LetterDraft now) implements Outcome {}

        /// Somebody else has answered, and no reason was given for a second answer.
        record AnsweredBefore(LetterDraft now, Answer answer) implements Outcome {}

        record Gone() implements Outcome {}
    }

    @Transactional
    public Outcome send(Sending sending, LetterFrom from) {
        var found = drafts.lock(sending.draft());
        if (found.isEmpty()) {
            return sent.find(sending.draft())
                    .<Outcome>map(Outcome.AlreadySent::new)
                    .orElseGet(Outcome.Gone::new);
        }
        var draft = found.get();
        if (draft.state().revision() != sending.revision()) {
            return new Outcome.Stale(draft);
        }
        var written = matters.of(draft).flatMap(matter -> writer.write(draft, matter, from));
        if (written.isEmpty()) {
            return new Outcome.Gone();
        }
        var letter = written.get();
        var all = checks.of(draft, letter);
        if (all.stream().anyMatch(LetterCheck::stops) || !all.isEmpty() && !sending.seen()) {
            return new Outcome.Stopped(draft, all);
        }
        var message = LetterChecks.message(draft, letter);
        if (draft.conversation() == null) {
            messages.accept(List.of(message));
            return sent(sending, draft, letter, message, from);
        }
        return switch (answer(sending, draft, message, from)) {
            case Answering.Outcome.Sent _, Answering.Outcome.AlreadySent _ ->
                sent(sending, draft, letter, message, from);
            case Answering.Outcome.NotYours _, Answering.Outcome.Stale _, Answering.Outcome.NotFound _ ->
                undone(new Outcome.NotYours(draft));
            case Answering.Outcome.AnsweredBefore before -> undone(new Outcome.AnsweredBefore(draft, before.answer()));
        };
    }

    /// What is refused is kept as a typed answer there, which a letter is not.
    private static Outcome undone(Outcome outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    private Answering.Outcome answer(Sending sending, LetterDraft draft, Message message, LetterFrom from) {
        var found = conversations.find(String.valueOf(draft.conversation()));
        if (found.isEmpty()) {
            return new Answering.Outcome.NotFound();
        }
        var conversation = found.get();
        return answering.answer(
                new Command(
                        sending.command(),
                        conversation.reference(),
                        conversation.revision(),
                        from.username(),
                        from.team()),
                new Answering.Letter(
                        message.id(),
                        message.medium(),
                        message.recipient(),
                        message.subject(),
                        message.body(),
                        message.language(),
                        message.needs(),
                        message.person(),
                        false,
                        sending.again()));
    }

    private Outcome sent(Sending sending, LetterDraft draft, WrittenLetter letter, Message message, LetterFrom from) {
        var by = Actor.staff(from.username());
        var template = letter.template();
        var one = new SentLetter(
                draft.id(),
                message.id(),
                draft.reference(),
                letter.matter().to().person(),
                draft.conversation(),
                template.key(),
                template.hash(),
                template.language(),
                message.medium(),
                template.title(),
                message.medium() == Medium.POST ? template.enclosures() : List.of(),
                by,
                from.team(),
                clock.instant());
        sent.add(one);
        await(one, draft.reporter(), letter);
        drafts.delete(draft.id());
        log(one, letter);
        var kase = letter.matter().kase();
        if (kase != null) {
            notes.tell(
                    sending.command(),
                    kase.reference(),
                    "letter",
                    Map.of(
                            "title", one.title(),
                            "template", one.template(),
                            "text", one.hash().substring(0, 12),
                            "medium", one.medium().key()),
                    by);
        }
        return new Outcome.Sent(one);
    }

    private void await(SentLetter one, int reporter, WrittenLetter letter) {
        var reply = letter.template().reply();
        var by = letter.replyBy();
        if (reply != null && by != null) {
            awaited.add(one, reporter, by, letter.remindAt(), reply.otherwise());
        }
    }

    private void log(SentLetter one, WrittenLetter letter) {
        var kase = letter.matter().kase();
        contacts.log(new NewContact(
                channel(one.medium()),
                one.person(),
                kase == null ? null : kase.service(),
                kase == null ? null : kase.ward(),
                one.by(),
                one.team(),
                null,
                null,
                one.title(),
                kase == null ? List.of() : List.of(kase.reference()),
                "letter:" + one.id(),
                true));
    }

    private static Channel channel(Medium medium) {
        return switch (medium) {
            case EMAIL -> Channel.EMAIL;
            case TEXT -> Channel.TEXT;
            case POST -> Channel.PAPER;
        };
    }
}
