package frontdoor.partnering;

import frontdoor.kernel.Actor;
import frontdoor.partners.Agreement;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Followed;
import frontdoor.referrals.GivenFiles;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referring;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Result;
import frontdoor.referrals.Side;
import frontdoor.referrals.Status;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of a partner out of what was shared with it.
@Component
class PartnerPages {

    private static final List<Status> BY_ONE_PRESS = List.of(Status.ACCEPTED, Status.IN_PROGRESS, Status.COMPLETED);
    private static final List<Status> WITH_REASON = List.of(Status.ON_HOLD, Status.FAILED);

    /// What we say to them.
    private static final Set<String> OURS = Set.of("replied", GivenFiles.WHAT);

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
            "replied",
            Enclosures.WHAT,
            "retracted",
            "retraction_seen");

    private final Partners partners;
    private final PartnerPeople people;
    private final Wanted wanted;
    private final PartnerWords words;

    PartnerPages(Partners partners, PartnerPeople people, Wanted wanted, PartnerWords words) {
        this.wanted = wanted;
        this.partners = partners;
        this.people = people;
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
                referral.reference().value(),
                referral.title(),
                wanted.of(referral),
                referral.awaitsSeen() ? "retracted" : referral.status().key(),
                referral.urgent(),
                referral.madeAt(),
                referral.deliveredAt(),
                referral.status() == Status.REQUESTED ? deadlines.acknowledgeBy() : null,
                referral.status().isFinal() ? null : deadlines.actBy(),
                referral.basis(),
                agreement(referral),
                readable,
                live,
                pass.referral() == null,
                referral.awaitsSeen(),
                readable ? referral.shared() : List.of(),
                live || pass.referral() == null ? history(followed, pass, readable) : List.of(),
                may(BY_ONE_PRESS, referral),
                may(WITH_REASON, referral),
                moves(referral, Status.REJECTED) ? reasons() : List.of(),
                results(),
                !referral.status().isFinal(),
                readable && live,
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

    private List<PartnerPage.Event> history(Followed followed, PartnerPass pass, boolean readable) {
        var given = readable
                ? GivenFiles.of(followed.happenings()).stream()
                        .filter(each -> !each.takenBack())
                        .map(GivenFiles.Given::file)
                        .collect(Collectors.toSet())
                : Set.<String>of();
        var told = followed.happenings().stream()
                .filter(each -> TOLD.contains(each.what()) && each.outcome() == null || isGiven(each, given))
                .toList();
        var names = people.names(told.stream().map(Happening::by).toList());
        return told.stream().map(each -> event(each, pass, readable, names)).toList();
    }

    /// What was taken back was never theirs to know.
    private static boolean isGiven(Happening happening, Set<String> given) {
        return happening.what().equals(GivenFiles.WHAT) && given.contains(String.valueOf(happening.reason()));
    }

    /// What we answered speaks of what was shared, so it is read no longer than that.
    private static PartnerPage.Event event(
            Happening happening, PartnerPass pass, boolean readable, Map<Actor, String> names) {
        var by = happening.by();
        boolean own =
                by.kind() == Actor.Kind.PARTNER && PartnerPerson.partner(by).equals(pass.partner());
        return new PartnerPage.Event(
                happening.what(),
                happening.at(),
                own || readable && OURS.contains(happening.what()) ? happening.note() : null,
                own ? names.get(by) : null,
                Set.of(Enclosures.WHAT, GivenFiles.WHAT).contains(happening.what()) ? happening.reason() : null);
    }

    private static List<String> may(List<Status> moves, Referral referral) {
        return moves.stream().filter(to -> moves(referral, to)).map(Status::key).toList();
    }

    private static boolean moves(Referral referral, Status to) {
        return Referring.decide(referral.status(), to, Side.RECIPIENT, Rejection.CAPACITY, "because")
                instanceof Referring.Ruling.Moves;
    }

    private List<Option> results() {
        return Stream.concat(
                        Stream.of(Option.of("", words.word("partnering.result.none"))),
                        Stream.of(Result.values())
                                .map(result ->
                                        Option.of(result.key(), words.word("partnering.result." + result.key()))))
                .toList();
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
