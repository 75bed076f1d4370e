package frontdoor.services;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody, or the passing of time, asks of a case.
public sealed interface Command {

    /// @param answers checked answers, by question
    record Open(Channel channel, Actor by, Map<String, Object> answers) implements Command {}

    /// @param roles what the actor may act as: staff roles, or `resident`, `partner`, `payment`
    /// @param answers checked answers to the action's questions; only these change
    record Act(String action, Actor by, Set<String> roles, Map<String, Object> answers) implements Command {}

    /// A clock has reached its warning, its due time, or, for a timer, the moment to act.
    record Tick(String clock) implements Command {}

    /// The person says that what was done is not done.
    ///
    /// @param said in their words; it stands in the story and is no answer
    record Reopen(Map<String, Object> said) implements Command {}

    /// Somebody who reported it again asked for more than the first, who agrees to that: it is ticked beside what the
    /// case was opened with.
    ///
    /// @param ticked options by question; all that was ticked before stays
    record AskAlso(Map<String, List<String>> ticked) implements Command {}

    /// Recipients have dealt with what they were told, or will not.
    ///
    /// @param done whether they have; else it was not taken on, failed or was called off
    record Finish(Set<String> lines, boolean done) implements Command {

        public Finish(Set<String> lines) {
            this(lines, true);
        }
    }

    /// Tells somebody again who has not done it, or has and is to do it anew.
    record ReferAgain(String line) implements Command {}
}
