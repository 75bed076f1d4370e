package frontdoor.audit;

import frontdoor.kernel.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes the audit trail. Each entry joins the caller's transaction, so it is kept exactly when the act is.
@Component
public class Audit {

    private final EntryStore store;

    Audit(EntryStore store) {
        this.store = store;
    }

    /// @param action a key such as `staff.disabled`
    /// @param about what was changed, such as `staff:sam`
    /// @param detail codes and ids only; empty if there is nothing to add
    public void changed(Actor by, String action, String about, Map<String, ?> detail) {
        store.enter(by, action, about, Entry.Kind.CHANGE, detail);
    }

    /// Somebody opened a record that holds personal data.
    ///
    /// @param about what they looked at, a case reference or `person:<id>`
    /// @param why the reason as a key, such as `answering-contact`; not free text, which could name a person
    public void viewed(Actor by, String about, String why) {
        store.enter(by, "viewed", about, Entry.Kind.VIEW, Map.of("why", why));
    }

    /// Somebody asked for what they may not have.
    public void refused(Actor by, String action, String about) {
        store.enter(by, action, about, Entry.Kind.REFUSED, Map.of());
    }

    /// Somebody took data out.
    ///
    /// @param what the list that was taken, such as `cases`
    /// @param rows how many records it held
    public void exported(Actor by, String what, int rows, String why) {
        store.enter(by, "exported", what, Entry.Kind.EXPORT, Map.of("rows", rows, "why", why));
    }
}
