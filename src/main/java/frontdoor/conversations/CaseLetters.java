package frontdoor.conversations;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hears what becomes of letters about cases, in the transaction in which that lands. Each is told once.
public interface CaseLetters {

    /// @param team whose the case was
    record Ended(String team, Instant at) {}

    /// How a case ended; empty for one that is open, and where there is none.
    Optional<Ended> ended(Reference about);

    /// Whoever was sent a letter has answered it, from the very address it was sent to.
    ///
    /// @param letter the one that is answered
    /// @param item the id of what they sent
    /// @param conversation the reference of where it landed
    /// @param words their own, without what they quote; perhaps empty
    void answered(Dispatch letter, long item, String conversation, String words);

    /// Something came that is likely about a case which has ended.
    ///
    /// @param item its id
    /// @param conversation the reference of where it landed
    void cameAfter(Reference about, long item, String conversation);

    /// Somebody wrote, in a conversation that is about these cases.
    ///
    /// @param item its id
    /// @param about references as they stand in conversations; not each need be a case
    /// @param by who said that it is about them, or null if that was plain when it came
    void wrote(long item, List<String> about, @Nullable Actor by);

    /// A letter came by the scanner under the cover sheet of a case.
    ///
    /// @param item its id
    void scanned(Reference about, long item);

    /// A letter did not get there: it says when and why.
    void cameBack(Dispatch letter);
}
