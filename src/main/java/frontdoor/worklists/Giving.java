package frontdoor.worklists;

import frontdoor.calls.CallBacks;
import frontdoor.cases.CaseNotes;
import frontdoor.conversations.Command;
import frontdoor.conversations.Owners;
import frontdoor.kernel.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives one piece of work to somebody, whatever kind it is of.
@Component
class Giving {

    private final CaseNotes notes;
    private final Owners owners;
    private final CallBacks callBacks;

    Giving(CaseNotes notes, Owners owners, CallBacks callBacks) {
        this.notes = notes;
        this.owners = owners;
        this.callBacks = callBacks;
    }

    /// @param from who has it as far as the caller knows, or null for nobody
    /// @param to null for nobody
    /// @return false if somebody else has changed who has it, or it is over
    boolean give(UUID command, Work work, @Nullable String from, @Nullable String to, Actor by) {
        return switch (work.kind()) {
            case CASE -> notes.assign(command, work.reference(), from, to, by);
            case CONVERSATION -> owners.give(new Command(command, work.key(), 0, by.id(), ""), from, to);
            case CALL_BACK -> callBacks.give(command, work.callBack(), from, to, by);
        };
    }
}
