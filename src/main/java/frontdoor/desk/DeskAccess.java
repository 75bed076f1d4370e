package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.forms.Question;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.services.CaseState;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import frontdoor.services.Service.Access;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may see what: the need to know. A pure rule, read from the service's `access` and the person's teams and
/// roles.
///
/// A supervisor and an administrator see that every case is there, but its answers only as the service says.
public final class DeskAccess {

    private static final String TEAM = "team:";

    private DeskAccess() {}

    public static boolean oversees(SignedIn who) {
        return who.may(Role.SUPERVISOR) || who.may(Role.ADMINISTRATOR);
    }

    /// People's records are for those who talk with people.
    public static boolean seesPeople(SignedIn who) {
        return oversees(who) || who.may(Role.CONTACT_CENTRE);
    }

    public static boolean sees(SignedIn who, Service.Queue queue) {
        return oversees(who) || who.opens(queue.team());
    }

    /// Whether they may know that the service's cases exist: enough to list one, not to open it.
    public static boolean lists(SignedIn who, Service service) {
        return oversees(who)
                || service.access().keySet().stream().anyMatch(who::may)
                || service.course().queues().values().stream().anyMatch(queue -> who.opens(queue.team()));
    }

    public static boolean sees(SignedIn who, Case kase, Service service) {
        return oversees(who)
                || who.opens(team(kase, service))
                || grants(who, kase, service).findAny().isPresent();
    }

    /// Whose case it is: of an open one, the team that has its queue today; of an ended one, the team that ended it.
    public static String team(Case kase, Service service) {
        var queue = kase.isOpen() && kase.state().queue() != null
                ? service.course().queues().get(kase.state().queue())
                : null;
        return queue == null ? kase.team() : queue.team();
    }

    /// Whether they see more of the case than that it exists.
    static boolean seesInside(SignedIn who, Case kase, Service service) {
        return grants(who, kase, service).findAny().isPresent();
    }

    /// Letters, notes and names of files repeat what a person told us, so they are for those who may read all.
    public static boolean seesWords(SignedIn who, Case kase, Service service) {
        return grants(who, kase, service)
                .anyMatch(access -> access.all() && access.except().isEmpty());
    }

    /// Whether the case is theirs to work on: given to them, or their team's, and they may read everything of it. Then
    /// they may also read what was written about it, whoever answers that.
    public static boolean worksOn(SignedIn who, Case kase, Service service) {
        return (who.username().equals(kase.assignee()) || who.worksIn(team(kase, service)))
                && seesWords(who, kase, service);
    }

    /// A sensitive answer takes one role that has both: it sees the answer and may see its class.
    public static boolean sees(SignedIn who, Case kase, Service service, Question question) {
        return grants(who, kase, service)
                .anyMatch(access -> shows(access, who, kase, service, question.key())
                        && (question.sensitive() == null || access.maySee().contains(question.sensitive())));
    }

    /// Whether they see an answer that is not one of the service's questions, such as the reporter's telephone
    /// number.
    static boolean sees(SignedIn who, Case kase, Service service, String key) {
        return grants(who, kase, service).anyMatch(access -> shows(access, who, kase, service, key));
    }

    private static boolean shows(Access access, SignedIn who, Case kase, Service service, String key) {
        if (access.except().contains(key)) {
            return false;
        }
        return access.all()
                || access.sees().contains(key)
                || access.shared()
                        && referredTo(who, kase, service).stream()
                                .anyMatch(line -> line.share().contains(key));
    }

    /// A role that sees only what is shared has its grant from a referral: without one the case is not its business.
    private static Stream<Access> grants(SignedIn who, Case kase, Service service) {
        return service.access().values().stream()
                .filter(access -> who.may(access.role()))
                .filter(access ->
                        !access.shared() || !referredTo(who, kase, service).isEmpty());
    }

    /// Whether what they see of it rests on what their team was told.
    static boolean seesByReferral(SignedIn who, Case kase, Service service) {
        return !seesWords(who, kase, service) && !referredTo(who, kase, service).isEmpty();
    }

    /// The lines of the case that were sent to one of the person's teams and not taken back.
    static List<ReferralLine> referredTo(SignedIn who, Case kase, Service service) {
        return service.sending().refer().values().stream()
                .filter(line -> isTold(kase.state().referrals().get(line.key())))
                .filter(line -> isFor(who, line))
                .toList();
    }

    private static boolean isTold(CaseState.@Nullable ReferralState state) {
        return state != null && state != CaseState.ReferralState.RETRACTED;
    }

    static boolean isFor(SignedIn who, ReferralLine line) {
        return line.to().startsWith(TEAM) && who.worksIn(line.to().substring(TEAM.length()));
    }
}
