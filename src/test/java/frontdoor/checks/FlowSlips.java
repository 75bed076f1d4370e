package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BADGE;
import static frontdoor.checks.SoundFiles.BIN;

import java.util.stream.Stream;

/// Stages, actions, timers and clocks that lead nowhere or contradict themselves.
final class FlowSlips {

    private FlowSlips() {}

    static Stream<Slip> all() {
        return Stream.of(
                new Slip(
                        "an unreachable outcome",
                        BIN,
                        "outcomes:\n",
                        "outcomes:\n  lost: {title: Lost, result: refused, keep: 1 year}\n",
                        "lost:",
                        "The outcome 'lost' can never be reached."),
                new Slip(
                        "an unreachable stage",
                        BADGE,
                        "to: waiting, send: need_more, ask: [what_is_missing]",
                        "to: checking, send: need_more, ask: [what_is_missing]",
                        "  waiting:",
                        "The stage 'waiting' can never be reached."),
                new Slip(
                        "a stage nobody can leave",
                        BADGE,
                        "      issued:    {title: Badge made and posted, by: [partner, badge_officer], end: issued,",
                        "      issued:    {title: Badge made and posted, by: [partner, badge_officer], to: ordering,",
                        "  ordering:",
                        "A case in the stage 'ordering' can never end."),
                new Slip(
                        "a timer without a time",
                        BIN,
                        "by: system, after: 5 working days, end",
                        "by: system, end",
                        "by: system, end",
                        "taken by the system, but nothing says when"),
                new Slip(
                        "a time without the system",
                        BIN,
                        "by: system, after: 5",
                        "by: crew, after: 5",
                        "by: crew, after: 5",
                        "it is not taken by the system"),
                new Slip(
                        "both to and end",
                        BIN,
                        "by: [crew, waste_officer], end: collected}",
                        "by: [crew, waste_officer], end: collected, to: with_resident}",
                        "to: with_resident}",
                        "and not both"),
                new Slip(
                        "a clock that cannot stop",
                        BADGE,
                        "start: created\n    stop: {stage: [paying], outcome: [refused, duplicate, lapsed]}",
                        "start: {stage: ordering}\n    stop: {stage: [paying]}",
                        "stop: {stage: [paying]}",
                        "nothing that stops it can follow"),
                new Slip(
                        "kept from a grant never given",
                        BADGE,
                        "end: issued, grant: blue_badge}",
                        "end: issued}",
                        "keep_from",
                        "which no action grants"));
    }
}
