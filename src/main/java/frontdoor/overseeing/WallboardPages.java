package frontdoor.overseeing;

import static frontdoor.overseeing.Figures.share;
import static frontdoor.overseeing.Figures.time;
import static frontdoor.overseeing.Figures.whole;
import static frontdoor.overseeing.WallboardPage.Group;
import static frontdoor.overseeing.WallboardPage.Shown;

import frontdoor.articles.Articles;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.wallboard.Board;
import frontdoor.wallboard.ContactTally;
import frontdoor.wallboard.Counted;
import frontdoor.wallboard.Formulas;
import frontdoor.wallboard.VisitTally;
import frontdoor.wallboard.Wallboard;
import frontdoor.wallboard.WritingTally;
import frontdoor.web.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of the day's figures.
@Component
class WallboardPages {

    private static final double MILLISECONDS = 1000;
    private static final double LEVEL = 80; // per cent of calls, the usual target
    private static final double SEEN = 85; // per cent of visitors: performance plan, Local 03

    private final Wallboard wallboard;
    private final WallboardTables tables;
    private final Articles articles;
    private final Clock clock;

    WallboardPages(Wallboard wallboard, WallboardTables tables, Articles articles, Clock clock) {
        this.wallboard = wallboard;
        this.tables = tables;
        this.articles = articles;
        this.clock = clock;
    }

    WallboardPage show(@Nullable LocalDate asked, boolean screen, boolean dark, SignedIn who) {
        var today = CivilTime.day(clock.instant());
        var day = asked == null || asked.isAfter(today) ? today : asked;
        var board = wallboard.of(day);
        boolean live = day.equals(today);
        var groups = List.of(
                new Group("calls", board.calls().isEmpty(), calls(board, live)),
                new Group("writing", false, writing(board.allWriting(), live)),
                new Group("visits", false, visits(board.allVisits(), live)),
                new Group("contacts", false, contacts(board.allContacts())));
        return new WallboardPage(
                day,
                board.at(),
                live,
                screen && live,
                dark,
                DeskAccess.oversees(who),
                groups,
                tables.of(board, live),
                explained(groups));
    }

    /// Where articles explain a figure, the first of them.
    private Map<String, Link> explained(List<Group> groups) {
        var explained = new HashMap<String, Link>();
        for (var group : groups) {
            for (var figure : group.figures()) {
                articles.explaining("wallboard." + figure.key()).stream()
                        .findFirst()
                        .ifPresent(article -> explained.put(
                                figure.key(), Link.to("/desk/manual/articles/" + article.key(), article.title())));
            }
        }
        return explained;
    }

    private static List<Shown> visits(VisitTally tally, boolean live) {
        var waiting = List.of(
                plain("waiting", whole(tally.waiting())),
                plain("longest", time(tally.waiting() == 0 ? 0 : tally.longest())));
        var seen = List.of(
                plain("seen", whole(tally.seen())),
                measured("seenInTime", share(Formulas.seenInTime(tally)), Formulas.seenInTime(tally), SEEN),
                plain("walkInsInTime", share(Formulas.walkInsSeenInTime(tally))),
                plain("visitWait", time(Formulas.averageVisitWait(tally))),
                plain("left", whole(tally.left())));
        return live ? both(waiting, seen) : seen;
    }

    private static List<Shown> contacts(ContactTally tally) {
        return List.of(
                counted("contacts", whole(tally.all()), Counted.ALL),
                counted("gross", share(Formulas.firstContactGross(tally)), Counted.RESOLVED),
                counted("net", share(Formulas.firstContactNet(tally)), Counted.RESOLVED),
                counted("avoidable", share(Formulas.avoidable(tally)), Counted.AVOIDABLE));
    }

    /// Where no call came, nobody can tell whether a telephone system would have told us of it.
    private static List<Shown> calls(Board board, boolean live) {
        var tally = board.allCalls();
        boolean told = !board.calls().isEmpty();
        var level = Formulas.serviceLevel(tally, Formulas.Of.OFFERED);
        var waiting = List.of(
                plain("waiting", told ? whole(tally.waiting()) : null),
                plain("longest", told ? time(tally.waiting() == 0 ? 0 : tally.longest() / MILLISECONDS) : null));
        var figures = List.of(
                plain("offered", told ? whole(Formulas.offered(tally)) : null),
                plain("answered", told ? whole(tally.answered()) : null),
                plain("abandoned", told ? whole(tally.abandoned()) : null),
                plain("short", told ? whole(tally.shortAbandoned()) : null),
                measured("level", share(level), level, LEVEL),
                plain("levelLessShort", share(Formulas.serviceLevel(tally, Formulas.Of.OFFERED_LESS_SHORT))),
                plain("levelAnswered", share(Formulas.serviceLevel(tally, Formulas.Of.ANSWERED))),
                plain("abandonment", share(Formulas.abandonment(tally))),
                plain("abandonmentLessShort", share(Formulas.abandonmentLessShort(tally))),
                plain("asa", time(Formulas.averageSpeedOfAnswer(tally))),
                plain("aht", time(Formulas.averageHandlingTime(tally))),
                plain("occupancy", share(Formulas.occupancy(board.agents()))));
        return live ? both(waiting, figures) : figures;
    }

    /// What is owed is known of now only.
    private static List<Shown> writing(WritingTally tally, boolean live) {
        var owed = List.of(plain("dueToday", whole(tally.dueToday())), plain("late", whole(tally.late())));
        var figures = List.of(
                plain("came", whole(tally.came())),
                plain("answeredWriting", whole(tally.answered())),
                plain("answeredInTime", share(Formulas.answeredInTime(tally))));
        return live ? both(owed, figures) : figures;
    }

    private static List<Shown> both(List<Shown> some, List<Shown> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Shown plain(String key, @Nullable String value) {
        return new Shown(key, value, null, null);
    }

    private static Shown counted(String key, @Nullable String value, Counted counted) {
        return new Shown(key, value, null, counted.key());
    }

    private static Shown measured(String key, @Nullable String value, @Nullable Double share, double target) {
        return new Shown(key, value, share == null ? null : share >= target ? "good" : "bad", null);
    }
}
