package frontdoor.conversations;

import frontdoor.kernel.Reference;
import frontdoor.notify.Dispatch;

/// Hears what becomes of letters about cases, in the transaction in which that lands. Each is told once.
public interface CaseLetters {

    /// Whoever was sent a letter has answered it, from the very address it was sent to.
    ///
    /// @param letter the one that is answered
    /// @param item the id of what they sent
    /// @param words their own, without what they quote; perhaps empty
    void answered(Dispatch letter, long item, String words);

    /// A letter came by the scanner under the cover sheet of a case.
    ///
    /// @param item its id
    void scanned(Reference about, long item);

    /// A letter did not get there: it says when and why.
    void cameBack(Dispatch letter);
}
