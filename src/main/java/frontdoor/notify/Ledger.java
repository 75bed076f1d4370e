package frontdoor.notify;

import java.util.List;

/// What became of every message accepted for one medium. The first number is counted apart from the others, when a
/// message comes in, so that a lost message shows.
public record Ledger(Medium medium, long accepted, long delivered, long held, long pending, long dead, long setAside) {

    /// Messages accepted and not to be found (above 0), or found and never accepted (below 0).
    public long unaccounted() {
        return accepted - delivered - held - pending - dead - setAside;
    }

    /// How far a ledger is from balancing, over all media and regardless of sign; 0 when nothing is lost.
    public static long unaccounted(List<Ledger> all) {
        return all.stream().mapToLong(row -> Math.abs(row.unaccounted())).sum();
    }

    public boolean balances() {
        return unaccounted() == 0;
    }
}
