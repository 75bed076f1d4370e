package frontdoor.services;

import frontdoor.services.CaseState.ReferralState;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an action does to a case: the letters, referrals and grants it calls for, and where the case goes.
final class Moves {

    private static final String SYSTEM = "system:";

    private final Draft draft;
    private final Clocks clocks;

    Moves(Draft draft, Clocks clocks) {
        this.draft = draft;
        this.clocks = clocks;
    }

    void take(Service.Action action, String actor) {
        draft.takenBy.put(action.key(), actor);
        clocks.done(action.key());
        if (action.extend() != null) {
            clocks.extend(action.extend(), action.key());
        }
        send(action.send());
        refer(action.refer(), true);
        if (action.grant() != null) {
            draft.effects.add(new Effect.Issue(action.grant()));
        }
        move(action.to(), action.end());
    }

    /// Exactly one of the two is given.
    void move(@Nullable String to, @Nullable String end) {
        if (end != null) {
            close(end);
        } else if (to != null && !to.equals(draft.stage)) {
            enter(Objects.requireNonNull(draft.service.course().stages().get(to), to));
        }
        clocks.pauseOrResume();
    }

    private void enter(Service.Stage stage) {
        draft.stage = stage.key();
        draft.queue = stage.queue();
        draft.enteredAt = draft.now;
        clocks.entered(stage);
        tell(stage);
        if (stage.fee() != null) {
            var fee = Objects.requireNonNull(draft.service.terms().fees().get(stage.fee()), stage.fee());
            draft.effects.add(new Effect.TakeFee(fee.key(), Dated.on(fee.amounts(), draft.today)));
        }
    }

    private void tell(Service.Stage stage) {
        refer(stage.referAll() ? draft.service.sending().refer().keySet() : stage.refer(), false);
    }

    /// Those whom the case's stage tells and who were never told, because their lines did not apply before.
    void tellRest() {
        var stage = draft.stage();
        if (stage != null) {
            tell(stage);
        }
    }

    private void close(String key) {
        var outcome = Objects.requireNonNull(draft.service.terms().outcomes().get(key), key);
        send(outcome.send());
        if (outcome.retract()) {
            retract();
        }
        draft.stage = null;
        draft.queue = null;
        draft.enteredAt = draft.now;
        draft.outcome = key;
        clocks.closed(key);
        draft.effects.add(new Effect.Close(key));
    }

    /// It goes on under its old reference. What was promised when it was opened is promised again where the standard
    /// says so.
    void reopen() {
        var outcome = Objects.requireNonNull(draft.service.terms().outcomes().get(draft.outcome));
        var reopen = Objects.requireNonNull(outcome.reopen());
        draft.outcome = null;
        send(reopen.send());
        clocks.opened();
        move(reopen.to(), null);
    }

    void send(List<String> letters) {
        for (var letter : letters) {
            draft.effects.add(new Effect.Send(letter));
        }
    }

    /// Nobody is told twice while they still have to answer. Coming back to a stage tells only those never told; an
    /// action that names a line asks it again.
    private void refer(Collection<String> lines, boolean again) {
        for (var key : lines) {
            var line = Objects.requireNonNull(draft.service.sending().refer().get(key), key);
            var before = draft.referrals.get(key);
            var told = before == ReferralState.SENT || (before != null && before != ReferralState.RETRACTED && !again);
            if (!told && draft.holds(line.when())) {
                draft.referrals.put(key, ReferralState.SENT);
                draft.effects.add(new Effect.Refer(key));
            }
        }
    }

    private void retract() {
        for (var referral : draft.referrals.entrySet()) {
            if (referral.getValue() != ReferralState.RETRACTED) {
                referral.setValue(ReferralState.RETRACTED);
                draft.effects.add(new Effect.Retract(referral.getKey()));
            }
        }
    }

    void finish(Collection<String> lines, boolean done) {
        for (var line : lines) {
            draft.referrals.replace(line, ReferralState.SENT, done ? ReferralState.FINISHED : ReferralState.NOT_DONE);
        }
    }

    /// @return why the recipient is not told again, or null if they are
    @Nullable
    String referAgain(String key) {
        var line = draft.service.sending().refer().get(key);
        var state = draft.referrals.get(key);
        if (draft.stage == null || line == null || state == null) {
            return "Only what an open case has told somebody is told again";
        }
        if (state == ReferralState.SENT) {
            return "‘%s’ has still to answer".formatted(line.title());
        }
        if (!draft.holds(line.when())) {
            return "‘%s’ does not apply to this case".formatted(line.title());
        }
        refer(List.of(key), true);
        return null;
    }

    /// Takes, one after another, what `system` takes when referrals are finished. Each at most once in one
    /// decision, so that a file cannot send a case round in circles.
    void followOn() {
        for (var next = nextAutomatic(); next != null; next = nextAutomatic()) {
            takeAutomatically(next);
        }
    }

    void takeAutomatically(Service.Action action) {
        var step = draft.stage + "." + action.key();
        draft.automatic.add(step);
        take(action, SYSTEM + step);
    }

    private Service.@Nullable Action nextAutomatic() {
        var stage = draft.stage();
        if (stage == null) {
            return null;
        }
        for (var action : stage.actions().values()) {
            if (action.whenReferrals() != null
                    && isFinished(action.whenReferrals())
                    && !draft.automatic.contains(stage.key() + "." + action.key())
                    && draft.holds(action.when())) {
                return action;
            }
        }
        return null;
    }

    /// A fan-out with no line that applied is finished at once.
    private boolean isFinished(Service.WhenReferrals when) {
        var states = draft.referrals.values();
        return switch (when) {
            case ALL_FINISHED -> !states.contains(ReferralState.SENT);
            case ANY_FINISHED -> states.contains(ReferralState.FINISHED) || !states.contains(ReferralState.SENT);
        };
    }
}
