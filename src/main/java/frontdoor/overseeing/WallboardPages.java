package frontdoor.overseeing;

import static frontdoor.overseeing.WallboardPage.Group;
import static frontdoor.overseeing.WallboardPage.Part;
import static frontdoor.overseeing.WallboardPage.Shown;

import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.Team;
import frontdoor.kernel.CivilTime;
import frontdoor.wallboard.Board;
import frontdoor.wallboard.CallTally;
import frontdoor.wallboard.ContactTally;
import frontdoor.wallboard.Counted;
import frontdoor.wallboard.Formulas;
import frontdoor.wallboard.VisitTally;
import frontdoor.wallboard.Wallboard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of the day's figures.
@Component
class WallboardPages {

    private static final double LEVEL = 80; // per cent of calls, the usual target
    private static final double SEEN = 85; // per cent of visitors: performance plan, Local 03

    private final Wallboard wallboard;
    private final Staff staff;
    private final DeskWords words;
    private final Clock clock;

    WallboardPages(Wallboard wallboard, Staff staff, DeskWords words, Clock clock) {
        this.wallboard = wallboard;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    WallboardPage show(@Nullable LocalDate asked, boolean screen, boolean dark, SignedIn who) {
        var today = CivilTime.day(clock.instant());
        var day = asked == null || asked.isAfter(today) ? today : asked;
        var board = wallboard.of(day);
        boolean live = day.equals(today);
        return new WallboardPage(
                day,
                board.at(),
                live,
                screen && live,
                dark,
                DeskAccess.oversees(who),
                List.of(
                        new Group("visits", visits(board.allVisits(), live)),
                        new Group("contacts", contacts(board.allContacts())),
                        new Group("calls", calls(board.calls()))),
                teams(board),
                hours(board),
                board.causes().entrySet().stream()
                        .map(cause -> new Part(
                                words.word("answering.cause." + cause.getKey()), List.of(whole(cause.getValue()))))
                        .toList());
    }

    private static List<Shown> visits(VisitTally tally, boolean live) {
        var waiting = List.of(
                plain("waiting", whole(tally.waiting())),
                plain("longest", tally.waiting() == 0 ? null : time(tally.longest())));
        var seen = List.of(
                plain("seen", whole(tally.seen())),
                measured("seenInTime", share(Formulas.seenInTime(tally)), Formulas.seenInTime(tally), SEEN),
                plain("walkInsInTime", share(Formulas.walkInsSeenInTime(tally))),
                plain("visitWait", time(Formulas.averageVisitWait(tally))),
                plain("left", whole(tally.left())));
        return live
                ? java.util.stream.Stream.concat(waiting.stream(), seen.stream())
                        .toList()
                : seen;
    }

    private static List<Shown> contacts(ContactTally tally) {
        return List.of(
                counted("contacts", whole(tally.all()), Counted.ALL),
                counted("gross", share(Formulas.firstContactGross(tally)), Counted.RESOLVED),
                counted("net", share(Formulas.firstContactNet(tally)), Counted.RESOLVED),
                counted("avoidable", share(Formulas.avoidable(tally)), Counted.AVOIDABLE));
    }

    /// No telephone system tells us of calls yet, and then nothing is known of them.
    private static List<Shown> calls(CallTally tally) {
        boolean told = !tally.equals(CallTally.NONE);
        var level = Formulas.serviceLevel(tally, Formulas.Of.OFFERED);
        return List.of(
                plain("offered", told ? whole(Formulas.offered(tally)) : null),
                plain("answered", told ? whole(tally.answered()) : null),
                plain("abandoned", told ? whole(tally.abandoned()) : null),
                plain("short", told ? whole(tally.shortAbandoned()) : null),
                measured("level", share(level), level, LEVEL),
                plain("levelLessShort", share(Formulas.serviceLevel(tally, Formulas.Of.OFFERED_LESS_SHORT))),
                plain("levelAnswered", share(Formulas.serviceLevel(tally, Formulas.Of.ANSWERED))),
                plain("asa", time(Formulas.averageSpeedOfAnswer(tally))),
                plain("aht", time(Formulas.averageHandlingTime(tally))),
                plain("occupancy", share(Formulas.occupancy(tally))));
    }

    private List<Part> teams(Board board) {
        var titles = staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title));
        return board.byTeam().entrySet().stream()
                .map(team -> new Part(
                        titles.getOrDefault(
                                team.getKey(),
                                team.getKey().isEmpty() ? words.word("overseeing.noTeam") : team.getKey()),
                        contactCells(team.getValue())))
                .toList();
    }

    private static List<Part> hours(Board board) {
        var contacts = board.byHour();
        var visits = board.visitsByHour();
        var hours = new TreeSet<>(contacts.keySet());
        hours.addAll(visits.keySet());
        return hours.stream()
                .map(hour -> {
                    var visit = visits.getOrDefault(hour, VisitTally.NONE);
                    var cells = new java.util.ArrayList<@Nullable String>(
                            contactCells(contacts.getOrDefault(hour, ContactTally.NONE)));
                    cells.add(whole(visit.seen()));
                    cells.add(share(Formulas.seenInTime(visit)));
                    return new Part("%02d:00".formatted(hour), cells);
                })
                .toList();
    }

    private static List<@Nullable String> contactCells(ContactTally tally) {
        return Arrays.asList(
                whole(tally.all()),
                share(Formulas.firstContactGross(tally)),
                share(Formulas.firstContactNet(tally)),
                share(Formulas.avoidable(tally)));
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

    private static String whole(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static @Nullable String share(@Nullable Double share) {
        return share == null ? null : String.format(Locale.UK, "%.1f%%", share);
    }

    /// Minutes and seconds, `2:05`.
    private static @Nullable String time(@Nullable Double seconds) {
        if (seconds == null) {
            return null;
        }
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
