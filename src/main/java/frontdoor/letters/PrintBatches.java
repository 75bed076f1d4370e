package frontdoor.letters;

import frontdoor.council.Council;
import frontdoor.kernel.Actor;
import frontdoor.letters.PrintBatch.State;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.pdf.Pdfs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The print queue: held letters, put together into batches that somebody prints and posts. Each letter is in one
/// batch, or in none, or in one more after its batch failed.
@Component
@EnableConfigurationProperties(LettersSettings.class)
public class PrintBatches {

    private static final Duration KEPT = Duration.ofDays(30);

    /// What came of asking for a batch.
    public sealed interface Making {
        record Made(PrintBatch batch) implements Making {}

        /// No letter of the kind waits.
        record Nothing() implements Making {}

        /// Somebody else put a letter of it into another batch meanwhile.
        record Raced() implements Making {}
    }

    /// What waits to be printed.
    ///
    /// @param usual letters for the next batch
    /// @param large those in large print
    /// @param byHand those that no printer can do justice to, such as one that is to be in braille
    public record Waiting(List<Message> usual, List<Message> large, List<ByHand> byHand) {}

    /// @param why `needs`, `address` or `characters`: what a printer cannot do
    public record ByHand(Message letter, String why) {}

    private final PostQueue queue;
    private final BatchStore store;
    private final SentLetterStore sent;
    private final Pdfs pdfs;
    private final Council council;
    private final LettersSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PrintBatches(
            PostQueue queue,
            BatchStore store,
            SentLetterStore sent,
            Pdfs pdfs,
            Council council,
            LettersSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.queue = queue;
        this.store = store;
        this.sent = sent;
        this.pdfs = pdfs;
        this.council = council;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Letters that are in no batch: of each kind those among the thousand oldest.
    public Waiting waiting() {
        var held = queue.waiting();
        var taken = store.inABatch(held.stream().map(Message::id).toList());
        var free = held.stream().filter(letter -> !taken.contains(letter.id())).toList();
        var byHand = free.stream()
                .flatMap(letter -> Stream.ofNullable(unprintable(letter)).map(why -> new ByHand(letter, why)))
                .toList();
        var unable = byHand.stream().map(each -> each.letter().id()).collect(Collectors.toSet());
        var able = free.stream().filter(letter -> !unable.contains(letter.id())).toList();
        return new Waiting(
                able.stream().filter(letter -> !letter.isInLargePrint()).toList(),
                able.stream().filter(Message::isInLargePrint).toList(),
                byHand);
    }

    /// Why no printer can do justice to it, or null.
    private @Nullable String unprintable(Message letter) {
        var why = LetterPaper.unprintable(letter);
        return why == null
                        && !pdfs.unprintable(letter.recipient() + letter.subject() + letter.body())
                                .isEmpty()
                ? "characters"
                : why;
    }

    /// Puts the oldest letters together. A batch in which any page is not its letter's is stored as failed, without
    /// its file, and its letters wait on.
    ///
    /// @param command that asks for it, and the id of the batch: asked twice, it is made once
    public Making make(UUID command, boolean large, boolean duplex, Actor by) {
        var before = store.find(command);
        if (before.isPresent()) {
            return new Making.Made(before.get());
        }
        queue.tellOfWithheld(by);
        var waiting = waiting();
        var chosen = (large ? waiting.large() : waiting.usual())
                .stream().limit(settings.most()).toList();
        if (chosen.isEmpty()) {
            return new Making.Nothing();
        }
        var coded = queue.coded(chosen);
        var letters = coded.letters();
        var marked = queue.marked(letters);
        var papers = letters.stream()
                .map(letter -> LetterPaper.of(letter, marked.contains(letter.id()), council, settings.window()))
                .toList();
        var sheaf = Sheaf.of(papers.stream().map(pdfs::make).toList(), duplex);
        var fault = BatchProof.fault(sheaf.pdf(), papers, duplex).orElse(null);
        var state = fault == null ? State.PRINTING : State.FAILED;
        var batch = new PrintBatch(
                command,
                clock.instant(),
                by.toString(),
                large,
                duplex,
                state,
                letters.size(),
                sheaf.total(),
                fault,
                fault == null);
        try {
            transactions.executeWithoutResult(_ -> {
                store.put(batch, letters, sheaf.pages(), fault == null ? sheaf.pdf() : null);
                if (fault == null) {
                    queue.keep(coded);
                }
            });
            return new Making.Made(batch);
        } catch (DuplicateKeyException _) {
            return store.find(command).<Making>map(Making.Made::new).orElseGet(Making.Raced::new);
        }
    }

    /// Says that all of a batch is printed and posted: its letters are handed over, but for those that must not go
    /// out since, because whom they are to died or may not be told any more. Saying it twice changes nothing.
    ///
    /// @return false if the batch failed, or is printed already
    @Transactional
    public boolean printed(UUID id, Actor by) {
        var moved = store.move(id, Set.of(State.PRINTING), State.PRINTED, null, by.toString(), clock.instant());
        if (moved) {
            store.free(queue.posted(store.letters(id), by));
        }
        return moved;
    }

    /// Says that a batch was printed once more, as when paper was spoilt after it was said to be printed.
    public boolean printedAgain(UUID id, Actor by) {
        return store.move(
                id,
                Set.of(State.PRINTED, State.PRINTED_AGAIN),
                State.PRINTED_AGAIN,
                null,
                by.toString(),
                clock.instant());
    }

    /// Says that a batch could not be printed. Its letters go into another.
    ///
    /// @param why in the words of whoever stood at the printer
    public boolean failed(UUID id, String why, Actor by) {
        return store.move(id, Set.of(State.PRINTING), State.FAILED, why, by.toString(), clock.instant());
    }

    /// The latest, newest first.
    public List<PrintBatch> latest(int limit) {
        return store.latest(limit);
    }

    public Optional<PrintBatch> find(UUID id) {
        return store.find(id);
    }

    /// The file to print; empty once it is gone, or while it holds what a partner may not be told any more.
    public Optional<byte[]> pdf(UUID id) {
        return queue.barred(store.letters(id)).isEmpty() ? store.pdf(id) : Optional.empty();
    }

    /// Letters to partners in a batch that must not go out any more, by the code at their foot: what they tell was
    /// taken back, or nothing allows it now.
    public List<String> barred(UUID id) {
        return codes(queue.barred(store.letters(id)));
    }

    private static List<String> codes(Set<UUID> letters) {
        return letters.stream().map(LetterPaper::code).sorted().toList();
    }

    /// A letter that is being written, as it would be in a batch.
    public byte[] preview(LetterDraft draft, WrittenLetter letter) {
        var message = LetterChecks.message(draft, letter);
        return pdfs.make(LetterPaper.of(message, message.medium() == Medium.POST, council, settings.window()));
    }

    /// Letters that must be taken out of a batch, by the code at their foot: whom they are to has died.
    public List<String> takenOut(UUID id) {
        return codes(queue.stopped(store.letters(id)));
    }

    /// What is put into which envelope of a batch: enclosures by the code of their letter.
    public Map<String, List<String>> enclosures(UUID id) {
        return sent.ofMessages(store.letters(id)).stream()
                .filter(letter -> !letter.enclosures().isEmpty())
                .collect(Collectors.toMap(
                        letter -> LetterPaper.code(letter.message()),
                        SentLetter::enclosures,
                        (one, _) -> one,
                        TreeMap::new));
    }

    void dropOld() {
        store.dropOld(clock.instant().minus(KEPT));
    }
}
