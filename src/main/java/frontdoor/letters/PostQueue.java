package frontdoor.letters;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Secret;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.notify.StoppedMail;
import frontdoor.partners.PaperCodes;
import frontdoor.referrals.PartnerLetter;
import frontdoor.referrals.PartnerLetters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What waits for a printer: letters of the outbox that no carrier takes, and letters to partners, which are written
/// only now.
@Component
class PostQueue {

    private static final int LOOKED_AT = 1_000; // letters of each kind, the oldest

    private final Messages messages;
    private final StoppedMail stopped;
    private final SentLetterStore sent;
    private final PartnerLetters partners;
    private final PartnerLetterText text;
    private final PaperCodes codes;

    PostQueue(
            Messages messages,
            StoppedMail stopped,
            SentLetterStore sent,
            PartnerLetters partners,
            PartnerLetterText text,
            PaperCodes codes) {
        this.messages = messages;
        this.stopped = stopped;
        this.sent = sent;
        this.partners = partners;
        this.text = text;
        this.codes = codes;
    }

    /// Partners first: they have a day by which they answer.
    List<Message> waiting() {
        return Stream.concat(
                        partners.toPrint(LOOKED_AT).stream().map(text::of).flatMap(Optional::stream),
                        messages.heldPost(LOOKED_AT).stream().map(Dispatch::message))
                .toList();
    }

    /// Letters as they go to the printer: those to partners without accounts have a code to answer with.
    ///
    /// @param codes by letter; they work once they are [kept][#keep]
    record Coded(List<Message> letters, Map<PartnerLetter, String> codes) {}

    Coded coded(List<Message> letters) {
        var fresh = partners.among(letters.stream().map(Message::id).toList()).stream()
                .filter(text::takesACode)
                .collect(Collectors.toMap(letter -> letter, _ -> Secret.onPaper()));
        var written = fresh.entrySet().stream()
                .flatMap(each -> text.of(each.getKey(), each.getValue()).stream())
                .collect(Collectors.toMap(Message::id, letter -> letter));
        return new Coded(
                letters.stream()
                        .map(letter -> written.getOrDefault(letter.id(), letter))
                        .toList(),
                fresh);
    }

    /// To be called with what was printed: codes of the same referrals that were printed before work no more.
    void keep(Coded printed) {
        printed.codes()
                .forEach((letter, code) -> codes.keep(
                        code,
                        letter.referral().recipientKey(),
                        letter.referral().id()));
    }

    /// To be called when a batch is made: whoever owns a referral hears that its letter is not in it.
    void tellOfWithheld(Actor by) {
        partners.tellOfWithheld(LOOKED_AT, by);
    }

    /// Those of these whose words have the marks of [LetterText].
    Set<UUID> marked(Collection<Message> letters) {
        var ids = letters.stream().map(Message::id).toList();
        var marked = partners.among(ids).stream().map(PartnerLetter::id).collect(Collectors.toCollection(HashSet::new));
        sent.ofMessages(ids).forEach(letter -> marked.add(letter.message()));
        return marked;
    }

    /// They are printed and posted, but for those that must not go out any more.
    ///
    /// @return those that were not
    Set<UUID> posted(Collection<UUID> letters, Actor by) {
        var barred = new HashSet<>(partners.barred(letters));
        var going = letters.stream().filter(letter -> !barred.contains(letter)).toList();
        partners.posted(going, by);
        messages.handedOver(going, by);
        barred.addAll(stopped.among(letters));
        return barred;
    }

    /// Those of these that are to somebody who died.
    Set<UUID> stopped(Collection<UUID> letters) {
        return stopped.among(letters);
    }

    /// Letters to partners among these that they may not be told any more.
    Set<UUID> barred(Collection<UUID> letters) {
        return partners.barred(letters);
    }
}
