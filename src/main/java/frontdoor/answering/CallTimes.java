package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.desk.DeskWords;
import frontdoor.kernel.CivilTime;
import frontdoor.web.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads when a call is promised for, and says what is wrong with it.
@Component
class CallTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final ContactHours hours;
    private final DeskWords words;
    private final Clock clock;

    CallTimes(ContactHours hours, DeskWords words, Clock clock) {
        this.hours = hours;
        this.words = words;
        this.clock = clock;
    }

    /// @param from,until null where they could not be read; of a single time both are the same
    record Times(@Nullable Instant from, @Nullable Instant until, List<Problem> problems) {}

    /// The fields `day`, `from` and `until`.
    Times between(Typed typed) {
        var problems = new ArrayList<Problem>();
        var day = day(typed, "from", problems);
        var from = moment(day, typed, "from", null, problems);
        var until = moment(day, typed, "until", from == null ? null : time(from), problems);
        if (from != null && until != null) {
            if (!until.isAfter(from) || !until.isAfter(clock.instant())) {
                problems.add(problem("until", "answering.callBack.problem.until"));
            } else if (!hours.isOpen(from, until)) {
                problems.add(closed("from", CivilTime.day(from)));
            }
        }
        return new Times(from, until, problems);
    }

    /// The fields `day` and another one.
    Times once(Typed typed, String field) {
        var problems = new ArrayList<Problem>();
        var at = moment(day(typed, field, problems), typed, field, null, problems);
        if (at != null && !at.isAfter(clock.instant())) {
            problems.add(problem(field, "answering.callBack.problem.time"));
        } else if (at != null && !hours.isOpen(at, at)) {
            problems.add(closed(field, CivilTime.day(at)));
        }
        return new Times(at, at, problems);
    }

    private @Nullable LocalDate day(Typed typed, String field, List<Problem> problems) {
        try {
            return LocalDate.parse(typed.text("day"));
        } catch (DateTimeException e) {
            problems.add(problem(field, "answering.callBack.problem.day"));
            return null;
        }
    }

    private @Nullable Instant moment(
            @Nullable LocalDate day, Typed typed, String field, @Nullable LocalTime after, List<Problem> problems) {
        var said = SaidTime.read(typed.text(field));
        if (said.isEmpty()) {
            var what = typed.isBlank(field) ? field + ".empty" : "unread";
            problems.add(problem(field, "answering.callBack.problem." + what));
        }
        return said.isEmpty() || day == null ? null : hours.at(day, said.get(), after);
    }

    private static LocalTime time(Instant moment) {
        return moment.atZone(CivilTime.ZONE).toLocalTime();
    }

    private Problem closed(String field, LocalDate day) {
        return hours.on(day).isEmpty()
                ? problem(field, "answering.callBack.problem.closedDay", DAY.format(day), hours.inWords())
                : problem(field, "answering.callBack.problem.closed", hours.inWords());
    }

    private Problem problem(String field, String key, Object... arguments) {
        return new Problem(field, words.word(key, arguments));
    }
}
