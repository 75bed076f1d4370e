package frontdoor.desk;

import frontdoor.partners.PartnerPeople;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands beside the state of a referral, so that somebody sees to it.
@Component
class ReferralTags {

    private static final Set<String> READ_HERE = Set.of("portal", "email");

    private final PartnerPeople people;

    ReferralTags(PartnerPeople people) {
        this.people = people;
    }

    /// Recipients where nobody can sign in to read; asked for only where it may matter.
    Set<String> unread(List<Followed> followed) {
        return followed.stream().anyMatch(each -> mayBeUnread(each.referral()))
                ? people.unpeopled().stream().map("partner:"::concat).collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean mayBeUnread(Referral referral) {
        return !referral.isForTeam()
                && READ_HERE.contains(referral.route())
                && (referral.status() == Status.REQUESTED || referral.awaitsSeen());
    }

    /// @param unread as [#unread] finds them
    static List<String> of(Followed followed, Set<String> unread) {
        var referral = followed.referral();
        return Stream.of(
                        referral.isUnanswered() ? "unanswered" : "",
                        referral.lateAt() != null && !referral.status().isFinal() ? "late" : "",
                        referral.awaitsSeen() ? "retracted" : "",
                        mayBeUnread(referral) && unread.contains(referral.recipient()) ? "unread" : "",
                        followed.isAsking() ? "asking" : "",
                        isSilent(referral.retraction()) ? "retraction_silent" : "")
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static boolean isSilent(Referral.@Nullable Retraction retraction) {
        return retraction != null && retraction.silentSince() != null && retraction.seenAt() == null;
    }
}
