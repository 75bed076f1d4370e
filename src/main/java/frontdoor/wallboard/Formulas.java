package frontdoor.wallboard;

import org.jspecify.annotations.Nullable;

/// How each figure is worked out. Every one is null, "not known", where nothing was measured: never 0 and never 100 %.
///
/// The formulas are those of contact centres as the Workforce Management Labs wiki and the Call-Centre Management
/// Association give them. Offered calls are those that reached the queue: answered and abandoned ones.
///
/// @see <a href="https://wiki.wfmlabs.org">wiki.wfmlabs.org</a>
public final class Formulas {

    /// Whoever rings off within this many seconds may have misdialled: a short abandoned call.
    public static final int SHORT = 5;

    /// Within how many seconds a call should be answered: the usual 80/20.
    public static final int TARGET = 20;

    private static final double ALL = 100; // per cent
    private static final double MILLISECONDS = 1000;

    /// What a service level is a share of. `OFFERED` is shown unless another is asked for.
    public enum Of {
        OFFERED,
        OFFERED_LESS_SHORT,
        ANSWERED
    }

    private Formulas() {}

    /// Calls, O = H + B.
    public static long offered(CallTally calls) {
        return calls.answered() + calls.abandoned();
    }

    /// Per cent of calls answered within [#TARGET] seconds, of offered ones or of another base.
    public static @Nullable Double serviceLevel(CallTally calls, Of base) {
        return share(
                calls.inTime(),
                switch (base) {
                    case OFFERED -> offered(calls);
                    case OFFERED_LESS_SHORT -> offered(calls) - calls.shortAbandoned();
                    case ANSWERED -> calls.answered();
                });
    }

    /// Average speed of answer in seconds: what answered callers waited, by answered calls.
    public static @Nullable Double averageSpeedOfAnswer(CallTally calls) {
        return ratio(calls.waited() / MILLISECONDS, calls.answered());
    }

    /// Per cent of offered calls that were abandoned, B ÷ O.
    public static @Nullable Double abandonment(CallTally calls) {
        return share(calls.abandoned(), offered(calls));
    }

    /// The same without short ones, (B − Bs) ÷ (O − Bs).
    public static @Nullable Double abandonmentLessShort(CallTally calls) {
        return share(calls.abandoned() - calls.shortAbandoned(), offered(calls) - calls.shortAbandoned());
    }

    /// Average handling time in seconds: talk, hold and wrap-up, by answered calls that have ended. One that goes on
    /// would count with a part of its time only.
    public static @Nullable Double averageHandlingTime(CallTally calls) {
        return ratio(calls.handling() / MILLISECONDS, calls.handled());
    }

    /// Per cent of the time that agents handled calls, of the time that they handled calls or were available.
    public static @Nullable Double occupancy(AgentTally agents) {
        return share(agents.handling(), agents.handling() + agents.available());
    }

    /// Per cent of what was answered, and promised an answer by a time, that was answered by then.
    public static @Nullable Double answeredInTime(WritingTally writing) {
        return share(writing.inTime(), writing.promised());
    }

    /// Per cent of contacts that needed something and were resolved there and then.
    public static @Nullable Double firstContactGross(ContactTally contacts) {
        return share(contacts.resolved(), contacts.needing());
    }

    /// The same, less those where the same person came back about the same service within 7 days. Who did not say who
    /// they are cannot be known to have come back.
    public static @Nullable Double firstContactNet(ContactTally contacts) {
        return share(contacts.resolved() - contacts.repeated(), contacts.needing());
    }

    /// Per cent of contacts that were of little or no value to the person, of those assessed: national indicator 14.
    public static @Nullable Double avoidable(ContactTally contacts) {
        return share(contacts.avoidable(), contacts.assessed());
    }

    /// Per cent of visitors with an appointment seen within the standard, ten minutes unless the council says another:
    /// performance plan, Local 03. Who did not come when called is left out.
    /// Who went away unseen was not seen in time.
    public static @Nullable Double seenInTime(VisitTally visits) {
        return share(visits.givenInTime(), visits.given());
    }

    /// The same of visitors who had no appointment, by the standard for them.
    public static @Nullable Double walkInsSeenInTime(VisitTally visits) {
        return share(visits.walkInsInTime(), visits.walkIns());
    }

    /// Average wait of visitors who were seen, in seconds, from arriving or from their time if that was later.
    public static @Nullable Double averageVisitWait(VisitTally visits) {
        return ratio(visits.waited(), visits.seen());
    }

    private static @Nullable Double share(double part, double whole) {
        return whole > 0 ? ALL * part / whole : null;
    }

    private static @Nullable Double ratio(double sum, long number) {
        return number > 0 ? sum / number : null;
    }
}
