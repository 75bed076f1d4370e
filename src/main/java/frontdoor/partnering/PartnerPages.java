package frontdoor.partnering;

import frontdoor.kernel.Actor;
import frontdoor.partners.Agreement;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.Partners;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referring;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Side;
import frontdoor.referrals.Status;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of a partner out of what was shared with it.
@Component
class PartnerPages {

    private static final List<Status> BY_ONE_PRESS = List.of(Status.ACCEPTED, Status.IN_PROGRESS, Status.COMPLETED);
    private static final List<Status> WITH_REASON = List.of(Status.ON_HOLD, Status.FAILED);

    /// What is the partner's to know. How often we looked in vain is ours.
    private static final Set<String> TOLD = Set.of(
            "requested",
            "accepted",
            "rejected",
            "in_progress",
            "on_hold",
            "completed",
            "failed",
            "cancelled",
            "entered_in_error",
            "chased",
            "asked",
            "retracted",
            "retraction_seen");

    private final Partners partners;
    private final PartnerWords words;

    PartnerPages(Partners partners, PartnerWords words) {
        this.partners = partners;
        this.words = words;
    }

    PartnerPage one(
            PartnerPass pass, ReferralReading.Opened opened, @Nullable String notice, String note, Problems problems) {
        var followed = opened.followed();
        var referral = followed.referral();
        var deadlines = referral.deadlines();
        boolean readable = opened.readable() && Shown.isReadable(pass, referral);
        boolean live = Shown.isLive(referral);
        return new PartnerPage(
                referral.id(),
                referral.title(),
                referral.awaitsSeen() ? "retracted" : referral.status().key(),
                referral.urgent(),
                referral.madeAt(),
                referral.status() == Status.REQUESTED ? deadlines.acknowledgeBy() : null,
                referral.status().isFinal() ? null : deadlines.actBy(),
                referral.basis(),
                agreement(referral),
                readable,
                live,
                pass.referral() == null,
                referral.awaitsSeen(),
                readable ? referral.shared() : List.of(),
                live || pass.referral() == null ? history(followed, pass.actor()) : List.of(),
                may(BY_ONE_PRESS, referral),
                may(WITH_REASON, referral),
                moves(referral, Status.REJECTED) ? reasons() : List.of(),
                !referral.status().isFinal(),
                note,
                notice,
                problems);
    }

    private @Nullable String agreement(Referral referral) {
        return partners.agreements().stream()
                .filter(each -> each.key().equals(referral.agreement()))
                .map(Agreement::title)
                .findFirst()
                .orElse(null);
    }

    private static List<PartnerPage.Event> history(Followed followed, Actor partner) {
        return followed.happenings().stream()
                .filter(each -> TOLD.contains(each.what()) && each.outcome() == null)
                .map(each -> event(each, partner))
                .toList();
    }

    private static PartnerPage.Event event(Happening happening, Actor partner) {
        return new PartnerPage.Event(
                happening.what(), happening.at(), happening.by().equals(partner) ? happening.note() : null);
    }

    private static List<String> may(List<Status> moves, Referral referral) {
        return moves.stream().filter(to -> moves(referral, to)).map(Status::key).toList();
    }

    private static boolean moves(Referral referral, Status to) {
        return Referring.decide(referral.status(), to, Side.RECIPIENT, Rejection.CAPACITY, "because")
                instanceof Referring.Ruling.Moves;
    }

    private List<Option> reasons() {
        return Stream.concat(
                        Stream.of(Option.of("", words.word("partnering.reason.choose"))),
                        Stream.of(Rejection.values())
                                .map(reason ->
                                        Option.of(reason.key(), words.word("partnering.reason." + reason.key()))))
                .toList();
    }
}
