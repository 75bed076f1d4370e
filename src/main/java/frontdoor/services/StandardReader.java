package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.calendars.TimeLimit;
import java.util.ArrayList;

/// Reads one of `standards`.
final class StandardReader {

    private StandardReader() {}

    static Standard standard(String key, Words standard) {
        return new Standard(
                key,
                standard.text("title"),
                standard.when("when"),
                begin(standard),
                stop(standard.at("stop")),
                standard.dated("within", span -> Span.parse(span.asString())),
                standard.text("calendar", TimeLimit.ENGLAND_AND_WALES),
                standard.oneOf("day_zero", TimeLimit.DayZero.class, "start"),
                standard.oneOf("roll", TimeLimit.Roll.class, "none"),
                standard.set("pause_in"),
                standard.yes("restart", false),
                standard.spanOrNull("warn"),
                late(standard.at("late")),
                standard.textOrNull("call"),
                standard.textOrNull("source"));
    }

    private static Standard.Late late(Words late) {
        var steps = new ArrayList<Standard.Step>();
        for (var step : late.at("still").node()) {
            var words = new Words(step);
            steps.add(new Standard.Step(words.span("after"), words.texts("tell")));
        }
        return new Standard.Late(late.textOrNull("queue"), late.texts("tell"), steps);
    }

    private static Standard.Begin begin(Words standard) {
        var start = standard.at("start");
        var stage = start.textOrNull("stage");
        var action = start.textOrNull("action");
        var answer = start.textOrNull("answer");
        if (stage != null) {
            return new Standard.Begin.Entered(stage);
        }
        if (action != null) {
            return new Standard.Begin.Done(action);
        }
        return answer == null ? new Standard.Begin.Created() : new Standard.Begin.Answered(answer);
    }

    private static Standard.Stop stop(Words stop) {
        return new Standard.Stop(
                stop.set("action"), stop.set("stage"), stop.set("outcome"), stop.yes("any_outcome", false));
    }
}
