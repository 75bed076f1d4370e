package frontdoor.visits;

import frontdoor.visits.Visit.State;
import java.util.List;
import java.util.Locale;

/// What can happen to a visit once somebody is called, and from where to where it leads.
public enum Step {
    /// A desk sees them, with or without calling them first.
    SEE(State.SEEN, State.WAITING, State.CALLED),
    END(State.ENDED, State.SEEN),
    /// They went away before anybody saw them.
    LEAVE(State.LEFT, State.WAITING, State.CALLED),
    /// They were called, and did not come.
    NO_SHOW(State.NO_SHOW, State.CALLED),
    /// Back among those who wait, where they were.
    RETURN(State.WAITING, State.CALLED, State.SEEN),
    /// It was written down by mistake.
    VOID(State.VOID, State.WAITING, State.CALLED);

    final State to;
    final List<State> from;

    Step(State to, State... from) {
        this.to = to;
        this.from = List.of(from);
    }

    public boolean isOpenTo(State state) {
        return from.contains(state);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
