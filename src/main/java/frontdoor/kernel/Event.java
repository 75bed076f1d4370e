package frontdoor.kernel;

import java.time.Instant;

/// Something that has happened and will not un-happen. It carries ids and codes, never personal data.
public interface Event {

    /// What the event is about, as shown to people: a case reference, a service's key.
    String about();

    Actor by();

    Instant at();
}
