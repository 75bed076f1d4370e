package frontdoor.overseeing;

import frontdoor.calls.Seats;
import frontdoor.calls.Seats.Seat;
import frontdoor.desk.DeskWords;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.overseeing.TelephonesPage.Done;
import frontdoor.overseeing.TelephonesPage.Sitter;
import frontdoor.web.Option;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of who sits at which telephone: a supervisor's of their own teams, an administrator's of any.
@Component
class TelephonesPages {

    private static final int MOST = 200; // people on a page

    private final Staff staff;
    private final Seats seats;
    private final DeskWords words;

    TelephonesPages(Staff staff, Seats seats, DeskWords words) {
        this.staff = staff;
        this.seats = seats;
        this.words = words;
    }

    /// What was typed for somebody and why it was not done.
    record Refused(String username, String typed, String sentence) {}

    /// @param team a key, or empty for the first of theirs
    /// @param changed what was just changed, or null
    /// @return empty if it is not for them, or the team is not theirs
    Optional<TelephonesPage> show(String team, @Nullable UUID changed, @Nullable Refused refused, SignedIn who) {
        var theirs = teams(who);
        var shown = team.isEmpty() && !theirs.isEmpty() ? theirs.getFirst().key() : team;
        if (!isFor(who)
                || !team.isEmpty()
                        && theirs.stream().noneMatch(each -> each.key().equals(team))) {
            return Optional.empty();
        }
        var everybody = staff.list().stream().filter(StaffMember::enabled).toList();
        var members =
                everybody.stream().filter(each -> each.teams().contains(shown)).toList();
        return Optional.of(new TelephonesPage(
                theirs.stream()
                        .map(each -> Option.of(each.key(), each.title())
                                .chosen(each.key().equals(shown)))
                        .toList(),
                shown,
                sitters(members.subList(0, Math.min(members.size(), MOST)), refused),
                members.size() > MOST,
                changed == null ? null : done(changed, members),
                problems(refused)));
    }

    static boolean isFor(SignedIn who) {
        return who.may(Role.SUPERVISOR) || who.may(Role.ADMINISTRATOR);
    }

    private List<Team> teams(SignedIn who) {
        return staff.teams().stream()
                .filter(team -> who.may(Role.ADMINISTRATOR) || who.worksIn(team.key()))
                .toList();
    }

    private List<Sitter> sitters(List<StaffMember> members, @Nullable Refused refused) {
        var found = seats.of(members.stream().map(StaffMember::username).toList());
        return members.stream()
                .map(member -> sitter(member, found.get(member.username()), refused))
                .toList();
    }

    private static Sitter sitter(StaffMember member, @Nullable Seat seat, @Nullable Refused refused) {
        var seen = seat != null && seat.kept() ? seat.extension() : "";
        return new Sitter(
                member.username(),
                member.displayName(),
                seen,
                refused != null && refused.username().equals(member.username()) ? refused.typed() : seen,
                seat != null && !seat.kept() ? seat.extension() : null);
    }

    /// A change of somebody who is not on the page is not told.
    private @Nullable Done done(UUID changed, List<StaffMember> members) {
        return seats.change(changed)
                .flatMap(change -> members.stream()
                        .filter(member -> member.username().equals(change.username()))
                        .findFirst()
                        .map(member -> new Done(changed, member.displayName(), change.became())))
                .orElse(null);
    }

    private static Problems problems(@Nullable Refused refused) {
        return refused == null
                ? Problems.NONE
                : Problems.of(new Problem("extension-" + refused.username(), refused.sentence()));
    }

    /// Somebody whom the reader may seat.
    Optional<StaffMember> member(String username, SignedIn who) {
        return isFor(who)
                ? staff.find(username)
                        .filter(StaffMember::enabled)
                        .filter(member -> who.may(Role.ADMINISTRATOR)
                                || member.teams().stream().anyMatch(who::worksIn))
                : Optional.empty();
    }

    /// Whose telephone it is, and what to do about it.
    String taken(String extension, String username, SignedIn who) {
        var name = words.names().getOrDefault(username, username);
        return member(username, who).isPresent()
                ? words.word("overseeing.telephones.taken", extension, name)
                : words.word("overseeing.telephones.taken.elsewhere", extension, name);
    }
}
