package frontdoor.cases;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import frontdoor.forms.Said;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.referrals.NewReferral;
import frontdoor.referrals.Permit;
import frontdoor.referrals.Reaching;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Told;
import frontdoor.services.CaseState;
import frontdoor.services.CaseState.ReferralState;
import frontdoor.services.Decision;
import frontdoor.services.Effect;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a decision says of referral lines into what `referrals.accept` writes: whom to tell exactly what, who has
/// dealt with it, from whom it is taken back.
@Component
class ReferralLines {

    private final Sharing sharing;
    private final Partners partners;
    private final CouncilCalendars calendars;
    private final Reaching reaching;

    ReferralLines(Sharing sharing, Partners partners, CouncilCalendars calendars, Reaching reaching) {
        this.reaching = reaching;
        this.sharing = sharing;
        this.partners = partners;
        this.calendars = calendars;
    }

    /// What is written, which of the staff are told that something could not be sent, and who is told of the case once
    /// that is done.
    record Written(List<Map<String, Object>> items, List<Telling> tellings, Reaching.Reached reached) {}

    /// @param version of the service under which the person said yes
    /// @param yes who said so, and how they are reached where a line names that
    /// @param assignee who works on the case, or null
    Written of(
            UUID command,
            Service service,
            int version,
            Reference reference,
            CaseState before,
            Decision.Decided decided,
            SaidYes yes,
            @Nullable String assignee,
            Actor by,
            Instant at) {
        var next = decided.next();
        var referred = lines(decided, Effect.Refer.class);
        var retracted = lines(decided, Effect.Retract.class);
        var reached = isTold(decided) ? reaching.of(reference) : Reaching.Reached.ALL;
        var never = new HashSet<>(reached.never());
        var waiting = new HashSet<>(reached.waiting());
        var items = new ArrayList<Map<String, Object>>();
        var tellings = new ArrayList<Telling>();
        next.referrals().forEach((line, state) -> {
            if (state != before.referrals().get(line) && state == ReferralState.FINISHED) {
                items.add(NewReferral.finish(reference.value(), line, command, by, at));
            }
        });
        for (var key : referred) {
            var line = service.sending().refer().get(key);
            // Told and taken back in one breath is told to nobody.
            if (line != null && !retracted.contains(key)) {
                var told = tell(service, version, line, before, next, yes, by, at);
                items.add(told.refer(reference.value(), command, by, at));
                never.remove(key);
                waiting.remove(key);
                if (!told.refused().isEmpty()
                        || line.needsConsent() && reached.takenBack().contains(key)) {
                    never.add(key);
                } else if (!told.route().equals(Partner.Route.PORTAL.key())) {
                    waiting.add(key);
                }
                if (!told.refused().isEmpty() && !told.quiet()) {
                    tellings.add(Telling.of(What.NOT_SENT, reference.value(), command, at)
                            .detail(service.key() + ".refer." + key)
                            .to(List.of("owner"), assignee, Writings.team(service, before, next)));
                }
            }
        }
        for (var key : retracted) {
            if (!referred.contains(key)) {
                items.add(NewReferral.retract(reference.value(), key, command, by, at));
            }
        }
        return new Written(items, tellings, new Reaching.Reached(reached.takenBack(), never, waiting));
    }

    /// Whether whom the case told matters to what was decided.
    private static boolean isTold(Decision.Decided decided) {
        return !decided.next().referrals().isEmpty()
                && decided.effects().stream()
                        .anyMatch(each -> each instanceof Effect.Refer || each instanceof Effect.Send);
    }

    private static Set<String> lines(Decision.Decided decided, Class<? extends Effect> kind) {
        var lines = new LinkedHashSet<String>();
        for (var effect : decided.effects()) {
            if (kind.isInstance(effect)) {
                lines.add(
                        switch (effect) {
                            case Effect.Refer refer -> refer.line();
                            case Effect.Retract retract -> retract.line();
                            case Effect.Send _,
                                    Effect.Issue _,
                                    Effect.TakeFee _,
                                    Effect.SetClock _,
                                    Effect.Warn _,
                                    Effect.Close _,
                                    Effect.Automatic _ -> throw new IllegalArgumentException("No line: " + effect);
                        });
            }
        }
        return lines;
    }

    NewReferral tell(
            Service service,
            int version,
            ReferralLine line,
            CaseState before,
            CaseState next,
            SaidYes yes,
            Actor by,
            Instant at) {
        var partner = partners.recipient(line.to());
        var shared = shared(service, line, next, yes.reporter());
        var permit = Permit.of(
                sharing,
                new Disclosure(
                        line.to(),
                        service.key(),
                        shared.stream().map(Told::key).collect(Collectors.toSet()),
                        line.basis(),
                        line.needsConsent(),
                        CivilTime.day(at)));
        return new NewReferral(
                service.key(),
                line.key(),
                line.title(),
                Writings.team(service, before, next),
                line.to(),
                partner.map(Partner::route).orElse(Partner.Route.PORTAL).key(),
                service.key(),
                shared,
                line.basis() == null ? null : line.basis().key(),
                permit.agreement(),
                line.needsConsent() ? consent(service, version, line, yes.to(service, line, next, at)) : null,
                permit.refused(),
                line.urgent(),
                deadlines(line, acknowledge(line, partner.orElse(null)), at),
                by.equals(Actor.IMPORT));
    }

    private static @Nullable Span acknowledge(ReferralLine line, @Nullable Partner partner) {
        return line.acknowledge() == null && partner != null ? partner.acknowledge() : line.acknowledge();
    }

    /// Of what the line names, what was answered; nothing else.
    private static List<Told> shared(Service service, ReferralLine line, CaseState state, Reporter reporter) {
        var known = new HashMap<>(state.answers());
        known.putAll(reporter.reach());
        return Stream.concat(service.asking().questions().stream(), service.asking().staff().values().stream())
                .filter(question -> line.share().contains(question.key()) && known.containsKey(question.key()))
                .map(question ->
                        new Told(question.key(), question.label(), Said.inWords(question, known.get(question.key()))))
                .toList();
    }

    /// The line's own condition is the yes: it names the question that was answered.
    private static Referral.Consent consent(Service service, int version, ReferralLine line, Instant saidAt) {
        return new Referral.Consent("reporter", saidAt, service.key() + " " + version + " " + line.key());
    }

    /// Where nothing else is laid down, a recipient says that they have it by the day on which it is to be done.
    /// An answer to the chase has as long again.
    private Referral.Deadlines deadlines(ReferralLine line, @Nullable Span acknowledge, Instant at) {
        var within = TimeLimit.of(acknowledge == null ? line.within() : acknowledge);
        var current = calendars.current();
        var by = current.due(within, at);
        return new Referral.Deadlines(by, current.due(within, by), current.due(TimeLimit.of(line.within()), at));
    }
}
