package frontdoor.working;

import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.CivilTime;
import frontdoor.web.Option;
import frontdoor.worklists.DueWork;
import frontdoor.worklists.DueWork.Load;
import frontdoor.worklists.Sharing;
import frontdoor.worklists.Workers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The people who can be given work, and who may give it to them.
@Component
class Hands {

    static final Load NOTHING = new Load("", 0, 0, 0);

    private final Staff staff;
    private final Workers workers;
    private final DueWork dueWork;
    private final Clock clock;

    Hands(Staff staff, Workers workers, DueWork dueWork, Clock clock) {
        this.staff = staff;
        this.workers = workers;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /// The teams whose work somebody may share out.
    List<Team> ledBy(SignedIn who) {
        return staff.teams().stream().filter(team -> leads(who, team)).toList();
    }

    private static boolean leads(SignedIn who, Team team) {
        return DeskAccess.oversees(who) || who.leads().contains(team.key());
    }

    /// @param teams keys of the teams whose queues are shown
    WorkPage.Giving giving(Collection<String> teams, SignedIn who) {
        boolean shares = ledBy(who).stream().map(Team::key).anyMatch(teams::contains);
        return new WorkPage.Giving(colleagues(in(teams), who), shares);
    }

    static List<Option> colleagues(List<StaffMember> members, SignedIn who) {
        return members.stream()
                .filter(member -> !member.username().equals(who.username()))
                .map(member -> Option.of(member.username(), member.displayName()))
                .toList();
    }

    List<StaffMember> everybody() {
        return staff.list();
    }

    /// Those who work in any of these teams today, by name.
    List<StaffMember> in(Collection<String> teams) {
        return in(staff.list(), teams);
    }

    static List<StaffMember> in(List<StaffMember> everybody, Collection<String> teams) {
        return everybody.stream()
                .filter(member -> member.enabled() && member.teams().stream().anyMatch(teams::contains))
                .toList();
    }

    /// Whether somebody may give work to somebody: to oneself, or to a colleague of the team that has it.
    boolean mayGive(String team, String to, SignedIn who) {
        return to.equals(who.username())
                || in(Set.of(team)).stream()
                        .anyMatch(member -> member.username().equals(to));
    }

    /// What is to become of each piece, by the rule of [Sharing]. Work of a team that the reader does not lead is left
    /// out.
    List<Sharing.Share> plan(List<Sharing.Piece> pressing, SignedIn who) {
        var led = ledBy(who).stream().map(Team::key).collect(Collectors.toSet());
        var pieces =
                pressing.stream().filter(piece -> led.contains(piece.team())).toList();
        var members = in(pieces.stream().map(Sharing.Piece::team).toList());
        return Sharing.plan(pieces, hands(members), CivilTime.day(clock.instant()));
    }

    /// What each of these people can be given, with what they have in hand.
    private List<Sharing.Hand> hands(List<StaffMember> members) {
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
        return dueWork.loads(usernames);
    }
}
