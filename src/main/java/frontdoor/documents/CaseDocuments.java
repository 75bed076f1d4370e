package frontdoor.documents;

import frontdoor.kernel.Actor;

/// Hears of documents that were shown for a case, in the transaction in which that is written down. Each is told once.
public interface CaseDocuments {

    /// @param title of its kind
    /// @param by who saw it
    void seen(SeenDocument document, String title, Actor by);

    /// Whether a case is open: what was shown for it stays meanwhile.
    boolean isGoingOn(String reference);

    /// It was written down by mistake.
    ///
    /// @param by who says so
    void withdrawn(SeenDocument document, String title, Actor by);
}
