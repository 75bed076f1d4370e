package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Capacities;
import frontdoor.referrals.Capacity;
import frontdoor.referrals.DueCursor;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Referring;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Side;
import frontdoor.referrals.Status;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of referrals.
@Component
class ReferralPages {

    static final String HOME = "/desk/referrals";

    private static final List<Status> BY_ONE_PRESS = List.of(Status.ACCEPTED, Status.IN_PROGRESS, Status.COMPLETED);
    private static final List<Status> WITH_REASON = List.of(Status.ON_HOLD, Status.FAILED, Status.CANCELLED);

    private static final Set<String> BY_US = Set.of("telephone", "letter");
    private static final Set<Status> OURS_TO_SAY =
            Set.of(Status.DRAFT, Status.REQUESTED, Status.CANCELLED, Status.ENTERED_IN_ERROR);

    private final Referrals referrals;
    private final ReferralReading reading;
    private final Capacities capacities;
    private final CaseReferrals parts;
    private final KnownCases known;
    private final Recipients recipients;
    private final Cases cases;
    private final DeskWords words;
    private final Clock clock;

    ReferralPages(
            Referrals referrals,
            ReferralReading reading,
            Capacities capacities,
            CaseReferrals parts,
            KnownCases known,
            Recipients recipients,
            Cases cases,
            DeskWords words,
            Clock clock) {
        this.referrals = referrals;
        this.reading = reading;
        this.capacities = capacities;
        this.parts = parts;
        this.known = known;
        this.recipients = recipients;
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    ReferralPage one(
            Followed followed, Case found, SignedIn who, @Nullable String notice, String note, Problems problems) {
        var service = cases.serviceOf(found);
        var kase = known.of(found, who);
        var part = parts.part(followed, kase, service, who, words.names());
        var referral = followed.referral();
        boolean heard = part.theirs() && isHeardByUs(referral);
        return new ReferralPage(
                part,
                service.title(),
                DeskAccess.sees(who, kase, service),
                heard,
                may(BY_ONE_PRESS, referral, part, heard),
                may(WITH_REASON, referral, part, heard),
                (part.mine() || heard) && moves(referral, Status.REJECTED, Side.RECIPIENT) ? reasons() : List.of(),
                CaseReferrals.isFor(who, referral) && referral.awaitsSeen(),
                part.theirs() && referrals.mayChase(referral),
                part.theirs() && kase.isOpen() && referral.status().isFinal() && referral.retraction() == null,
                part.theirs() && isToldByUs(referral) && part.refused().isEmpty(),
                part.theirs() && !referral.isForTeam() && referral.status() != Status.DRAFT,
                referral.route().equals("letter"),
                recipients.phone(referral.recipient()),
                part.theirs() && referral.status() == Status.DRAFT,
                room(referral),
                part.theirs() && !referral.isForTeam() ? rooms() : List.of(),
                UUID.randomUUID(),
                note,
                notice,
                problems);
    }

    private ReferralPage.@Nullable Room room(Referral referral) {
        return referral.isForTeam()
                ? null
                : capacities
                        .of(referral.recipient(), need(referral))
                        .map(said -> new ReferralPage.Room(said.room().key(), said.note(), said.at()))
                        .orElse(null);
    }

    /// What the partner is asked to have room for.
    static String need(Referral referral) {
        return referral.service() + "." + referral.line();
    }

    private List<Option> rooms() {
        return Stream.of(Capacity.Room.values())
                .map(room -> Option.of(room.key(), words.word("desk.referral.room." + room.key())))
                .toList();
    }

    /// Whether a partner answers in no way but by telling us, so that whoever works on the case writes it down.
    static boolean isHeardByUs(Referral referral) {
        return !referral.isForTeam() && BY_US.contains(referral.route());
    }

    /// What only a partner can say of a referral, and we write down for it.
    static boolean isTheirsToSay(Status to) {
        return !OURS_TO_SAY.contains(to);
    }

    /// Whether somebody has still to call or write.
    static boolean isToldByUs(Referral referral) {
        return BY_US.contains(referral.route())
                && (referral.status() == Status.REQUESTED && referral.deliveredAt() == null || referral.awaitsSeen());
    }

    /// The recipient says all that is theirs to say; whoever asked may call it off.
    private static List<String> may(List<Status> moves, Referral referral, ReferralPart part, boolean heard) {
        return moves.stream()
                .filter(to -> (part.mine() || heard && isTheirsToSay(to)) && moves(referral, to, Side.RECIPIENT)
                        || part.theirs() && moves(referral, to, Side.REQUESTER))
                .map(Status::key)
                .toList();
    }

    private static boolean moves(Referral referral, Status to, Side side) {
        return Referring.decide(referral.status(), to, side, Rejection.CAPACITY, "because")
                instanceof Referring.Ruling.Moves;
    }

    private List<Option> reasons() {
        return Stream.concat(
                        Stream.of(Option.of("", words.word("desk.referral.reason.choose"))),
                        Stream.of(Rejection.values())
                                .map(reason ->
                                        Option.of(reason.key(), words.word("desk.referral.reason." + reason.key()))))
                .toList();
    }

    ReferralListPage waiting(SignedIn who, @Nullable String after) {
        var mine = who.opened().stream().map("team:"::concat).sorted().toList();
        return list("waiting", referrals.waiting(mine, DueCursor.typed(after)), after, HOME + "?");
    }

    /// Of every team for whoever oversees all.
    ReferralListPage silent(SignedIn who, @Nullable String after) {
        var teams = DeskAccess.oversees(who) ? words.teams().keySet() : who.opened();
        return list("silent", referrals.silent(teams, DueCursor.typed(after)), after, HOME + "?shown=silent&");
    }

    ReferralListPage calls(SignedIn who, @Nullable String after) {
        var teams = DeskAccess.oversees(who) ? words.teams().keySet() : who.opened();
        return list(
                "calls", referrals.calls(teams, DueCursor.typed(after)), reading::tellable, after, HOME + "/calls?");
    }

    private ReferralListPage list(String shown, List<Referral> found, @Nullable String after, String here) {
        return list(shown, found, all -> all, after, here);
    }

    /// @param which of a page are shown
    private ReferralListPage list(
            String shown,
            List<Referral> found,
            UnaryOperator<List<Referral>> which,
            @Nullable String after,
            String here) {
        var page = found.subList(0, Math.min(found.size(), Referrals.PAGE));
        return new ReferralListPage(
                shown,
                which.apply(page).stream().map(this::line).toList(),
                found.size() > Referrals.PAGE ? here + "after=" + DueCursor.after(page.getLast()) : null,
                after == null ? null : here.substring(0, here.length() - 1));
    }

    private ReferralListPage.Line line(Referral referral) {
        var deadlines = referral.deadlines();
        var due = referral.status() == Status.REQUESTED && deadlines.acknowledgeBy() != null
                ? deadlines.acknowledgeBy()
                : deadlines.actBy();
        return new ReferralListPage.Line(
                referral.id(),
                referral.reference().value(),
                referral.title(),
                recipients.title(referral.recipient()),
                referral.awaitsSeen() ? "retracted" : referral.status().key(),
                Due.of(referral.awaitsSeen() ? null : due, clock),
                referral.urgent(),
                referral.isUnanswered(),
                recipients.phone(referral.recipient()));
    }
}
