package frontdoor.webhooks;

/// What becomes of a hook that knocks.
public enum Receipt {
    /// Stored now, for the first time.
    STORED,
    /// It came before. Nothing is done.
    KNOWN,
    /// No source of this name is set up.
    NO_SOURCE,
    /// A header is missing or has no meaning.
    BAD_HEADERS,
    /// More than five minutes before or after now.
    WRONG_TIME,
    /// No secret of the source made any of its signatures.
    FORGED,
    TOO_LARGE,
    NOT_JSON
}
