package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.forms.Question;
import frontdoor.identity.SignedIn;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPerson;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.services.CaseState;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import frontdoor.web.SummaryRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom a case was told to, as far as the reader may see what they were told.
@Component
class CaseReferrals {

    private final Referrals referrals;
    private final ReferralReading reading;
    private final Recipients recipients;
    private final PartnerPeople people;
    private final ReferralStory story;
    private final ReferralTags tags;
    private final DeskWords words;
    private final Clock clock;

    CaseReferrals(
            Referrals referrals,
            ReferralReading reading,
            Recipients recipients,
            PartnerPeople people,
            ReferralStory story,
            ReferralTags tags,
            DeskWords words,
            Clock clock) {
        this.referrals = referrals;
        this.reading = reading;
        this.recipients = recipients;
        this.people = people;
        this.story = story;
        this.tags = tags;
        this.words = words;
        this.clock = clock;
    }

    /// In the order in which they were told; then what was told before referrals were kept.
    List<ReferralPart> of(Case kase, Service service, SignedIn who, Map<String, String> names) {
        var followed = kase.state().referrals().isEmpty() ? List.<Followed>of() : referrals.of(kase.reference());
        var known = followed.stream().map(each -> each.referral().line()).collect(Collectors.toSet());
        var parts = new ArrayList<ReferralPart>();
        var named = named(followed, names);
        var unread = tags.unread(followed);
        followed.forEach(each -> parts.add(made(each, kase, service, who, named, unread)));
        kase.state().referrals().forEach((key, state) -> {
            var line = service.sending().refer().get(key);
            if (line != null && !known.contains(key)) {
                parts.add(ofBefore(line, state, kase, service, who));
            }
        });
        return parts;
    }

    ReferralPart part(Followed followed, Case kase, Service service, SignedIn who, Map<String, String> names) {
        return made(followed, kase, service, who, named(List.of(followed), names), tags.unread(List.of(followed)));
    }

    /// The names of staff, and of those of partners who did something.
    private Map<String, String> named(List<Followed> followed, Map<String, String> names) {
        var found = people.names(followed.stream()
                .flatMap(each -> each.happenings().stream().map(Happening::by))
                .toList());
        var all = new HashMap<>(names);
        found.forEach((actor, name) ->
                all.put(actor.toString(), name + ", " + recipients.title(PartnerPerson.recipient(actor))));
        return all;
    }

    private ReferralPart made(
            Followed followed,
            Case kase,
            Service service,
            SignedIn who,
            Map<String, String> names,
            Set<String> unread) {
        var referral = followed.referral();
        var line = service.sending().refer().get(referral.line());
        boolean asked = isFor(who, referral);
        boolean reads = asked || DeskAccess.seesWords(who, kase, service);
        var refused = refused(referral);
        boolean told = asked && followed.standing().isStillKnown()
                || refused.isEmpty() && isToTell(referral) && DeskAccess.worksOn(who, kase, service);
        boolean unanswered = referral.status() == Status.REQUESTED;
        boolean live = !referral.status().isFinal() && referral.status() != Status.DRAFT;
        return new ReferralPart(
                referral.id(),
                referral.reference().value(),
                referral.line(),
                referral.title(),
                recipients.title(referral.recipient()),
                state(referral),
                referral.since(),
                shared(referral, told, kase, service, who),
                basis(referral),
                refused.stream()
                        .map(reason -> words.word("desk.referral.refused." + reason))
                        .toList(),
                line == null ? null : line.does(),
                Due.of(unanswered ? referral.deadlines().acknowledgeBy() : null, clock),
                Due.of(live ? referral.deadlines().actBy() : null, clock),
                story.why(referral.reason(), referral.note(), reads),
                referral.chasedAt(),
                referral.retraction(),
                ReferralTags.of(followed, unread),
                story.of(followed, names, reads),
                asked && live,
                DeskAccess.worksOn(who, kase, service));
    }

    /// What was never sent is nobody's but those who work on the case.
    static boolean isFor(SignedIn who, Referral referral) {
        return referral.isForTeam() && who.worksIn(referral.recipientKey()) && referral.isKnownTo(referral.recipient());
    }

    /// Whoever works on the case is to tell it by telephone or letter, and must read it.
    private static boolean isToTell(Referral referral) {
        return ReferralPages.isToldByUs(referral) && !referral.awaitsSeen();
    }

    /// The recipient's own staff see what their team was told, and others what they may see of the case.
    private List<SummaryRow> shared(Referral referral, boolean asked, Case kase, Service service, SignedIn who) {
        var questions =
                CaseStory.questions(service).collect(Collectors.toMap(Question::key, each -> each, (one, _) -> one));
        return referral.shared().stream()
                .map(told -> SummaryRow.of(
                        told.label(),
                        asked || sees(who, kase, service, questions.get(told.key()), told.key())
                                ? told.says()
                                : words.word("desk.masked")))
                .toList();
    }

    /// What was to be told and never was is no mistake that somebody heard of.
    private static String state(Referral referral) {
        return referral.isNeverTold() ? "not_told" : referral.status().key();
    }

    /// What is none of the service's questions is who reported it and how they are reached, as the case itself shows.
    private static boolean sees(SignedIn who, Case kase, Service service, @Nullable Question question, String key) {
        return question == null
                ? DeskAccess.sees(who, kase, service, key)
                : DeskAccess.sees(who, kase, service, question);
    }

    /// Also what somebody is still to say by telephone or letter, and may not say any more.
    private List<String> refused(Referral referral) {
        if (referral.isNeverTold()) {
            return List.of();
        }
        return isToTell(referral) ? reading.against(referral) : referral.refused();
    }

    private String basis(Referral referral) {
        if (referral.basis() == null) {
            return "";
        }
        var basis = words.word("desk.referral.basis." + referral.basis());
        return referral.agreement() == null
                ? basis
                : words.word("desk.referral.basis.agreement", basis, recipients.agreement(referral.agreement()));
    }

    private ReferralPart ofBefore(
            ReferralLine line, CaseState.ReferralState state, Case kase, Service service, SignedIn who) {
        return new ReferralPart(
                null,
                kase.reference().value(),
                line.key(),
                line.title(),
                recipients.title(line.to()),
                state.name().toLowerCase(Locale.ROOT),
                null,
                List.of(),
                "",
                List.of(),
                line.does(),
                Due.of(null, clock),
                Due.of(null, clock),
                null,
                null,
                null,
                List.of(),
                List.of(),
                CasePages.mayFinish(kase, service, who, line.key()),
                DeskAccess.worksOn(who, kase, service));
    }
}
