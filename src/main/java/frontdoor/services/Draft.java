package frontdoor.services;

import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A case while a decision about it is being made: what changes, and what follows. It lives for one call of [Decide].
final class Draft {

    final Service service;
    final CaseState before;
    final Facts facts;
    final Instant now;
    final LocalDate today;

    final Map<String, Object> answers;
    final Map<String, ClockState> clocks;
    final Map<String, CaseState.ReferralState> referrals;
    final Map<String, String> takenBy;
    final Set<String> extended;
    final List<Effect> effects = new ArrayList<>();
    final List<String> automatic = new ArrayList<>();

    @Nullable
    String stage;

    @Nullable
    String outcome;

    @Nullable
    String queue;

    Service.Priority priority;

    @Nullable
    Channel channel;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant enteredAt;

    Draft(Service service, CaseState state, Facts facts, Instant now) {
        this.service = service;
        this.before = state;
        this.facts = facts;
        this.now = now;
        this.today = CivilTime.day(now);
        this.answers = new LinkedHashMap<>(state.answers());
        this.clocks = new LinkedHashMap<>(state.clocks());
        this.referrals = new LinkedHashMap<>(state.referrals());
        this.takenBy = new LinkedHashMap<>(state.takenBy());
        this.extended = new LinkedHashSet<>(state.extended());
        this.stage = state.stage();
        this.outcome = state.outcome();
        this.queue = state.queue();
        this.priority = state.priority();
        this.channel = state.channel();
        this.openedAt = state.openedAt();
        this.enteredAt = state.enteredAt();
    }

    Truth test(When when) {
        return when == When.ALWAYS
                ? Truth.YES
                : service.asking().conditions().evaluate(when, new Known(answers, facts, today, channel));
    }

    boolean holds(When when) {
        return test(when).holds();
    }

    /// An answer without the options that are not offered, given the answers so far.
    Object offered(Question question, Object answer) {
        return Answers.offered(question, answer, answers, (when, _) -> test(when));
    }

    /// The stage it is in, or null when it is not open.
    Service.@Nullable Stage stage() {
        return stage == null ? null : service.course().stages().get(stage);
    }

    boolean isIn(Set<String> stages) {
        return stage != null && stages.contains(stage);
    }

    void set(ClockState clock) {
        clocks.put(clock.key(), clock);
        effects.add(new Effect.SetClock(clock));
    }

    Decision.Decided decided() {
        if (!automatic.isEmpty()) {
            effects.add(new Effect.Automatic(List.copyOf(automatic)));
        }
        var next = new CaseState(
                stage,
                outcome,
                Collections.unmodifiableMap(answers),
                queue,
                priority,
                channel,
                openedAt,
                enteredAt,
                Collections.unmodifiableMap(clocks),
                Collections.unmodifiableMap(referrals),
                Collections.unmodifiableMap(takenBy),
                Collections.unmodifiableSet(extended));
        return new Decision.Decided(next, Collections.unmodifiableList(effects));
    }
}
