package frontdoor.working;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Queues;
import frontdoor.cases.Queues.Load;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.web.Option;
import frontdoor.worklists.Sharing;
import frontdoor.worklists.Workers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The people who can be given work, and who may give it to them.
@Component
class Hands {

    static final Load NOTHING = new Load("", 0, 0, 0);

    private final Staff staff;
    private final Workers workers;
    private final Queues queues;
    private final Cases cases;
    private final Clock clock;

    Hands(Staff staff, Workers workers, Queues queues, Cases cases, Clock clock) {
        this.staff = staff;
        this.workers = workers;
        this.queues = queues;
        this.cases = cases;
        this.clock = clock;
    }

    /// The teams whose work somebody may share out.
    List<Team> ledBy(SignedIn who) {
        return staff.teams().stream().filter(team -> leads(who, team)).toList();
    }

    private static boolean leads(SignedIn who, Team team) {
        return DeskAccess.oversees(who) || team.ledBy() != null && who.may(team.ledBy());
    }

    /// @param teams keys of the teams whose queues are shown
    WorkPage.Giving giving(Collection<String> teams, SignedIn who) {
        var colleagues = in(teams).stream()
                .filter(member -> !member.username().equals(who.username()))
                .map(member -> Option.of(member.username(), member.displayName()))
                .toList();
        boolean shares = ledBy(who).stream().map(Team::key).anyMatch(teams::contains);
        return new WorkPage.Giving(colleagues, shares);
    }

    /// Those who work in any of these teams today, by name.
    List<StaffMember> in(Collection<String> teams) {
        return staff.list().stream()
                .filter(member -> member.enabled() && member.teams().stream().anyMatch(teams::contains))
                .toList();
    }

    /// Whether somebody may give a case to somebody: to oneself, or to a colleague of the team that has it.
    boolean mayGive(Case kase, String to, SignedIn who) {
        return to.equals(who.username())
                || in(Set.of(team(kase))).stream()
                        .anyMatch(member -> member.username().equals(to));
    }

    /// Who gets each of these cases, by the rule of [Sharing]. A case of a team that the reader does not lead is left
    /// out.
    Map<Reference, String> share(List<Case> pressing, SignedIn who) {
        var led = ledBy(who).stream().map(Team::key).collect(Collectors.toSet());
        var pieces = new ArrayList<Sharing.Piece>();
        for (var kase : pressing) {
            if (led.contains(team(kase))) {
                pieces.add(new Sharing.Piece(kase.reference(), kase.service(), team(kase)));
            }
        }
        var members = in(pieces.stream().map(Sharing.Piece::team).toList());
        return Sharing.share(pieces, hands(members), CivilTime.day(clock.instant()));
    }

    /// What each of these people can be given, with what they have in hand.
    List<Sharing.Hand> hands(List<StaffMember> members) {
        var usernames = members.stream().map(StaffMember::username).toList();
        var loads = loads(usernames);
        var teams = members.stream().collect(Collectors.toMap(StaffMember::username, StaffMember::teams));
        return workers.of(usernames).stream()
                .map(worker -> new Sharing.Hand(
                        worker,
                        teams.getOrDefault(worker.username(), Set.of()),
                        loads.getOrDefault(worker.username(), NOTHING).open()))
                .toList();
    }

    Map<String, Load> loads(Collection<String> usernames) {
        return queues.loads(usernames).stream().collect(Collectors.toMap(Load::username, Function.identity()));
    }

    private String team(Case kase) {
        return DeskAccess.team(kase, cases.serviceOf(kase));
    }
}
