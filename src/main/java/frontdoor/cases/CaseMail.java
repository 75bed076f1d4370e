package frontdoor.cases;

import frontdoor.conversations.CaseLetters;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts into a case's story what becomes of the emails that were sent about it.
@Component
class CaseMail implements CaseLetters {

    private static final int LONGEST = 10_000; // characters; the conversation has the rest

    private final Cases cases;
    private final Additions additions;
    private final CaseNotes notes;
    private final CaseOwners owners;

    CaseMail(Cases cases, Additions additions, CaseNotes notes, CaseOwners owners) {
        this.cases = cases;
        this.additions = additions;
        this.notes = notes;
        this.owners = owners;
    }

    @Override
    public Optional<Ended> ended(Reference about) {
        return cases.find(about)
                .flatMap(kase -> Optional.ofNullable(kase.closedAt()).map(at -> new Ended(kase.team(), at)));
    }

    /// What they write is what they add to their open case. A closed one takes nothing: its story says where to read
    /// it.
    @Override
    public void answered(Dispatch letter, long item, String conversation, String words) {
        var reference = new Reference(letter.message().about());
        cases.find(reference)
                .ifPresent(kase -> IntStream.range(0, kase.reporters().size())
                        .filter(index -> isTo(letter, kase.reporters().get(index)))
                        .findFirst()
                        .ifPresent(index -> told(reference, index, item, conversation, words)));
    }

    private void told(Reference reference, int reporter, long item, String conversation, String words) {
        if (!additions.add(
                CaseOwners.command(source(item)), reference, reporter, Map.of(Additions.WORDS, cut(words)))) {
            notes.wroteAfter(CaseOwners.command(source(item)), reference, reporter, conversation);
        }
    }

    @Override
    public void cameAfter(Reference about, long item, String conversation) {
        notes.wroteAfter(CaseOwners.command(source(item)), about, null, conversation);
    }

    private static boolean isTo(Dispatch letter, Reporter reporter) {
        return reporter.email() != null
                && reporter.email()
                        .equalsIgnoreCase(letter.message().recipient().strip());
    }

    private static String source(long item) {
        return "item:" + item;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    @Override
    public void wrote(long item, List<String> about, @Nullable Actor by) {
        owners.tell(about, source(item), by);
    }

    /// Also a closed case says that something came for it.
    @Override
    public void scanned(Reference about, long item) {
        notes.scanned(CaseOwners.command(source(item)), about);
    }

    @Override
    public void cameBack(Dispatch letter) {
        notes.cameBack(letter.message().id(), new Reference(letter.message().about()), letter.letter());
    }
}
