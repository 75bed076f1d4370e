package frontdoor.working;

import frontdoor.asking.Typed;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Team;
import frontdoor.worklists.Reassignments;
import frontdoor.worklists.Sharing.Piece;
import frontdoor.worklists.Sharing.Share;
import frontdoor.worklists.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What the form below a list of work asks for: to give what was picked to somebody, share it out or put it back.
@Component
class Reassigning {

    private final Picks picks;
    private final Hands hands;
    private final Reassignments reassignments;

    Reassigning(Picks picks, Hands hands, Reassignments reassignments) {
        this.picks = picks;
        this.hands = hands;
        this.reassignments = reassignments;
    }

    sealed interface Answer {

        /// @param sentence the key of what is to be put right
        record Problem(String field, String sentence) implements Answer {}

        /// Who would get what: nothing is done yet.
        record Preview(List<Share> shares, Map<Work, @Nullable String> before) implements Answer {}

        record Made(UUID id) implements Answer {}
    }

    /// @param typed with `pick` and `to`: `me`, `share`, `nobody`, `planned`, or `give` with the username in
    /// `colleague`
    Answer answer(UUID command, Typed typed, SignedIn who) {
        var to = typed.text("to");
        var picked = Picks.of(typed.fields().getOrDefault("pick", List.of()));
        if (picked.isEmpty()) {
            return new Answer.Problem("pick", "working.pick.none");
        }
        if (to.equals("give") && typed.isBlank("colleague")) {
            return new Answer.Problem("colleague", "working.pick.nobody");
        }
        var theirs = picks.theirs(picked.keySet(), who);
        picked.keySet().retainAll(theirs.stream().map(Piece::work).toList());
        if (to.equals("share")) {
            return new Answer.Preview(hands.plan(theirs, who), picked);
        }
        reassignments.make(command, picked, after(to, typed, theirs, who), who.actor());
        return new Answer.Made(command);
    }

    private Map<Work, @Nullable String> after(String to, Typed typed, List<Piece> theirs, SignedIn who) {
        var all = theirs.stream().map(Piece::work).toList();
        return switch (to) {
            case "me" -> Reassignments.all(all, who.username());
            case "nobody" -> Reassignments.all(all, null);
            case "planned" -> planned(typed, theirs, who);
            case "give" -> given(theirs, typed.text("colleague"), who);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private Map<Work, @Nullable String> given(List<Piece> theirs, String colleague, SignedIn who) {
        return Reassignments.all(
                theirs.stream()
                        .filter(piece -> hands.mayGive(piece.team(), colleague, who))
                        .map(Piece::work)
                        .toList(),
                colleague);
    }

    /// What was shown is what is done. Whoever leads no team has no plan.
    private Map<Work, @Nullable String> planned(Typed typed, List<Piece> theirs, SignedIn who) {
        var led = hands.ledBy(who).stream().map(Team::key).collect(Collectors.toSet());
        var plan = Picks.of(typed.fields().getOrDefault("plan", List.of()));
        var after = new LinkedHashMap<Work, @Nullable String>();
        for (var piece : theirs) {
            var to = plan.get(piece.work());
            if (to != null && led.contains(piece.team()) && hands.mayGive(piece.team(), to, who)) {
                after.put(piece.work(), to);
            }
        }
        return after;
    }
}
