package frontdoor.overseeing;

import static frontdoor.overseeing.Figures.share;
import static frontdoor.overseeing.Figures.time;
import static frontdoor.overseeing.Figures.whole;

import frontdoor.desk.DeskWords;
import frontdoor.overseeing.WallboardPage.Part;
import frontdoor.overseeing.WallboardPage.Table;
import frontdoor.wallboard.Board;
import frontdoor.wallboard.CallTally;
import frontdoor.wallboard.ContactTally;
import frontdoor.wallboard.Formulas;
import frontdoor.wallboard.VisitTally;
import frontdoor.wallboard.WritingTally;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Parts the day's figures by team, by hour and by channel.
@Component
class WallboardTables {

    private static final List<String> CALLS = List.of("offered", "answered", "abandonment", "level", "asa", "aht");
    private static final List<String> OWED = List.of("came", "dueToday", "late", "answeredWriting", "answeredInTime");
    private static final List<String> WRITING = List.of("came", "answeredWriting", "answeredInTime");
    private static final List<String> CONTACTS = List.of("contacts", "gross", "net", "avoidable");

    private final DeskWords words;

    WallboardTables(DeskWords words) {
        this.words = words;
    }

    /// @param live whether what is owed now says something of the day
    List<Table> of(Board board, boolean live) {
        var teams = words.teams();
        Function<String, String> team = key -> team(key, teams);
        Function<Integer, String> hour = "%02d:00"::formatted;
        var writing = live ? OWED : WRITING;
        Function<WritingTally, List<@Nullable String>> written = tally -> writing(tally, live);
        return List.of(
                table("callsByTeam", "team", CALLS, parts(board.callsByTeam(), team, WallboardTables::calls)),
                table("callsByHour", "hour", CALLS, parts(board.callsByHour(), hour, WallboardTables::calls)),
                table("writingByChannel", "channel", writing, parts(board.writingByChannel(), this::channel, written)),
                table("writingByTeam", "team", writing, parts(board.writingByTeam(), team, written)),
                table(
                        "writingByHour",
                        "hour",
                        WRITING,
                        parts(board.writingByHour(), hour, tally -> writing(tally, false))),
                table("byTeam", "team", CONTACTS, parts(board.byTeam(), team, WallboardTables::contacts)),
                table("byHour", "hour", both(CONTACTS, List.of("seen", "seenInTime")), hours(board, hour)),
                table(
                        "byCause",
                        "cause",
                        List.of("contacts"),
                        parts(board.causes(), this::cause, number -> List.of(whole(number)))));
    }

    private String team(String key, Map<String, String> teams) {
        return key.isEmpty() ? words.word("overseeing.noTeam") : teams.getOrDefault(key, key);
    }

    private String channel(String key) {
        return words.wordOr("inbox.channel." + key, key);
    }

    private String cause(String key) {
        return words.word("answering.cause." + key);
    }

    private static Table table(String key, String first, List<String> columns, List<Part> parts) {
        return new Table(key, first, columns, parts);
    }

    private static <K, T> List<Part> parts(
            Map<K, T> tallies, Function<K, String> title, Function<T, List<@Nullable String>> cells) {
        return tallies.entrySet().stream()
                .map(each -> new Part(title.apply(each.getKey()), cells.apply(each.getValue())))
                .toList();
    }

    private static List<@Nullable String> calls(CallTally tally) {
        return Arrays.asList(
                whole(Formulas.offered(tally)),
                whole(tally.answered()),
                share(Formulas.abandonment(tally)),
                share(Formulas.serviceLevel(tally, Formulas.Of.OFFERED)),
                time(Formulas.averageSpeedOfAnswer(tally)),
                time(Formulas.averageHandlingTime(tally)));
    }

    private static List<@Nullable String> writing(WritingTally tally, boolean owed) {
        var answered = Arrays.asList(whole(tally.answered()), share(Formulas.answeredInTime(tally)));
        return owed
                ? both(List.of(whole(tally.came()), whole(tally.dueToday()), whole(tally.late())), answered)
                : both(List.of(whole(tally.came())), answered);
    }

    private static List<@Nullable String> contacts(ContactTally tally) {
        return Arrays.asList(
                whole(tally.all()),
                share(Formulas.firstContactGross(tally)),
                share(Formulas.firstContactNet(tally)),
                share(Formulas.avoidable(tally)));
    }

    private static List<Part> hours(Board board, Function<Integer, String> title) {
        var contacts = board.byHour();
        var visits = board.visitsByHour();
        var hours = new TreeSet<>(contacts.keySet());
        hours.addAll(visits.keySet());
        return hours.stream()
                .map(hour -> {
                    var visit = visits.getOrDefault(hour, VisitTally.NONE);
                    return new Part(
                            title.apply(hour),
                            both(
                                    contacts(contacts.getOrDefault(hour, ContactTally.NONE)),
                                    Arrays.<@Nullable String>asList(
                                            whole(visit.seen()), share(Formulas.seenInTime(visit)))));
                })
                .toList();
    }

    private static <T extends @Nullable String> List<T> both(List<? extends T> some, List<? extends T> more) {
        return Stream.<T>concat(some.stream(), more.stream()).toList();
    }
}
