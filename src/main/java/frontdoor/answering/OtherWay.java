package frontdoor.answering;

import java.util.Locale;

/// What shows who somebody is where questions do not.
enum OtherWay {
    /// The member of staff knows them in person.
    KNOWN,
    /// The member of staff has seen a document of theirs.
    DOCUMENT,
    /// They wrote from an address that is on their record.
    WROTE,
    /// A supervisor has made sure, and presses the button; nobody else can.
    SUPERVISOR;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
